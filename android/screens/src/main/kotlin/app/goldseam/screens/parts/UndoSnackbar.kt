package app.goldseam.screens.parts

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Snackbar
import androidx.compose.material3.SnackbarDuration
import androidx.compose.material3.SnackbarHost
import androidx.compose.material3.SnackbarHostState
import androidx.compose.material3.SnackbarResult
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say

/** Says what was done while [onUndo] is there, and offers it; then [onGone]. It stays until somebody answers it. */
@Composable
fun UndoSnackbar(text: String, onUndo: (() -> Unit)?, onGone: () -> Unit) {
    val host = remember { SnackbarHostState() }
    val undo = say(Phrase.Undo)
    LaunchedEffect(onUndo != null) {
        if (onUndo == null) return@LaunchedEffect
        val answer = host.showSnackbar(text, undo, withDismissAction = true, duration = SnackbarDuration.Indefinite)
        if (answer == SnackbarResult.ActionPerformed) onUndo()
        onGone()
    }
    SnackbarHost(host) { Snackbar(it, shape = MaterialTheme.shapes.small) }
}
