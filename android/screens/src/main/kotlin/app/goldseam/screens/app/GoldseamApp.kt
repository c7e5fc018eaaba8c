package app.goldseam.screens.app

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.goldseam.models.Stage
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.start.FirstStart
import app.goldseam.screens.theme.GoldseamTheme
import app.goldseam.screens.unlock.ReplacePassphrase
import app.goldseam.screens.unlock.ReplacePassphrasePage
import app.goldseam.screens.unlock.Unlock

/** Everything that a window shows, on every platform. */
@Composable
fun GoldseamApp(holder: AppHolder, navigation: Navigation, shell: Shell) {
    val state by holder.app.state.collectAsState()
    LaunchedEffect(state.stage) {
        if (state.stage == Stage.FIRST_START) navigation.home()
        if (state.stage == Stage.LOCKED) holder.recoveryCode = null
    }
    LaunchedEffect(state.stage, navigation.pages, holder.recoveryCode == null) {
        holder.models.keepOnly(
            when {
                state.stage != Stage.OPEN -> setOf(state.stage)
                holder.recoveryCode != null -> navigation.pages.toSet() + ReplacePassphrasePage
                else -> navigation.pages.toSet()
            },
        )
    }
    GoldseamTheme(shell.preferences.look.isDark()) {
        if (state.covered) {
            Cover()
        } else {
            when (state.stage) {
                Stage.STARTING -> Cover()
                Stage.FIRST_START -> FirstStart(holder)
                Stage.LOCKED -> Unlock(holder)
                Stage.OPEN -> holder.recoveryCode?.let { code ->
                    ReplacePassphrase(holder, code, onEnd = { holder.recoveryCode = null })
                } ?: OpenPages(holder, navigation, shell)
            }
        }
    }
}

@Composable
internal fun Look.isDark() = when (this) {
    Look.System -> isSystemInDarkTheme()
    Look.Light -> false
    Look.Dark -> true
}
