package app.goldseam.screens.settings

import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isHeading
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import app.goldseam.screens.app.RealApp
import app.goldseam.screens.app.RealApp.Companion.PASSPHRASE
import org.junit.Rule
import org.junit.Test

class SettingsTest {
    @get:Rule
    val compose = createComposeRule()

    @get:Rule
    val app = RealApp(compose)

    private fun open(row: String) {
        app.start()
        app.chooseFromMenu("Settings")
        // Rows grow when what is set has come: a click before that may meet another one.
        app.see("At once")
        app.click(row)
    }

    private fun back() = compose.onNodeWithContentDescription("Go back").performClick()

    @Test
    fun the_time_to_lock_is_chosen_and_said_on_the_row() {
        open("Lock when I leave")
        app.click("After 2 minutes")
        compose.waitUntil(RealApp.PATIENCE_MS) {
            runCatching { compose.onNodeWithText("After 2 minutes").assertIsSelected() }.isSuccess
        }
        back()
        app.see("After 2 minutes")
    }

    @Test
    fun the_new_passphrase_opens_it_and_the_old_one_does_not() {
        open("Change the passphrase")
        app.type("Passphrase until now", PASSPHRASE)
        app.type("New passphrase", "nine slow herons")
        app.click("Change it")
        app.see("From now on the new passphrase opens your journal.")
        app.holder.app.lock()
        app.type("Passphrase", PASSPHRASE)
        app.click("Open")
        app.see("That didn’t open it. Try again when you are ready.")
    }

    @Test
    fun a_code_can_be_made_later_and_taken_away() {
        open("Recovery code")
        app.type("Passphrase", PASSPHRASE)
        app.click("Make a code")
        app.click("I have written it down")
        app.click("Finish without comparing")
        app.click("Remove the code")
        app.see("Make a code")
    }

    @Test
    fun looking_back_is_off_until_somebody_wants_it() {
        app.start()
        app.chooseFromMenu("Settings")
        app.see("Look back on this day").assertIsOff()
        app.click("Look back on this day")
        compose.waitUntil(RealApp.PATIENCE_MS) {
            runCatching { compose.onNodeWithText("Look back on this day").assertIsOn() }.isSuccess
        }
    }

    @Test
    fun the_whole_journal_can_be_checked() {
        open("Check the journal")
        app.click("Check now")
        app.see("Everything is whole.")
    }

    @Test
    fun the_appearance_is_chosen() {
        open("Appearance")
        app.click("Dark")
        compose.onNodeWithText("Dark").assertIsSelected()
        back()
        app.see("Dark")
    }

    @Test
    fun everything_is_deleted_only_behind_the_passphrase() {
        open("Delete everything")
        app.see("To go ahead, type your passphrase.")
        compose.onNodeWithText("at once and for good", substring = true).assertExists()
        app.type("Passphrase", "three loud rivers")
        delete()
        app.see("Good to see you")
        app.type("Passphrase", PASSPHRASE)
        app.click("Open")
        app.see("Keep everything")
        app.type("Passphrase", PASSPHRASE)
        delete()
        app.see("A place that is only yours")
    }

    private fun delete() = compose.onNode(hasText("Delete everything") and hasClickAction() and !isHeading()).performClick()
}
