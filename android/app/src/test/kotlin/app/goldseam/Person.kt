package app.goldseam

import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput

/** Somebody who uses the app by what stands on it. */
internal class Person(private val compose: ComposeTestRule) {
    /** From the promise to an empty journal, without a recovery code. */
    fun start() {
        click("Go on")
        type("Passphrase", PASSPHRASE)
        click("Make my place")
        click("Go on without a code")
        click("Open my journal")
        see(EMPTY)
    }

    fun unlock() {
        type("Passphrase", PASSPHRASE)
        click("Open")
    }

    /** On the timeline, what is needed less often. */
    fun chooseFromMenu(text: String) {
        await("a menu") { compose.onAllNodes(hasContentDescription("More")).fetchSemanticsNodes().isNotEmpty() }
        compose.onNodeWithContentDescription("More").performClick()
        click(text)
    }

    fun see(text: String): SemanticsNodeInteraction {
        await("see “$text”") { compose.onAllNodes(hasText(text)).fetchSemanticsNodes().isNotEmpty() }
        return compose.onNodeWithText(text)
    }

    fun seeNot(text: String) = compose.onNodeWithText(text).assertDoesNotExist()

    fun click(text: String) {
        see(text).reach()
        await("“$text” can be clicked") { runCatching { compose.onNodeWithText(text).assertIsEnabled() }.isSuccess }
        // Once more: what has come meanwhile may have moved it.
        see(text).reach()
        compose.onNodeWithText(text).performClick()
    }

    fun back() {
        await("a way back") { compose.onAllNodes(hasContentDescription("Go back")).fetchSemanticsNodes().isNotEmpty() }
        compose.onNodeWithContentDescription("Go back").performClick()
    }

    fun field(label: String): SemanticsNodeInteraction {
        val field = hasText(label) and hasSetTextAction()
        await("field “$label”") { compose.onAllNodes(field).fetchSemanticsNodes().isNotEmpty() }
        return compose.onNode(field)
    }

    fun type(label: String, text: String) = field(label).performTextInput(text)

    fun await(what: String, condition: () -> Boolean) = compose.waitUntil(what, PATIENCE_MS, condition)

    private fun SemanticsNodeInteraction.reach() {
        if (generateSequence(fetchSemanticsNode().parent) { it.parent }.any { hasScrollAction().matches(it) }) {
            performScrollTo()
        }
    }

    companion object {
        const val PASSPHRASE = "seven quiet rivers"
        const val EMPTY = "Nothing here yet"
        private const val PATIENCE_MS = 10_000L
    }
}
