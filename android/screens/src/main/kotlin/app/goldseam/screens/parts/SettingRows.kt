package app.goldseam.screens.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.RadioButton
import androidx.compose.material3.Surface
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
import app.goldseam.screens.theme.sheet

/** Rows that belong together, on a sheet of their own. */
@Composable
fun RowGroup(title: String? = null, rows: @Composable ColumnScope.() -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        title?.let {
            Text(
                it,
                style = MaterialTheme.typography.titleSmall,
                color = MaterialTheme.colorScheme.primary,
                modifier = Modifier.padding(start = Space.hair).semantics { heading() },
            )
        }
        Surface(
            color = MaterialTheme.colorScheme.sheet,
            border = BorderStroke(1.dp, MaterialTheme.colorScheme.outlineVariant),
            shape = MaterialTheme.shapes.large,
        ) {
            Column(content = rows)
        }
    }
}

@Composable
fun RowDivider() =
    HorizontalDivider(Modifier.padding(horizontal = 20.dp), color = MaterialTheme.colorScheme.outlineVariant)

/** Leads to another page. [text] says how it stands there. */
@Composable
fun LinkRow(title: String, text: String? = null, icon: ImageVector = Icons.next, onClick: () -> Unit) {
    Row(
        Modifier.clickable(role = Role.Button, onClick = onClick).row(),
        Arrangement.spacedBy(Space.medium),
        Alignment.CenterVertically,
    ) {
        RowWords(title, text, Modifier.weight(1f))
        Icon(
            icon,
            contentDescription = null,
            tint = MaterialTheme.colorScheme.onSurfaceVariant,
            modifier = Modifier.size(20.dp),
        )
    }
}

@Composable
fun SettingSwitch(title: String, text: String?, on: Boolean, onChange: (Boolean) -> Unit) {
    Row(
        Modifier.toggleable(on, role = Role.Switch, onValueChange = onChange).row(),
        Arrangement.spacedBy(Space.medium),
        Alignment.CenterVertically,
    ) {
        RowWords(title, text, Modifier.weight(1f))
        Switch(on, onCheckedChange = null)
    }
}

/** One of several ways. */
@Composable
fun ChoiceRow(title: String, chosen: Boolean, onChoose: () -> Unit) {
    Row(
        Modifier.selectable(chosen, role = Role.RadioButton, onClick = onChoose).row(),
        Arrangement.spacedBy(Space.medium),
        Alignment.CenterVertically,
    ) {
        RadioButton(chosen, onClick = null)
        Text(title, style = MaterialTheme.typography.bodyLarge)
    }
}

/** Ways of which one is chosen. */
@Composable
fun ChoiceGroup(rows: @Composable ColumnScope.() -> Unit) = RowGroup {
    Column(Modifier.selectableGroup(), content = rows)
}

private fun Modifier.row() = fillMaxWidth().heightIn(min = 64.dp).padding(horizontal = 20.dp, vertical = Space.line)

@Composable
private fun RowWords(title: String, text: String?, modifier: Modifier) {
    Column(modifier, Arrangement.spacedBy(2.dp)) {
        Text(title, style = MaterialTheme.typography.bodyLarge)
        text?.let {
            Text(
                it,
                style = MaterialTheme.typography.bodyMedium,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
            )
        }
    }
}
