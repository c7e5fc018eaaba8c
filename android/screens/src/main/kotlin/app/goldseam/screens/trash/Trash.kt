package app.goldseam.screens.trash

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import app.goldseam.models.TrashModel
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.nav.Page

@Composable
internal fun Trash(holder: AppHolder, navigation: Navigation) {
    val model = holder.models.get(Page.Trash) { scope -> TrashModel(holder.goldseam, scope) }
    val state by model.state.collectAsState()
    val actions = remember(model, navigation) {
        TrashActions(
            onBack = navigation::back,
            onRestore = { model.restore(listOf(it)) },
            onRestoreMood = { model.restore(it) },
            onRestoreSession = { model.restoreSession(it) },
            onEmpty = { model.empty() },
        )
    }
    TrashScreen(state, actions)
}
