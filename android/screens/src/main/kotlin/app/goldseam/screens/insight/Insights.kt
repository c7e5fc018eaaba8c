package app.goldseam.screens.insight

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import app.goldseam.models.InsightsModel
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.nav.Page

@Composable
internal fun Insights(holder: AppHolder, onBack: () -> Unit) {
    val model = holder.models.get(Page.Insights) { scope -> InsightsModel(holder.goldseam, scope) }
    val state by model.state.collectAsState()
    val actions = remember(model) {
        InsightsActions(
            onBack = onBack,
            onAsk = { question, on -> model.ask(question, on) },
            onMute = { model.mute(it) },
            onUnmute = { model.unmuteAll() },
            onHideNumbers = { model.hideNumbers(it) },
        )
    }
    InsightsScreen(state, actions)
}
