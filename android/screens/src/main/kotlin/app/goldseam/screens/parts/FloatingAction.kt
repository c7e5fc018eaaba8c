package app.goldseam.screens.parts

import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.width
import androidx.compose.material3.ExtendedFloatingActionButton
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import app.goldseam.screens.theme.Space

/** The one thing that most people come for, always at the same place. */
@Composable
fun FloatingAction(icon: ImageVector, text: String, onClick: () -> Unit) {
    // The button that takes icon and text apart hides the text from screen readers.
    ExtendedFloatingActionButton(
        onClick = onClick,
        shape = MaterialTheme.shapes.large,
        containerColor = MaterialTheme.colorScheme.primary,
        contentColor = MaterialTheme.colorScheme.onPrimary,
    ) {
        Icon(icon, contentDescription = null)
        Spacer(Modifier.width(Space.line))
        Text(text)
    }
}
