package app.goldseam.screens.settings

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.app.Shell
import app.goldseam.screens.nav.Navigation

/** What a person can set. */
@Composable
internal fun Settings(holder: AppHolder, navigation: Navigation, shell: Shell) {
    val model = holder.settings()
    val state by model.state.collectAsState()
    SettingsScreen(
        state,
        shell.preferences,
        shell.canForbidScreenshots,
        onOpen = navigation::open,
        onThisDay = { model.onThisDay(it) },
        onBack = navigation::back,
    )
}
