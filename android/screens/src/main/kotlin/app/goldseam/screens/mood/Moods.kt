package app.goldseam.screens.mood

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import app.goldseam.models.MoodYearModel
import app.goldseam.models.MoodsModel
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.nav.Page
import app.goldseam.screens.strings.LocalFormats

@Composable
internal fun Moods(holder: AppHolder, navigation: Navigation) {
    val first = LocalFormats.current.firstWeekday
    val model = holder.models.get(Page.Moods) { scope -> MoodsModel(holder.goldseam, scope, first) }
    val state by model.state.collectAsState()
    val actions = remember(model, navigation) {
        MoodsActions(
            onBack = navigation::back,
            onPrevious = model::previous,
            onNext = model::next,
            onCheckIn = { navigation.open(Page.CheckIn(it)) },
            onTrash = { model.trash(it) },
            onRestore = { model.restore() },
            onTrashedGone = model::forgetTrashed,
            onYear = { navigation.open(Page.MoodYear) },
            onInsights = { navigation.open(Page.Insights) },
            onLookingBack = { navigation.open(Page.LookingBack) },
            onSteps = { navigation.open(Page.Steps) },
            onSettings = { navigation.open(Page.CheckInSettings) },
            onScrolledNearEnd = model::more,
        )
    }
    MoodsScreen(state, first, actions)
}

@Composable
internal fun MoodYearPage(holder: AppHolder, onBack: () -> Unit) {
    val model = holder.models.get(Page.MoodYear) { scope -> MoodYearModel(holder.goldseam, scope) }
    val state by model.state.collectAsState()
    MoodYearScreen(state, onPrevious = model::previous, onNext = model::next, onBack = onBack)
}
