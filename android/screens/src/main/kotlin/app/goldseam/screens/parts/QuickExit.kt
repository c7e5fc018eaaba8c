package app.goldseam.screens.parts

import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.FilledTonalButton
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** Hides everything and closes the app, at once. Without it no screen can be shown. */
val LocalQuickExit = staticCompositionLocalOf<() -> Unit> { error("no quick exit was provided") }

@Composable
fun QuickExitButton(modifier: Modifier = Modifier) {
    FilledTonalButton(
        onClick = LocalQuickExit.current,
        modifier = modifier.defaultMinSize(minHeight = Space.touch),
        colors = ButtonDefaults.filledTonalButtonColors(
            containerColor = MaterialTheme.colorScheme.surfaceContainerHigh,
            contentColor = MaterialTheme.colorScheme.onSurface,
        ),
        contentPadding = PaddingValues(horizontal = Space.medium, vertical = Space.small),
    ) {
        Icon(Icons.leave, contentDescription = null, modifier = Modifier.size(20.dp))
        Spacer(Modifier.width(Space.small))
        Text(say(Phrase.QuickExit))
    }
}
