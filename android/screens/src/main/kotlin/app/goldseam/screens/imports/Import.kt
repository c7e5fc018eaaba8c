package app.goldseam.screens.imports

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.goldseam.core.ImportOrigin
import app.goldseam.models.ImportModel
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.app.Shell
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.nav.Page

private class ImportHeld(val model: ImportModel) {
    var origin by mutableStateOf<ImportOrigin?>(null)
}

/** Brings notes in from a folder: chosen, looked at, taken in, taken back. */
@Composable
internal fun Import(holder: AppHolder, navigation: Navigation, shell: Shell) {
    val held = holder.models.get(Page.Import) { scope -> ImportHeld(ImportModel(holder.goldseam, scope)) }
    val model = held.model
    val state by model.state.collectAsState()
    LaunchedEffect(holder.chosenFolder) {
        holder.chosenFolder?.let { folder ->
            holder.chosenFolder = null
            held.origin = folder
            model.preview(folder)
        }
    }
    val preview = state.preview
    val report = state.report
    val undone = state.undone
    val progress = state.progress
    val choose = shell.chooseFolder
    when {
        progress != null -> ImportRunningScreen(progress, isReading = preview == null, onStop = model::cancel)
        preview != null -> ImportPreviewScreen(
            preview,
            state.trouble,
            onRun = { held.origin?.let { model.run(it) } },
            onOther = choose,
            onBack = navigation::back,
        )
        report != null -> ImportReportScreen(
            report,
            state.trouble,
            onTakeBack = { model.undo(it) },
            onDone = navigation::home,
        )
        undone != null -> ImportUndoneScreen(undone, onDone = navigation::home)
        else -> ImportChooseScreen(
            state.past,
            state.trouble,
            shell.choosingLeaves,
            onChoose = choose,
            onTakeBack = { model.undo(it) },
            onBack = navigation::back,
        )
    }
}
