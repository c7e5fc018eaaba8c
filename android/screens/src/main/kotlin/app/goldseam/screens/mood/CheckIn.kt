package app.goldseam.screens.mood

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import app.goldseam.models.CheckInModel
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.nav.Page

@Composable
internal fun CheckIn(page: Page.CheckIn, holder: AppHolder, onBack: () -> Unit) {
    val model = holder.models.get(page) { scope -> CheckInModel(holder.goldseam, scope, page.checkInId) }
    val state by model.state.collectAsState()
    LaunchedEffect(state.isKept) { if (state.isKept) onBack() }
    val actions = remember(model) {
        CheckInActions(
            onBack = onBack,
            onPleasantness = model::pleasantness,
            onActivation = model::activation,
            onBelonging = model::belonging,
            onCup = model::cup,
            onFeeling = model::feeling,
            onBody = model::body,
            onFactor = model::factor,
            onNote = model::note,
            onKeep = { model.keep() },
        )
    }
    CheckInScreen(state, actions)
}
