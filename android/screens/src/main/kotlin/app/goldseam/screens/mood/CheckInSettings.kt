package app.goldseam.screens.mood

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import app.goldseam.models.CheckInSettingsModel
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.app.Shell
import app.goldseam.screens.nav.Page

@Composable
internal fun CheckInSettings(holder: AppHolder, shell: Shell, onBack: () -> Unit) {
    val model = holder.models.get(Page.CheckInSettings) { scope -> CheckInSettingsModel(holder.goldseam, scope) }
    val state by model.state.collectAsState()
    val actions = remember(model) {
        CheckInSettingsActions(
            onBack = onBack,
            onPart = { part, on -> model.part(part, on) },
            onAboutToday = { model.aboutToday(it) },
            onTrack = { model.track(it) },
            onTrackOwn = { name, kind -> model.trackOwn(name, kind) },
            onArchive = { factorId, archived -> model.archive(factorId, archived) },
            onRemind = shell.askToRemind?.let { ask ->
                { on ->
                    if (on) ask()
                    model.remind(on)
                }
            },
            onWindow = { model.window(it) },
            onPause = { model.pause() },
        )
    }
    CheckInSettingsScreen(state, actions)
}
