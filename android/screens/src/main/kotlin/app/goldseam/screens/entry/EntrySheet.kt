package app.goldseam.screens.entry

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import app.goldseam.core.EntryPage
import app.goldseam.core.LocalTime
import app.goldseam.screens.parts.ActionRow
import app.goldseam.screens.parts.DaySheet
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.parts.Sheet
import app.goldseam.screens.parts.SwitchRow
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say

/** What can be done with an entry besides reading it. */
@Composable
internal fun EntrySheet(entry: EntryPage, actions: EntryActions, onDismiss: () -> Unit) {
    var isMoving by remember { mutableStateOf(false) }
    if (isMoving) {
        DaySheet(
            say(Phrase.EntryMove),
            entry.moment.day,
            onPick = { day ->
                val minute = entry.moment.run { if (timeKnown) minuteOfDay else null }
                actions.onMove(LocalTime(day, minute))
                onDismiss()
            },
            onDismiss = onDismiss,
        )
    } else {
        Sheet(say(Phrase.EditorAbout), onDismiss) {
            EntryChoices(
                entry,
                actions,
                onMove = { isMoving = true },
                onTrash = {
                    onDismiss()
                    actions.onTrash()
                },
            )
        }
    }
}

@Composable
fun ColumnScope.EntryChoices(
    entry: EntryPage,
    actions: EntryActions,
    onMove: () -> Unit,
    onTrash: () -> Unit,
) {
    val text = entry.text
    SwitchRow(JournalIcons.star, say(Phrase.MarkStar), text.starred, actions.onStar, say(Phrase.MarkStarText))
    SwitchRow(JournalIcons.veil, say(Phrase.MarkCover), text.covered, actions.onCover, say(Phrase.MarkCoverText))
    SwitchRow(JournalIcons.apart, say(Phrase.MarkApart), text.apart, actions.onApart, say(Phrase.MarkApartText))
    ActionRow(JournalIcons.calendar, say(Phrase.EntryMove), onMove)
    ActionRow(JournalIcons.trash, say(Phrase.EntryTrash), onTrash, say(Phrase.EntryTrashText))
}
