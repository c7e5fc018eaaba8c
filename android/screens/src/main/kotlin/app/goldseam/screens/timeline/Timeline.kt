package app.goldseam.screens.timeline

import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import app.goldseam.core.Day
import app.goldseam.core.EntryChange
import app.goldseam.core.Filter
import app.goldseam.models.TimelineModel
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.nav.Page

/** What belongs to the timeline while the journal is open, also while another page is shown. */
internal class TimelineHeld(val model: TimelineModel) {
    val list = LazyListState()

    /** An entry that was just thrown away; nobody has answered that yet. */
    var trashed by mutableStateOf<String?>(null)

    /** Which entries [list] shows. */
    var shown: Pair<Filter, Day?>? = null
}

internal fun timelineHeld(holder: AppHolder): TimelineHeld =
    holder.models.get(Page.Journal) { scope -> TimelineHeld(TimelineModel(holder.goldseam, scope)) }

@Composable
internal fun Timeline(holder: AppHolder, navigation: Navigation) {
    val held = timelineHeld(holder)
    val model = held.model
    val state by model.state.collectAsState()
    val actions = remember(held, navigation) {
        TimelineActions(
            onWrite = { navigation.open(Page.Editor(entryId = null)) },
            onOpen = { navigation.open(Page.Entry(it)) },
            onDraft = { navigation.open(Page.Editor(entryId = null, draftId = it)) },
            onSearch = { navigation.open(Page.Search) },
            onCalendar = { navigation.open(Page.Calendar) },
            onCheckIn = { navigation.open(Page.CheckIn(checkInId = null)) },
            onMoods = { navigation.open(Page.Moods) },
            onPractices = { navigation.open(Page.Practices) },
            onTrash = { navigation.open(Page.Trash) },
            onImport = { navigation.open(Page.Import) },
            onSettings = { navigation.open(Page.Settings) },
            onFilter = model::filter,
            onNewest = model::showNewest,
            onScrolledNearEnd = model::more,
        )
    }
    // Another choice is read from its beginning; who only comes back is where they were.
    LaunchedEffect(state.filter, state.from) {
        val shown = state.filter to state.from
        if (held.shown != shown) held.list.scrollToItem(0)
        held.shown = shown
    }
    TimelineScreen(
        state,
        actions,
        held.list,
        held.trashed,
        // Not the model's undo: something else may have been done since.
        onUndoTrash = { held.trashed?.let { model.change(listOf(it), EntryChange.Restore) } },
        onUndoGone = { held.trashed = null },
    )
}
