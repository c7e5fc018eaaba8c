package app.goldseam.screens.start

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.unit.dp
import app.goldseam.models.RecoverySheet
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Lead
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.isLargeFont
import app.goldseam.screens.theme.sheet

/** The code, once. */
@Composable
fun RecoveryCodeScreen(sheet: RecoverySheet, onWritten: () -> Unit, onBack: (() -> Unit)? = null) {
    GoldseamScaffold(
        title = say(Phrase.CodeTitle),
        onBack = onBack,
        actions = { PrimaryButton(say(Phrase.CodeWritten), onWritten) },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Lead(say(Phrase.CodeHeadline), say(Phrase.CodeText))
            Groups(sheet.groups)
        }
    }
}

@Composable
private fun Groups(groups: List<String>) {
    val columns = if (isLargeFont()) 1 else 2
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        groups.withIndex().chunked(columns).forEach { row ->
            Row(horizontalArrangement = Arrangement.spacedBy(Space.small)) {
                for ((index, group) in row) Group(index + 1, group, Modifier.weight(1f))
            }
        }
    }
}

@Composable
private fun Group(number: Int, group: String, modifier: Modifier) {
    val spoken = say(Phrase.CodeGroupSpoken, number, group.toList().joinToString(" "))
    Surface(
        color = MaterialTheme.colorScheme.sheet,
        border = BorderStroke(1.dp, MaterialTheme.colorScheme.outlineVariant),
        shape = MaterialTheme.shapes.medium,
        modifier = modifier.clearAndSetSemantics { contentDescription = spoken },
    ) {
        Row(
            horizontalArrangement = Arrangement.spacedBy(Space.line),
            modifier = Modifier.padding(horizontal = Space.medium, vertical = Space.line),
        ) {
            Text(
                "$number",
                style = MaterialTheme.typography.bodyMedium,
                color = MaterialTheme.colorScheme.tertiary,
                modifier = Modifier.alignByBaseline(),
            )
            Text(
                group,
                style = MaterialTheme.typography.titleLarge.copy(fontFamily = FontFamily.Monospace),
                modifier = Modifier.alignByBaseline(),
            )
        }
    }
}
