package app.goldseam.screens.imports

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.core.PastImport
import app.goldseam.models.Trouble
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Lead
import app.goldseam.screens.parts.Notice
import app.goldseam.screens.parts.NoticeTone
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.RowDivider
import app.goldseam.screens.parts.RowGroup
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** What bringing in means, and what was brought in before. */
@Composable
fun ImportChooseScreen(
    past: List<PastImport>,
    trouble: Trouble?,
    choosingLeaves: Boolean,
    onChoose: () -> Unit,
    onTakeBack: (String) -> Unit,
    onBack: () -> Unit,
) {
    GoldseamScaffold(
        title = say(Phrase.ImportTitle),
        onBack = onBack,
        actions = { PrimaryButton(say(Phrase.ImportChoose), onChoose) },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Lead(say(Phrase.ImportHeadline), say(Phrase.ImportText))
            TroubleSaid(trouble)
            if (choosingLeaves) Notice(NoticeTone.Info, say(Phrase.ImportLeaves))
            if (past.isNotEmpty()) Past(past, onTakeBack)
        }
    }
}

@Composable
private fun Past(past: List<PastImport>, onTakeBack: (String) -> Unit) {
    val formats = LocalFormats.current
    RowGroup(say(Phrase.ImportPast)) {
        past.forEachIndexed { index, import ->
            if (index > 0) RowDivider()
            PastRow(
                formats.day(import.day),
                say(CountedPhrase.ImportPastEntries, import.entries.toInt()),
                onTakeBack = { onTakeBack(import.importId) },
            )
        }
    }
}

@Composable
private fun PastRow(day: String, entries: String, onTakeBack: () -> Unit) {
    Column(Modifier.padding(horizontal = 20.dp, vertical = Space.medium), Arrangement.spacedBy(Space.line)) {
        Column(Modifier.semantics(mergeDescendants = true) {}) {
            Text(day, style = MaterialTheme.typography.bodyLarge)
            Text(
                entries,
                style = MaterialTheme.typography.bodyMedium,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
            )
        }
        QuietButton(say(Phrase.ImportTakeBack), onTakeBack)
    }
}
