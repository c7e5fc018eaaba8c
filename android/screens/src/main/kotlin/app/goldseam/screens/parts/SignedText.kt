package app.goldseam.screens.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.isLargeFont

/** The colours in which a sign stands. */
enum class SignColors { Sage, Gold, Clay }

/** A thought with a sign before it. */
@Composable
fun SignedText(icon: ImageVector, colors: SignColors, title: String, text: String) {
    val words = @Composable {
        Column(verticalArrangement = Arrangement.spacedBy(Space.hair)) {
            Text(title, style = MaterialTheme.typography.titleMedium)
            Text(
                text,
                style = MaterialTheme.typography.bodyMedium,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
            )
        }
    }
    val together = Modifier.semantics(mergeDescendants = true) {}
    if (isLargeFont()) {
        Column(together, Arrangement.spacedBy(Space.small)) {
            Sign(icon, colors)
            words()
        }
    } else {
        Row(together, Arrangement.spacedBy(Space.medium)) {
            Sign(icon, colors)
            words()
        }
    }
}

@Composable
private fun Sign(icon: ImageVector, colors: SignColors) {
    val theme = MaterialTheme.colorScheme
    val (circle: Color, ink: Color) = when (colors) {
        SignColors.Sage -> theme.primaryContainer to theme.onPrimaryContainer
        SignColors.Gold -> theme.tertiaryContainer to theme.onTertiaryContainer
        SignColors.Clay -> theme.secondaryContainer to theme.onSecondaryContainer
    }
    Box(Modifier.size(44.dp).background(circle, CircleShape), contentAlignment = Alignment.Center) {
        Icon(icon, contentDescription = null, tint = ink)
    }
}
