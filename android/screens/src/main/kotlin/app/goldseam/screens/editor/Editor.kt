package app.goldseam.screens.editor

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import app.goldseam.models.EditorModel
import app.goldseam.models.EditorState
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.app.Shell
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.nav.Page
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch

/** What belongs to the editor while its page is open. */
private class EditorHeld(val model: EditorModel) {
    var fields: EditorFields? = null
}

@Composable
internal fun Editor(page: Page.Editor, holder: AppHolder, navigation: Navigation, shell: Shell) {
    val held = holder.models.get(page) { scope ->
        EditorHeld(EditorModel(holder.goldseam, scope, holder.unsaved, page.entryId, page.kept()))
    }
    val model = held.model
    val state by model.state.collectAsState()
    val scope = rememberCoroutineScope()
    val leave: () -> Unit = {
        scope.launch {
            if (model.leaveTidily()) navigation.back()
        }
    }
    val finish: () -> Unit = {
        scope.launch {
            model.awaitFiles()
            model.finish()
        }
    }
    val actions = remember(model, shell) { actions(model, shell, finish, leave) }
    LaunchedEffect(state.draftId) { state.draftId?.let { page.draftId = it } }
    LaunchedEffect(state.ending) { if (state.ending != null) navigation.back() }
    LaunchedEffect(holder.chosenFile, state.draftId) {
        val file = holder.chosenFile
        if (file != null && state.draftId != null) {
            holder.chosenFile = null
            model.attach(file.name, file.source, file.thumbnail)
        }
    }
    if (state.draftId != null && held.fields == null) {
        held.fields = EditorFields(state.text)
    }
    EditorScreen(state, actions, held.fields)
}

/**
 * Saves what was written, or throws away a page on which nothing was, which closes it. Whether the page can be closed now: not
 * if its text could not be saved, unless that was said already.
 */
private suspend fun EditorModel.leaveTidily(): Boolean {
    val wasSaid = state.value.trouble != null
    // Who leaves faster than the draft is there would leave it behind.
    opened.join()
    awaitFiles()
    if (state.value.isBlank()) discard().join() else leave().join()
    return state.value.ending == null && (state.value.isSaved || wasSaid)
}

/** A file on its way in is not lost because somebody was quick; they see it, and can stop it. */
private suspend fun EditorModel.awaitFiles() {
    state.first { it.attaching.isEmpty() }
}

private fun EditorState.isBlank() = entryId == null && text.title == null && text.body.isBlank() && text.tags.isEmpty() &&
    attachments.isEmpty()

private fun actions(model: EditorModel, shell: Shell, onFinish: () -> Unit, onLeave: () -> Unit) = EditorActions(
    onTitle = model::title,
    onBody = model::body,
    onEdit = model::edit,
    onMoment = { model.moment(it) },
    onSeal = model::seal,
    onAttach = shell.chooseFile,
    onStopAttaching = model::cancelAttaching,
    onDetach = { model.detach(it) },
    onPutBack = { model.putBack() },
    onFinish = onFinish,
    onLeave = onLeave,
    onDiscard = { model.discard() },
)

/** As [EditorModel.keep] gives it. */
private fun Page.Editor.kept(): Map<String, String> = draftId?.let { mapOf("draft" to it) }.orEmpty()
