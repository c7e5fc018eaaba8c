package app.goldseam.screens.calendar

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import app.goldseam.models.CalendarModel
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.nav.Page
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.timeline.timelineHeld

@Composable
internal fun Calendar(holder: AppHolder, navigation: Navigation) {
    val first = LocalFormats.current.firstWeekday
    val model = holder.models.get(Page.Calendar) { scope -> CalendarModel(holder.goldseam, scope, first) }
    val state by model.state.collectAsState()
    val actions = remember(model, navigation) {
        CalendarActions(
            onBack = navigation::back,
            onPrevious = model::previous,
            onNext = model::next,
            onDay = { day ->
                timelineHeld(holder).model.jumpTo(day)
                navigation.home()
            },
        )
    }
    CalendarScreen(state, first, actions)
}
