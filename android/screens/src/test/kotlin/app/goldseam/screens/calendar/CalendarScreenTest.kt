package app.goldseam.screens.calendar

import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertHasClickAction
import androidx.compose.ui.test.assertHasNoClickAction
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import app.goldseam.core.Day
import app.goldseam.core.Weekday
import app.goldseam.screens.samples.SampleEntries
import app.goldseam.screens.samples.SampleStates
import app.goldseam.screens.show
import app.goldseam.screens.theme.Space
import org.junit.Rule
import org.junit.Test
import kotlin.test.assertEquals

class CalendarScreenTest {
    @get:Rule
    val compose = createComposeRule()

    private fun show(actions: CalendarActions = CalendarActions()) =
        compose.show { CalendarScreen(SampleStates.calendar, Weekday.MONDAY, actions) }

    @Test
    fun a_day_says_how_many_entries_it_has_and_opens() {
        var opened: Day? = null
        show(CalendarActions(onDay = { opened = it }))
        compose.onNodeWithContentDescription("Thursday, March 12, 2026, 3 entries")
            .assertHasClickAction().assertHeightIsAtLeast(Space.touch).performClick()
        assertEquals(SampleEntries.thursday, opened)
        compose.onNodeWithContentDescription("Friday, March 13, 2026, 1 entry").assertExists()
    }

    @Test
    fun a_day_without_entries_is_a_day_and_nothing_is_missing() {
        show()
        compose.onNodeWithContentDescription("Wednesday, March 4, 2026").assertHasNoClickAction()
        compose.onNodeWithContentDescription("Tuesday, March 24, 2026, today").assertHasNoClickAction()
    }

    @Test
    fun days_of_other_months_are_left_out() {
        show()
        compose.onNodeWithContentDescription("February", substring = true).assertDoesNotExist()
        compose.onAllNodesWithText("22 entries").assertCountEquals(1)
    }

    @Test
    fun months_follow_each_other() {
        val steps = mutableListOf<Int>()
        show(CalendarActions(onPrevious = { steps += -1 }, onNext = { steps += 1 }))
        compose.onNodeWithText("March 2026").assertExists()
        compose.onNodeWithContentDescription("Month before").performClick()
        compose.onNodeWithContentDescription("Next month").performClick()
        assertEquals(listOf(-1, 1), steps)
    }
}
