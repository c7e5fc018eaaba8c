package app.goldseam.screens.timeline

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.items
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.goldseam.core.Day
import app.goldseam.core.Filter
import app.goldseam.models.TimelineState
import app.goldseam.screens.parts.EmptyState
import app.goldseam.screens.parts.FloatingAction
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.parts.ListPage
import app.goldseam.screens.parts.MoodIcons
import app.goldseam.screens.parts.NearEnd
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.parts.UndoSnackbar
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** Where one can go from the timeline, and what can be done on it. */
class TimelineActions(
    val onWrite: () -> Unit = {},
    val onOpen: (entryId: String) -> Unit = {},
    val onDraft: (draftId: String) -> Unit = {},
    val onSearch: () -> Unit = {},
    val onCalendar: () -> Unit = {},
    val onTrash: () -> Unit = {},
    val onCheckIn: () -> Unit = {},
    val onMoods: () -> Unit = {},
    val onPractices: () -> Unit = {},
    val onImport: () -> Unit = {},
    val onSettings: () -> Unit = {},
    val onFilter: (Filter) -> Unit = {},
    val onNewest: () -> Unit = {},
    val onScrolledNearEnd: () -> Unit = {},
)

/** The journal, newest first. [trashed] is the entry that was just thrown away. */
@Composable
fun TimelineScreen(
    state: TimelineState,
    actions: TimelineActions,
    list: LazyListState = rememberLazyListState(),
    trashed: String? = null,
    onUndoTrash: () -> Unit = {},
    onUndoGone: () -> Unit = {},
) {
    var isChoosing by remember { mutableStateOf(false) }
    NearEnd(list, loaded = state.days, state.hasMore, actions.onScrolledNearEnd)
    ListPage(
        title = say(Phrase.JournalTitle),
        tools = {
            IconAction(MoodIcons.heart, say(Phrase.CheckInNow), actions.onCheckIn)
            JournalMenu(actions)
        },
        floating = { FloatingAction(JournalIcons.pen, say(Phrase.JournalWrite), actions.onWrite) },
        snackbar = { UndoSnackbar(say(Phrase.MovedToTrash), trashed, onUndoTrash, onUndoGone) },
        list = list,
    ) {
        item(key = "find", contentType = "find") {
            FindRow(
                isFiltered = state.filter != Filter(),
                onSearch = actions.onSearch,
                onChoose = { isChoosing = true },
                onCalendar = actions.onCalendar,
            )
        }
        if (state.filter != Filter() || state.from != null) {
            item(key = "chosen", contentType = "chosen") { Chosen(state, actions) }
        }
        state.trouble?.let { item(key = "trouble", contentType = "trouble") { TroubleSaid(it) } }
        if (state.filter == Filter() && state.from == null) {
            items(state.drafts, key = { it.draftId }, contentType = { "draft" }) { draft ->
                DraftCard(draft, onOpen = { actions.onDraft(draft.draftId) })
            }
            onThisDay(state, actions)
        }
        days(state, actions)
        if (state.days.isEmpty() && !state.loading) {
            item(key = "empty", contentType = "empty") { Nothing(state, onShowAll = { actions.onFilter(Filter()) }) }
        }
    }
    if (isChoosing) {
        FilterSheet(state.filter, state.tags, actions.onFilter, onDismiss = { isChoosing = false })
    }
}

private fun LazyListScope.days(state: TimelineState, actions: TimelineActions) {
    for (section in state.days) {
        item(key = "day ${section.day}", contentType = "day") { DayHeading(section.day) }
        items(section.entries, key = { it.entryId }, contentType = { "entry" }) { card ->
            EntryCardView(card, onOpen = { actions.onOpen(card.entryId) })
        }
    }
}

private fun LazyListScope.onThisDay(state: TimelineState, actions: TimelineActions) {
    if (state.onThisDay.isEmpty()) return
    item(key = "on this day", contentType = "day") { Heading(say(Phrase.JournalOnThisDay)) }
    items(state.onThisDay, key = { "back ${it.entryId}" }, contentType = { "entry" }) { card ->
        PaperCard(onClick = { actions.onOpen(card.entryId) }) {
            CardContent(card, day = LocalFormats.current.day(card.moment.day))
        }
    }
}

@Composable
private fun DayHeading(day: Day) = Heading(LocalFormats.current.day(day))

@Composable
private fun Heading(text: String) {
    Text(
        text,
        style = MaterialTheme.typography.titleSmall,
        color = MaterialTheme.colorScheme.secondary,
        modifier = Modifier.padding(top = Space.line, start = Space.hair).semantics { heading() },
    )
}

@Composable
private fun Nothing(state: TimelineState, onShowAll: () -> Unit) {
    Column(Modifier.fillMaxWidth().padding(vertical = Space.huge)) {
        if (state.filter == Filter()) {
            EmptyState(say(Phrase.JournalEmptyTitle), say(Phrase.JournalEmptyText))
        } else {
            EmptyState(say(Phrase.JournalNoneTitle), say(Phrase.JournalNoneText))
            QuietButton(say(Phrase.JournalShowAll), onShowAll)
        }
    }
}
