package app.goldseam.screens.trash

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.core.Day
import app.goldseam.core.MoodRecord
import app.goldseam.core.TrashedEntry
import app.goldseam.models.TrashState
import app.goldseam.screens.parts.EmptyState
import app.goldseam.screens.parts.ListPage
import app.goldseam.screens.parts.Question
import app.goldseam.screens.parts.Quiet
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.timeline.CardContent

class TrashActions(
    val onBack: () -> Unit = {},
    val onRestore: (entryId: String) -> Unit = {},
    val onRestoreMood: (MoodRecord) -> Unit = {},
    val onRestoreSession: (sessionId: String) -> Unit = {},
    val onEmpty: () -> Unit = {},
)

/** What was thrown away, and can be taken back. */
@Composable
fun TrashScreen(state: TrashState, actions: TrashActions) {
    var isAsked by remember { mutableStateOf(false) }
    ListPage(title = say(Phrase.JournalTrash), onBack = actions.onBack) {
        state.trouble?.let { item(key = "trouble", contentType = "trouble") { TroubleSaid(it) } }
        if (state.isEmpty) {
            if (!state.loading) {
                item(key = "empty", contentType = "empty") {
                    EmptyState(say(Phrase.TrashNothingTitle), say(Phrase.TrashNothingText))
                }
            }
            return@ListPage
        }
        item(key = "about", contentType = "about") {
            Text(
                say(Phrase.TrashAbout),
                style = MaterialTheme.typography.bodyLarge,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
                modifier = Modifier.padding(horizontal = Space.small),
            )
        }
        items(state.entries, key = { it.card.entryId }, contentType = { "entry" }) { trashed ->
            TrashedCard(trashed, onRestore = { actions.onRestore(trashed.card.entryId) })
        }
        items(state.moods, key = { it.record.toString() }, contentType = { "other" }) { trashed ->
            TrashedOther(nameOf(trashed.record), trashed.day, trashed.daysLeft, onRestore = { actions.onRestoreMood(trashed.record) })
        }
        items(state.sessions, key = { it.card.sessionId }, contentType = { "other" }) { trashed ->
            val card = trashed.card
            TrashedOther(card.title, card.moment.day, trashed.daysLeft, onRestore = { actions.onRestoreSession(card.sessionId) })
        }
        item(key = "all", contentType = "all") { QuietButton(say(Phrase.TrashEmpty), onClick = { isAsked = true }) }
    }
    if (isAsked) {
        Question(
            title = say(Phrase.TrashEmptyTitle),
            text = say(Phrase.TrashEmptyText),
            stay = say(Phrase.DiscardKeep),
            goOn = say(Phrase.TrashEmpty),
            onStay = { isAsked = false },
            onGoOn = {
                isAsked = false
                actions.onEmpty()
            },
        )
    }
}

@Composable
private fun TrashedCard(trashed: TrashedEntry, onRestore: () -> Unit) {
    val day = LocalFormats.current.day(trashed.card.moment.day)
    Card(trashed.card.title ?: day, trashed.daysLeft, onRestore) { CardContent(trashed.card, day = day, opens = false) }
}

/** What is no entry: what it was, and of which day. Not what was answered, which somebody threw away. */
@Composable
private fun TrashedOther(name: String, of: Day, daysLeft: UInt, onRestore: () -> Unit) {
    val day = LocalFormats.current.day(of)
    Card("$name, $day", daysLeft, onRestore) {
        Text(name, style = MaterialTheme.typography.titleMedium)
        Quiet(day)
    }
}

@Composable
private fun nameOf(record: MoodRecord): String = when (record) {
    is MoodRecord.CheckIn -> say(Phrase.TrashCheckIn)
    is MoodRecord.LookBack -> say(Phrase.LookBackTitle)
    is MoodRecord.Step -> say(Phrase.TrashStep)
}

@Composable
private fun Card(name: String, daysLeft: UInt, onRestore: () -> Unit, content: @Composable ColumnScope.() -> Unit) {
    val spoken = say(Phrase.TrashRestoreSpoken, name)
    Surface(
        color = MaterialTheme.colorScheme.surfaceContainerLow,
        shape = MaterialTheme.shapes.medium,
        border = BorderStroke(1.dp, MaterialTheme.colorScheme.outlineVariant),
        modifier = Modifier.fillMaxWidth(),
    ) {
        Column(Modifier.padding(start = Space.medium, end = Space.small, top = Space.medium, bottom = Space.small)) {
            Column(
                verticalArrangement = Arrangement.spacedBy(6.dp),
                modifier = Modifier.padding(end = Space.small).semantics(mergeDescendants = true) {},
                content = content,
            )
            FlowRow(
                horizontalArrangement = Arrangement.SpaceBetween,
                itemVerticalAlignment = Alignment.CenterVertically,
                modifier = Modifier.fillMaxWidth(),
            ) {
                Text(
                    daysLeft(daysLeft.toInt()),
                    style = MaterialTheme.typography.bodySmall,
                    color = MaterialTheme.colorScheme.tertiary,
                )
                TextButton(onClick = onRestore, modifier = Modifier.semantics { contentDescription = spoken }) {
                    Text(say(Phrase.TrashRestore), Modifier.clearAndSetSemantics {})
                }
            }
        }
    }
}

@Composable
private fun daysLeft(days: Int): String =
    if (days == 0) say(Phrase.TrashLastDay) else say(CountedPhrase.TrashDaysLeft, days)
