package app.goldseam.screens.start

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextClearance
import app.goldseam.screens.app.RealApp
import app.goldseam.screens.app.RealApp.Companion.PASSPHRASE
import org.junit.Rule
import org.junit.Test
import kotlin.test.assertEquals

class FirstStartTest {
    @get:Rule
    val compose = createComposeRule()

    @get:Rule
    val app = RealApp(compose)

    @Test
    fun the_promise_comes_before_anything_is_asked() {
        app.show()
        app.see("Nothing leaves this phone")
        compose.onNodeWithText("“Leave now” at the top", substring = true).assertExists()
        app.click("Go on")
        app.see("The key to your place")
        compose.onNodeWithContentDescription("Go back").performClick()
        app.see("A place that is only yours")
    }

    @Test
    fun twice_it_is_said_that_nobody_brings_a_passphrase_back() {
        app.show()
        app.see("Nothing leaves this phone")
        compose.onNodeWithText("nobody can bring it back", substring = true).assertExists()
        app.click("Go on")
        app.see("The key to your place")
        compose.onNodeWithText("nobody can bring it back", substring = true).assertExists()
    }

    @Test
    fun a_passphrase_says_how_long_it_holds_and_one_that_is_too_short_is_not_taken() {
        app.show()
        app.click("Go on")
        compose.onNodeWithText("Make my place").assertIsNotEnabled()
        app.type("Passphrase", "rivers")
        app.see("At least 8 characters")
        compose.onNodeWithText("Make my place").assertIsNotEnabled()
        app.type("Passphrase", " that run at night")
        compose.waitUntil(RealApp.PATIENCE_MS) {
            compose.onAllNodes(hasContentDescription("Holds", substring = true)).fetchSemanticsNodes().isNotEmpty()
        }
    }

    @Test
    fun words_are_found_for_those_who_want_them() {
        app.show()
        app.click("Go on")
        app.click("Find words for me")
        app.click("Use these words")
        app.click("Make my place")
        app.see("A second key, on paper")
    }

    @Test
    fun a_code_is_asked_back_and_what_differs_is_said_kindly() {
        app.show()
        app.click("Go on")
        app.type("Passphrase", PASSPHRASE)
        app.click("Make my place")
        app.click("Show me a code")
        app.see("Write this down")
        val groups = spokenGroups()
        assertEquals(8, groups.size)
        app.click("I have written it down")
        app.see("Just to be sure")
        val asked = groups.filterKeys { label -> compose.onAllNodes(hasLabel(label)).fetchSemanticsNodes().isNotEmpty() }
        assertEquals(2, asked.size)
        asked.keys.forEach { app.type(it, "ZZZZ") }
        app.click("Compare")
        compose.waitUntil(RealApp.PATIENCE_MS) { compose.onAllNodes(hasLabel(DIFFERS)).fetchSemanticsNodes().size == 2 }
        for ((label, group) in asked) {
            app.field(label).performTextClearance()
            app.type(label, group)
        }
        app.click("Compare")
        app.click("Open my journal")
        app.see("Nothing here yet")
    }

    @Test
    fun the_comparing_can_be_skipped() {
        app.show()
        app.click("Go on")
        app.type("Passphrase", PASSPHRASE)
        app.click("Make my place")
        app.click("Show me a code")
        app.click("I have written it down")
        app.click("Show the code once more")
        app.click("I have written it down")
        app.click("Finish without comparing")
        app.see("Your place is ready")
    }

    @Test
    fun a_code_and_no_code_weigh_the_same() {
        app.show()
        app.click("Go on")
        app.type("Passphrase", PASSPHRASE)
        app.click("Make my place")
        app.see("A second key, on paper")
        val (code, none) = listOf("Show me a code", "Go on without a code").map { compose.onNodeWithText(it).fetchSemanticsNode().size }
        assertEquals(code, none)
    }

    /** By its label, what stands in each group. */
    private fun spokenGroups(): Map<String, String> =
        compose.onAllNodes(hasContentDescription("Group ", substring = true)).fetchSemanticsNodes()
            .map { it.config[SemanticsProperties.ContentDescription].single() }
            .associate { it.substringBefore(':') to it.substringAfter(": ").replace(" ", "") }

    private fun hasLabel(text: String) = hasText(text, substring = true)

    private companion object {
        const val DIFFERS = "On the page it read differently. Have another look."
    }
}
