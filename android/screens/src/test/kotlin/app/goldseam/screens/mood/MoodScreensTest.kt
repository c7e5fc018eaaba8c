package app.goldseam.screens.mood

import androidx.compose.ui.test.assertHasClickAction
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsNotSelected
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.click
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.geometry.Offset
import app.goldseam.core.FactorKind
import app.goldseam.core.LookBackKind
import app.goldseam.core.ScaleAnswer
import app.goldseam.core.Weekday
import app.goldseam.screens.samples.SampleLookBacks
import app.goldseam.screens.samples.SampleMoods
import app.goldseam.screens.samples.moodGallery
import app.goldseam.screens.show
import app.goldseam.screens.theme.Space
import org.junit.Rule
import org.junit.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue

class MoodScreensTest {
    @get:Rule
    val compose = createComposeRule()

    private fun show(name: String) = compose.show { moodGallery.getValue(name)() }

    @Test
    fun a_scale_is_answered_by_a_button_that_says_what_it_means() {
        var answered: ScaleAnswer? = null
        compose.show { CheckInScreen(SampleMoods.blank, CheckInActions(onPleasantness = { answered = it })) }
        compose.onNodeWithContentDescription("How pleasant is it?: very pleasant").performScrollTo()
            .assertIsNotSelected().assertHeightIsAtLeast(Space.touch).performClick()
        assertEquals(ScaleAnswer.Given(100u), answered)
        compose.onAllNodesWithText("I don’t know")[0].performScrollTo().performClick()
        assertEquals(ScaleAnswer.DontKnow, answered)
    }

    @Test
    fun a_sign_is_rated_and_what_only_some_want_waits() {
        val rated = mutableListOf<Pair<String, Int?>>()
        var all = false
        val actions = LookBackActions(onRate = { question, rating -> rated += question to rating }, onShowAll = { all = true })
        compose.show { LookBackScreen(LookBackKind.SIGNS, SampleLookBacks.signs, actions) }
        compose.onNodeWithText("The week that began on Monday, March 23, 2026").assertExists()
        compose.onNodeWithText("What happened came back", substring = true).assertDoesNotExist()
        compose.onAllNodesWithText("6")[0].performScrollTo().assertIsSelected().performClick()
        compose.onAllNodesWithText("4")[1].performScrollTo().performClick()
        assertEquals(listOf("hard-to-trust" to null, "bracing-for-rejection" to 4), rated)
        compose.onNodeWithText("Show the questions that only some want").performScrollTo().performClick()
        assertTrue(all)
    }

    @Test
    fun something_of_ones_own_is_tracked_once_it_has_a_name() {
        var tracked: Pair<String, FactorKind>? = null
        val actions = CheckInSettingsActions(onTrackOwn = { name, kind -> tracked = name to kind })
        compose.show { CheckInSettingsScreen(SampleMoods.settings, actions) }
        compose.onNodeWithText("Track it").performScrollTo().assertIsNotEnabled()
        compose.onNodeWithContentDescription("Its name").performScrollTo().performTextInput("Piano")
        compose.onNodeWithText("A time").performScrollTo().performClick()
        compose.onNodeWithText("Track it").performScrollTo().performClick()
        assertEquals("Piano" to FactorKind.DURATION, tracked)
    }

    @Test
    fun a_step_says_how_many_there_are_and_never_what_is_not_there() {
        compose.show { StepsScreen(SampleLookBacks.steps, StepsActions()) }
        compose.onNodeWithText("7 so far, 2 of them this month", substring = true).assertExists()
        compose.onNodeWithText("3 so far", substring = true).assertExists()
        compose.onNodeWithText("0 so far", substring = true).assertDoesNotExist()
    }

    @Test
    fun a_second_touch_takes_an_answer_back() {
        var answered: ScaleAnswer? = ScaleAnswer.DontKnow
        compose.show { CheckInScreen(SampleMoods.answered, CheckInActions(onPleasantness = { answered = it })) }
        compose.onNodeWithContentDescription("How pleasant is it?: in between – very pleasant").performScrollTo()
            .assertIsSelected().performClick()
        assertNull(answered)
    }

    @Test
    fun a_touch_on_the_field_answers_both_questions() {
        val answered = mutableListOf<ScaleAnswer?>()
        val actions = CheckInActions(onPleasantness = { answered += it }, onActivation = { answered += it })
        compose.show { CheckInScreen(SampleMoods.blank, actions) }
        compose.onNodeWithContentDescription("How it is, on a field", substring = true).performScrollTo()
            .performTouchInput { click(topRight + Offset(-16f, 16f)) }
        val (pleasantness, activation) = answered.filterIsInstance<ScaleAnswer.Given>().takeLast(2).map { it.value.toInt() }
        assert(pleasantness > 85 && activation > 85) { "$pleasantness, $activation" }
    }

    @Test
    fun the_last_word_says_what_it_means() {
        show("check-in-answered")
        compose.onNodeWithText("curious: You want to know more.").performScrollTo().assertExists()
    }

    @Test
    fun a_day_in_pixels_says_how_it_was() {
        show("moods")
        compose.onNodeWithContentDescription("Tuesday, March 24, 2026, ", substring = true).assertExists()
        compose.onNodeWithText("19 days with check-ins, mostly in the middle").assertExists()
    }

    @Test
    fun a_check_in_opens_to_be_changed() {
        var opened: String? = null
        compose.show { MoodsScreen(SampleMoods.moods, Weekday.MONDAY, MoodsActions(onCheckIn = { opened = it })) }
        compose.onNode(hasScrollAction()).performScrollToNode(hasText("very low, sad, resentful"))
        compose.onNodeWithText("very low, sad, resentful").assertHasClickAction().performClick()
        assertEquals("3", opened)
    }

    @Test
    fun a_finding_says_how_sure_it_is_and_can_be_sent_away() {
        show("insights")
        compose.onNode(hasScrollAction()).performScrollToNode(hasText("A walk and how pleasant it is"))
        compose.onNodeWithText("This is a clearer pattern", substring = true).assertExists()
        compose.onNodeWithContentDescription("This does not fit me: A walk and how pleasant it is").assertHasClickAction()
    }
}
