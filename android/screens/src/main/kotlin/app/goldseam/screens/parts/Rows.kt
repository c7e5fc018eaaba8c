package app.goldseam.screens.parts

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Switch
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.isLargeFont

/** Something to do, with a word about what comes of it. */
@Composable
fun ActionRow(icon: ImageVector, title: String, onClick: () -> Unit, text: String? = null) {
    TouchRow(icon, title, text, Modifier.clickable(role = Role.Button, onClick = onClick))
}

/** Something that is on or off. */
@Composable
fun SwitchRow(icon: ImageVector, title: String, on: Boolean, onChange: (Boolean) -> Unit, text: String? = null) {
    TouchRow(icon, title, text, Modifier.toggleable(on, role = Role.Switch, onValueChange = onChange)) {
        Switch(on, onCheckedChange = null)
    }
}

@Composable
private fun TouchRow(
    icon: ImageVector,
    title: String,
    text: String?,
    touch: Modifier,
    end: @Composable RowScope.() -> Unit = {},
) {
    Row(
        horizontalArrangement = Arrangement.spacedBy(Space.medium),
        verticalAlignment = Alignment.CenterVertically,
        modifier = touch.fillMaxWidth().heightIn(min = 56.dp).padding(vertical = Space.small),
    ) {
        // At a large font the words need its room.
        if (!isLargeFont()) {
            Icon(icon, contentDescription = null, tint = MaterialTheme.colorScheme.onSurfaceVariant)
        }
        Column(Modifier.weight(1f)) {
            Text(title, style = MaterialTheme.typography.bodyLarge)
            text?.let {
                Text(it, style = MaterialTheme.typography.bodyMedium, color = MaterialTheme.colorScheme.onSurfaceVariant)
            }
        }
        end()
    }
}

/** Above a group of things that belong together. */
@Composable
fun GroupTitle(text: String, modifier: Modifier = Modifier) {
    Text(
        text,
        style = MaterialTheme.typography.labelMedium,
        color = MaterialTheme.colorScheme.tertiary,
        modifier = modifier.padding(top = Space.line).semantics { heading() },
    )
}
