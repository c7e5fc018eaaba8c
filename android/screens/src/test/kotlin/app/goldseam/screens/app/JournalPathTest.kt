package app.goldseam.screens.app

import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextInput
import app.goldseam.core.ByteSource
import app.goldseam.core.TimelineRequest
import app.goldseam.screens.nav.Page
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs

/** What a person does with a journal, by what stands on its pages, over the real core. */
class JournalPathTest {
    @get:Rule
    val compose = createComposeRule()

    @get:Rule
    val app = RealApp(compose)

    private fun seeNamed(name: String) = compose.waitUntil("“$name”", RealApp.PATIENCE_MS) {
        compose.onAllNodes(hasContentDescription(name)).fetchSemanticsNodes().isNotEmpty()
    }

    private fun clickNamed(name: String) {
        seeNamed(name)
        compose.onNodeWithContentDescription(name).performClick()
    }

    private fun typeInto(name: String, text: String) {
        seeNamed(name)
        compose.onNode(hasContentDescription(name) and hasSetTextAction()).performTextInput(text)
    }

    private fun entries() = runBlocking { app.holder.goldseam.journal().timeline(TimelineRequest()) }.days.flatMap { it.entries }

    private fun seePage(page: Page) = compose.waitUntil("$page", RealApp.PATIENCE_MS) { app.navigation.current == page }

    private fun write(title: String, text: String) {
        app.click("Write")
        typeInto(TITLE, title)
        typeInto(BODY, text)
        app.click("Done")
        app.see(title)
    }

    @Test
    fun a_line_is_written_found_read_thrown_away_and_taken_back() {
        app.start()
        write("The canal", "A bench in the sun, and nobody on it.")
        app.see("A bench in the sun, and nobody on it.")
        app.click("Search your journal")
        app.type("Search your journal", "ben")
        app.click("The canal")
        app.see("Edit")
        clickNamed("More about this entry")
        app.click("Move to the trash")
        app.see("Nothing was found")
        clickNamed("Go back")
        app.see("Nothing here yet")
        write("Another", "Something else was done since.")
        app.click("Undo")
        app.see("The canal")
        app.see("Another")
    }

    @Test
    fun who_leaves_goes_on_later_and_an_empty_page_leaves_nothing() {
        app.start()
        app.click("Write")
        typeInto(BODY, "Half a sentence, and")
        clickNamed("Leave, and keep this draft")
        app.see("Half a sentence, and")
        app.click("You can go on here")
        typeInto(TITLE, "Later")
        app.click("Done")
        app.see("Later")
        app.click("Write")
        clickNamed("Leave, and keep this draft")
        seePage(Page.Journal)
        assertEquals(emptyList(), runBlocking { app.holder.goldseam.journal().drafts() })
        assertEquals(listOf("Later"), entries().map { it.title })
    }

    @Test
    fun what_was_typed_last_outlives_a_lock() {
        app.start()
        app.click("Write")
        typeInto(BODY, "Before the door opened.")
        compose.waitForIdle()
        app.holder.app.leave()
        app.holder.app.comeBack()
        app.type("Passphrase", RealApp.PASSPHRASE)
        app.click("Open")
        app.see("Before the door opened.")
        app.click("Done")
        seePage(Page.Journal)
        app.see("Before the door opened.")
    }

    @Test
    fun a_covered_entry_is_shown_on_purpose() {
        app.start()
        app.click("Write")
        typeInto(BODY, "It was shorter than I had feared.")
        clickNamed("About this entry")
        app.click("May be hard to re-read")
        app.click("Go on writing")
        app.click("Done")
        app.click("Covered, as you wished")
        compose.onNodeWithText("shorter than", substring = true).assertDoesNotExist()
        app.click("Show it now")
        app.see("It was shorter than I had feared.")
    }

    @Test
    fun the_calendar_leads_to_a_day_and_the_trash_gives_back() {
        app.start()
        write("Thursday", "Soup.")
        clickNamed("Calendar")
        app.see("March 2026")
        clickNamed("Thursday, March 12, 2026, today, 1 entry")
        app.click("Thursday")
        assertIs<Page.Entry>(app.navigation.current)
        clickNamed("More about this entry")
        app.click("Move to the trash")
        app.click("Undo")
        app.click("Thursday")
        clickNamed("More about this entry")
        app.click("Move to the trash")
        clickNamed("Close")
        app.chooseFromMenu("Trash")
        clickNamed("Restore Thursday")
        app.see("The trash is empty")
    }

    @Test
    fun a_file_comes_with_it_and_stays_with_it() {
        app.start()
        app.click("Write")
        typeInto(BODY, "What the window looked like.")
        val bytes = "not really a picture".toByteArray()
        app.holder.chosenFile = ChosenFile("window.txt", object : ByteSource {
            private var isRead = false

            override fun read(most: UInt) = if (isRead) ByteArray(0) else bytes.also { isRead = true }
        })
        app.see("window.txt")
        app.click("Done")
        app.see("1 attachment")
        assertEquals(listOf(1u), entries().map { it.attachments })
    }

    private companion object {
        const val TITLE = "Title, if you like"
        const val BODY = "What is here right now?"
    }
}
