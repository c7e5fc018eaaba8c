package app.goldseam

import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextInput
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** Writing as Android interferes with it: turning the phone around, the system's "back". */
@RunWith(RobolectricTestRunner::class)
class WritingTest {
    @get:Rule
    val compose = createAndroidComposeRule<MainActivity>()

    private val person = Person(compose)

    private fun write(text: String) {
        person.click("Write")
        person.await("a page") { compose.onAllNodes(body).fetchSemanticsNodes().isNotEmpty() }
        compose.onNode(body).performTextInput(text)
    }

    private val body = hasContentDescription("What is here right now?") and hasSetTextAction()

    @Test
    fun a_line_is_written_and_found() {
        person.start()
        write("The kettle, the window, some rain.")
        person.click("Done")
        person.see("The kettle, the window, some rain.")
        person.click("Search your journal")
        person.type("Search your journal", "kett")
        person.see("The kettle, the window, some rain.")
    }

    @Test
    fun turned_around_in_the_middle_of_a_word_nothing_is_lost() {
        person.start()
        write("Half a wo")
        compose.activityRule.scenario.recreate()
        person.await("the words") { compose.onAllNodes(body and hasText("Half a wo")).fetchSemanticsNodes().isNotEmpty() }
        person.click("Done")
        person.see("Half a wo")
    }

    @Test
    fun back_leaves_a_draft_that_waits() {
        person.start()
        write("Not today, and")
        compose.runOnUiThread { compose.activity.onBackPressedDispatcher.onBackPressed() }
        person.see("You can go on here")
        compose.onNodeWithContentDescription("More").performClick()
        person.see("Settings")
    }
}
