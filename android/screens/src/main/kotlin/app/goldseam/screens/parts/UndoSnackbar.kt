package app.goldseam.screens.parts

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Snackbar
import androidx.compose.material3.SnackbarDuration
import androidx.compose.material3.SnackbarHost
import androidx.compose.material3.SnackbarHostState
import androidx.compose.material3.SnackbarResult
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Modifier
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** Says [text] of what was done with [of] while that is there, and offers to undo it. It stays until somebody answers it. */
@Composable
fun UndoSnackbar(text: String, of: String?, onUndo: () -> Unit, onGone: () -> Unit = {}) {
    val host = remember { SnackbarHostState() }
    val undo = say(Phrase.Undo)
    val undoNow by rememberUpdatedState(onUndo)
    LaunchedEffect(of) {
        if (of == null) return@LaunchedEffect
        val answer = host.showSnackbar(text, undo, duration = SnackbarDuration.Indefinite)
        if (answer == SnackbarResult.ActionPerformed) undoNow()
        onGone()
    }
    SnackbarHost(host) { shown ->
        val colors = MaterialTheme.colorScheme
        Snackbar(
            modifier = Modifier.padding(Space.line),
            action = {
                TextButton(shown::performAction) { Text(undo, color = colors.inversePrimary) }
            },
            dismissAction = {
                IconAction(JournalIcons.close, say(Phrase.Close), shown::dismiss, tint = colors.inverseOnSurface)
            },
            shape = MaterialTheme.shapes.small,
        ) {
            Text(shown.visuals.message)
        }
    }
}
