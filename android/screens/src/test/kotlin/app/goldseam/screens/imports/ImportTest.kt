package app.goldseam.screens.imports

import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import app.goldseam.core.ImportOrigin
import app.goldseam.screens.app.RealApp
import org.junit.Rule
import org.junit.Test
import kotlin.test.assertEquals

class ImportTest {
    @get:Rule
    val compose = createComposeRule()

    @get:Rule
    val app = RealApp(compose)

    @Test
    fun notes_are_shown_first_then_come_in_and_can_be_taken_back() {
        val notes = app.newFolder("notes")
        notes.resolve("2024-05-01.md").writeText("A walk by the water.")
        notes.resolve("2024-05-09.md").writeText("Tea, and a long letter.")
        notes.resolve("empty.md").writeText("")
        app.start()
        app.chooseFromMenu("Bring notes in")
        app.see("Choose a folder")
        app.holder.chosenFolder = ImportOrigin.Folder(notes.path)
        app.see("2 notes would come in")
        compose.onNodeWithText("From Wednesday, May 1, 2024 to Thursday, May 9, 2024").assertExists()
        app.click("1 file is left out")
        compose.onNodeWithText("empty.md").assertExists()
        app.click("Bring them in")
        app.see("2 notes came in")
        app.click("Take it back")
        app.see("2 entries went to the trash. You can restore them.")
        app.click("To my journal")
        app.see("Nothing here yet")
    }

    @Test
    fun a_folder_that_is_not_there_is_said_so() {
        app.start()
        app.chooseFromMenu("Bring notes in")
        app.holder.chosenFolder = ImportOrigin.Folder("/nowhere")
        app.see("That could not be read. Is it still there?")
    }

    @Test
    fun a_folder_that_was_chosen_waits_until_the_journal_is_open_again() {
        val notes = app.newFolder("notes").apply { resolve("2024-05-01.md").writeText("A walk by the water.") }
        app.start()
        app.chooseFromMenu("Bring notes in")
        app.see("Choose a folder")
        app.holder.app.lock()
        app.see("Good to see you")
        app.holder.chosenFolder = ImportOrigin.Folder(notes.path)
        app.type("Passphrase", RealApp.PASSPHRASE)
        app.click("Open")
        app.see("1 note would come in")
        assertEquals(null, app.holder.chosenFolder)
    }
}
