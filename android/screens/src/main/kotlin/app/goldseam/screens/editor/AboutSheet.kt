package app.goldseam.screens.editor

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import app.goldseam.core.Day
import app.goldseam.core.EntryKind
import app.goldseam.core.LocalTime
import app.goldseam.core.Moment
import app.goldseam.models.EditorState
import app.goldseam.screens.parts.ActionRow
import app.goldseam.screens.parts.Chips
import app.goldseam.screens.parts.ChoiceChip
import app.goldseam.screens.parts.DaySheet
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.Sheet
import app.goldseam.screens.parts.SwitchRow
import app.goldseam.screens.parts.TimeSheet
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.strings.timeOf
import app.goldseam.screens.timeline.phrase

enum class Picking { Day, Time, Seal }

/** Everything about an entry that is not its words. */
@Composable
internal fun AboutSheet(state: EditorState, actions: EditorActions, onDiscard: () -> Unit, onDismiss: () -> Unit) {
    var picking by remember { mutableStateOf<Picking?>(null) }
    val moment = state.moment
    when (picking) {
        null -> Sheet(say(Phrase.EditorAbout), onDismiss) {
            AboutChoices(state, actions, onPick = { picking = it }, onDiscard, onDismiss)
        }
        Picking.Day -> DaySheet(
            say(Phrase.PickDay),
            moment?.day,
            onPick = { day ->
                actions.onMoment(LocalTime(day, moment?.knownMinute()))
                picking = null
            },
            onDismiss = { picking = null },
        )
        Picking.Time -> TimeSheet(
            say(Phrase.PickTime),
            moment?.minuteOfDay?.toInt() ?: NOON,
            onPick = { minute ->
                moment?.let { actions.onMoment(LocalTime(it.day, minute.toUShort())) }
                picking = null
            },
            onDismiss = { picking = null },
        )
        Picking.Seal -> DaySheet(
            say(Phrase.SealTitle),
            state.text.sealedUntil,
            onPick = { day ->
                actions.onSeal(day)
                picking = null
            },
            onDismiss = { picking = null },
        )
    }
}

@Composable
fun ColumnScope.AboutChoices(
    state: EditorState,
    actions: EditorActions,
    onPick: (Picking) -> Unit,
    onDiscard: () -> Unit,
    onDone: () -> Unit,
) {
    GroupTitle(say(Phrase.FilterKind))
    Chips {
        val chosen = state.text.kind ?: EntryKind.NOTE
        for (kind in EntryKind.entries) {
            ChoiceChip(say(kind.phrase), chosen == kind) { actions.onEdit { it.copy(kind = kind) } }
        }
    }
    GroupTitle(say(Phrase.FilterTags))
    TagChoice(state, actions)
    GroupTitle(say(Phrase.EditorMoment))
    MomentChoice(state.moment, actions, onPick)
    GroupTitle(say(Phrase.EditorMarks))
    Marks(state, actions)
    Seal(state.text.sealedUntil, actions, onPick)
    PrimaryButton(say(Phrase.EditorGoOn), onDone)
    ActionRow(JournalIcons.trash, say(Phrase.Discard), onDiscard)
}

@Composable
private fun MomentChoice(moment: Moment?, actions: EditorActions, onPick: (Picking) -> Unit) {
    val formats = LocalFormats.current
    ActionRow(
        JournalIcons.calendar,
        say(Phrase.EditorDay),
        onClick = { onPick(Picking.Day) },
        text = moment?.let { formats.day(it.day) } ?: say(Phrase.EditorMomentFinish),
    )
    if (moment != null) {
        ActionRow(
            JournalIcons.clock,
            say(Phrase.EditorTime),
            onClick = { onPick(Picking.Time) },
            text = formats.timeOf(moment) ?: say(Phrase.EditorNoTime),
        )
        ActionRow(JournalIcons.close, say(Phrase.EditorMomentClear), onClick = { actions.onMoment(null) })
    }
}

@Composable
private fun Marks(state: EditorState, actions: EditorActions) {
    val text = state.text
    SwitchRow(
        JournalIcons.star,
        say(Phrase.MarkStar),
        text.starred,
        onChange = { on -> actions.onEdit { it.copy(starred = on) } },
        text = say(Phrase.MarkStarText),
    )
    SwitchRow(
        JournalIcons.veil,
        say(Phrase.MarkCover),
        text.covered,
        onChange = { on -> actions.onEdit { it.copy(covered = on) } },
        text = say(Phrase.MarkCoverText),
    )
    SwitchRow(
        JournalIcons.apart,
        say(Phrase.MarkApart),
        text.apart,
        onChange = { on -> actions.onEdit { it.copy(apart = on) } },
        text = say(Phrase.MarkApartText),
    )
}

@Composable
private fun Seal(until: Day?, actions: EditorActions, onPick: (Picking) -> Unit) {
    if (until == null) {
        ActionRow(JournalIcons.seal, say(Phrase.SealTitle), { onPick(Picking.Seal) }, say(Phrase.SealText))
    } else {
        ActionRow(JournalIcons.seal, say(Phrase.SealUntil, LocalFormats.current.day(until)), { onPick(Picking.Seal) })
        ActionRow(JournalIcons.close, say(Phrase.SealTakeOff), { actions.onSeal(null) })
    }
}

private fun Moment.knownMinute(): UShort? = if (timeKnown) minuteOfDay else null

/** Where the clock begins while only the day is known. */
private const val NOON = 12 * 60
