package app.goldseam.screens.trash

import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollToNode
import app.goldseam.models.TrashState
import app.goldseam.screens.samples.SampleStates
import app.goldseam.screens.show
import org.junit.Rule
import org.junit.Test
import kotlin.test.assertEquals

class TrashScreenTest {
    @get:Rule
    val compose = createComposeRule()

    private fun scrollTo(text: String) =
        compose.onNode(hasScrollToNodeAction()).performScrollToNode(hasText(text, substring = true))

    @Test
    fun each_entry_says_how_long_it_stays_and_can_be_restored() {
        var restored: String? = null
        compose.show { TrashScreen(SampleStates.trash, TrashActions(onRestore = { restored = it })) }
        compose.onNodeWithText("Kept for 26 more days", substring = true).assertIsDisplayed()
        compose.onNodeWithText("Kept for 1 more day", substring = true).assertExists()
        compose.onNodeWithContentDescription("Restore Things I was going to say").performClick()
        assertEquals("list", restored)
        scrollTo("Kept until today ends")
    }

    @Test
    fun to_empty_it_is_asked_first() {
        var emptied = 0
        compose.show { TrashScreen(SampleStates.trash, TrashActions(onEmpty = { emptied++ })) }
        scrollTo("Empty the trash")
        compose.onNodeWithText("Empty the trash").performClick()
        compose.onNodeWithText("Keep it").performClick()
        assertEquals(0, emptied)
        compose.onNodeWithText("Empty the trash").performClick()
        compose.onAllNodesWithText("Empty the trash").onLast().performClick()
        assertEquals(1, emptied)
    }

    @Test
    fun empty_is_a_good_state() {
        compose.show { TrashScreen(TrashState(loading = false), TrashActions()) }
        compose.onNodeWithText("The trash is empty").assertIsDisplayed()
        compose.onNodeWithText("Empty the trash").assertDoesNotExist()
    }
}
