package app.goldseam.screens.mood

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import app.goldseam.models.LookBackModel
import app.goldseam.models.StepsModel
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.nav.Page

@Composable
internal fun LookBack(page: Page.LookBack, holder: AppHolder, navigation: Navigation) {
    val model = holder.models.get(page) { scope -> LookBackModel(holder.goldseam, scope, holder.unsaved, page.kind, page.day) }
    val state by model.state.collectAsState()
    LaunchedEffect(state.isDone) { if (state.isDone) navigation.back() }
    val actions = remember(model, navigation) {
        LookBackActions(
            onBack = { model.leave() },
            onRate = { question, rating -> model.rate(question, rating?.toUByte()) },
            onWrite = model::write,
            onShowAll = model::showAll,
            onKeep = { model.keep() },
            onOther = { navigation.open(Page.LookBack(page.kind, it)) },
            onTrash = { model.trash() },
            onRestore = { model.restore() },
        )
    }
    LookBackScreen(page.kind, state, actions)
}

@Composable
internal fun Steps(holder: AppHolder, onBack: () -> Unit) {
    val model = holder.models.get(Page.Steps) { scope -> StepsModel(holder.goldseam, scope) }
    val state by model.state.collectAsState()
    val actions = remember(model) {
        StepsActions(
            onBack = onBack,
            onNote = model::note,
            onWrite = model::write,
            onKeep = { model.keep() },
            onLeave = model::leave,
            onTrash = { model.trash(it) },
            onRestore = { model.restore() },
            onTrashedGone = model::forgetTrashed,
            onScrolledNearEnd = model::more,
        )
    }
    StepsScreen(state, actions)
}
