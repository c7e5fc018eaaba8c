package app.goldseam.screens.entry

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import app.goldseam.models.EntryModel
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.app.ChosenPlace
import app.goldseam.screens.app.Shell
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.nav.Page
import app.goldseam.screens.timeline.timelineHeld

@Composable
internal fun Entry(page: Page.Entry, holder: AppHolder, navigation: Navigation, shell: Shell) {
    val model = holder.models.get(page) { scope -> EntryModel(holder.goldseam, scope, page.entryId) }
    val state by model.state.collectAsState()
    val actions = remember(model, navigation, shell) {
        EntryActions(
            onBack = navigation::back,
            onEdit = { navigation.open(Page.Editor(page.entryId)) },
            onReveal = model::reveal,
            onBreakSeal = { model.breakSeal() },
            onStar = { model.star(it) },
            onCover = { model.cover(it) },
            onApart = { model.apart(it) },
            onMove = { model.moveTo(it) },
            onTrash = { model.trash() },
            onAttachment = shell.choosePlace,
        )
    }
    LaunchedEffect(state.trashed) {
        if (state.trashed) {
            timelineHeld(holder).trashed = page.entryId
            navigation.back()
        }
    }
    LaunchedEffect(holder.chosenPlace, state.entry != null) {
        val place = holder.chosenPlace
        if (place != null && state.entry != null) {
            holder.chosenPlace = null
            model.copyTo(place)
        }
    }
    EntryScreen(state, actions)
}

private suspend fun EntryModel.copyTo(place: ChosenPlace) {
    var isWhole = false
    try {
        export(place.attachmentId, place.sink).join()
        isWhole = state.value.trouble == null
    } finally {
        place.onEnd(isWhole)
    }
}
