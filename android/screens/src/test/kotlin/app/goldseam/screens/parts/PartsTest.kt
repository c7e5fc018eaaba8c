package app.goldseam.screens.parts

import androidx.compose.material3.Text
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import app.goldseam.screens.show
import app.goldseam.screens.theme.Space
import org.junit.Rule
import org.junit.Test
import kotlin.test.assertEquals

class PartsTest {
    @get:Rule
    val compose = createComposeRule()

    @Test
    fun every_page_has_the_quick_exit() {
        var left = 0
        compose.show(onQuickExit = { left++ }) { GoldseamScaffold("Title") { Text("Content") } }
        compose.onNodeWithText("Leave now").assertIsDisplayed().assertHeightIsAtLeast(Space.touch).performClick()
        assertEquals(1, left)
    }

    @Test
    fun to_go_on_and_to_skip_weigh_the_same() {
        compose.show {
            GoldseamScaffold("Title") {
                PrimaryButton("Go on", onClick = {})
                QuietButton("Skip", onClick = {})
            }
        }
        val (primary, quiet) = listOf("Go on", "Skip").map { compose.onNodeWithText(it).fetchSemanticsNode().size }
        assertEquals(primary, quiet)
    }

    @Test
    fun a_notice_is_spoken_when_it_appears() {
        compose.show { Notice(NoticeTone.Trouble, "That did not open it.") }
        compose.onNodeWithText("That did not open it.")
            .assert(SemanticsMatcher.expectValue(SemanticsProperties.LiveRegion, LiveRegionMode.Polite))
    }

    @Test
    fun strength_is_said_in_words() {
        compose.show { StrengthMeter(filled = 3, parts = 4, word = "good") }
        compose.onNodeWithContentDescription("Strength: good, 3 of 4").assertIsDisplayed()
    }
}
