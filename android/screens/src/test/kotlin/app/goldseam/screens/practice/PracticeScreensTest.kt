package app.goldseam.screens.practice

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.hapticfeedback.HapticFeedback
import androidx.compose.ui.hapticfeedback.HapticFeedbackType
import androidx.compose.ui.platform.LocalHapticFeedback
import androidx.compose.ui.test.assertHasClickAction
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import app.goldseam.core.PracticeAnswer
import app.goldseam.core.PrivateAnswer
import app.goldseam.models.PlayerState
import app.goldseam.screens.samples.SamplePractices
import app.goldseam.screens.samples.practiceGallery
import app.goldseam.screens.show
import app.goldseam.screens.theme.Space
import org.junit.Rule
import org.junit.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue

class PracticeScreensTest {
    @get:Rule
    val compose = createComposeRule()

    private fun play(state: PlayerState): MutableList<PracticeAnswer?> {
        val written = mutableListOf<PracticeAnswer?>()
        compose.show { PlayerScreen(state, PlayerActions(onWrite = { written += it })) }
        return written
    }

    @Test
    fun to_skip_weighs_as_much_as_to_go_on() {
        compose.show { practiceGallery.getValue("player-scale")() }
        for (way in listOf("Next", "Skip this step", "One step back")) {
            compose.onNodeWithText(way).assertHasClickAction().assertHeightIsAtLeast(Space.touch)
        }
    }

    @Test
    fun a_number_is_chosen_by_a_touch_and_taken_back_by_another() {
        val written = play(SamplePractices.scale)
        compose.onNodeWithText("6").performScrollTo().assertIsSelected().performClick()
        assertNull(written.single())
        compose.onNodeWithText("2").performScrollTo().performClick()
        assertEquals(PracticeAnswer.Number(2u), written.last())
    }

    @Test
    fun one_choice_takes_the_place_of_another() {
        val written = play(SamplePractices.choice)
        compose.onNodeWithText("lie down for a while").performScrollTo().performClick()
        assertEquals(PracticeAnswer.Choices(listOf("rest"), emptyList()), written.last())
    }

    @Test
    fun a_line_more_is_there_to_begin() {
        val written = play(SamplePractices.lines)
        compose.onNodeWithContentDescription("Look around slowly. Name five things that you see., 3").performScrollTo()
            .performTextInput("a book")
        assertEquals(PracticeAnswer.Lines(listOf("a blue cup", "the plant", "a book")), written.last())
    }

    @Test
    fun a_touch_counts_one_more() {
        val written = play(SamplePractices.counter)
        compose.onNodeWithContentDescription("One more: harsh").performScrollTo().performClick()
        val rows = (written.last() as PracticeAnswer.Rows).rows
        assertEquals(listOf("harsh" to 5), rows.map { it.key to it.numbers.single().toInt() })
    }

    @Test
    fun a_pacer_says_its_rhythm_and_waits_to_be_begun() {
        play(SamplePractices.pacer)
        compose.onNodeWithText("In 4 s · Out 6 s").assertExists()
        compose.onNodeWithText("Begin, when you like").performScrollTo().assertHasClickAction()
    }

    @Test
    fun a_pacer_touches_at_each_turn_if_that_is_wanted() {
        var touches = 0
        val haptics = object : HapticFeedback {
            override fun performHapticFeedback(hapticFeedbackType: HapticFeedbackType) {
                touches++
            }
        }
        compose.show {
            CompositionLocalProvider(LocalHapticFeedback provides haptics) {
                PlayerScreen(SamplePractices.pacer, PlayerActions())
            }
        }
        compose.onNodeWithText("Begin, when you like").performScrollTo().performClick()
        compose.mainClock.advanceTimeBy(12_000)
        assertEquals(0, touches)
        compose.onNodeWithText("Feel each turn of the breath").performScrollTo().performClick()
        compose.mainClock.advanceTimeBy(20_000)
        assertTrue(touches in 4..6, "of four turns in twenty seconds, and the one it began at: $touches")
    }

    @Test
    fun a_halt_says_why_and_offers_something_else() {
        var opened: String? = null
        compose.show { PlayerScreen(SamplePractices.halt, PlayerActions(onPractice = { opened = it })) }
        compose.onNodeWithText("You seem a little far away.", substring = true).assertExists()
        compose.onNodeWithText("Look around").performScrollTo().performClick()
        assertEquals("orienting", opened)
    }

    @Test
    fun a_private_question_takes_three_answers() {
        val answers = mutableListOf<Pair<Int, PrivateAnswer>>()
        val actions = PracticeActions(onAnswer = { place, answer -> answers += place to answer })
        compose.show { PracticeScreen(SamplePractices.questions, actions) }
        compose.onNodeWithText("Your answers are not kept anywhere", substring = true).assertExists()
        compose.onAllNodesWithText("Yes")[2].performScrollTo().performClick()
        assertEquals(listOf(2 to PrivateAnswer.YES), answers)
    }

    @Test
    fun what_may_be_hard_to_read_waits_behind_its_note() {
        compose.show { practiceGallery.getValue("learn-text-note")() }
        compose.onNodeWithText("You need no study", substring = true).assertDoesNotExist()
        compose.onNodeWithText("Read it").performScrollTo().performClick()
        compose.onNodeWithText("You need no study", substring = true).assertExists()
    }
}
