package app.goldseam.screens.unlock

import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performTextClearance
import app.goldseam.screens.app.RealApp
import app.goldseam.screens.app.RealApp.Companion.PASSPHRASE
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.Test
import java.time.Duration
import kotlin.test.assertNull

class UnlockTest {
    @get:Rule
    val compose = createComposeRule()

    @get:Rule
    val app = RealApp(compose)

    private fun lock() {
        app.start()
        app.holder.app.lock()
        app.see("Good to see you")
    }

    private fun tryToOpen(passphrase: String) {
        app.field("Passphrase").performTextClearance()
        app.type("Passphrase", passphrase)
        app.click("Open")
    }

    @Test
    fun the_passphrase_opens_it() {
        lock()
        tryToOpen(PASSPHRASE)
        app.see("Nothing here yet")
    }

    @Test
    fun another_passphrase_is_answered_kindly() {
        lock()
        tryToOpen("three loud rivers")
        app.see("That didn’t open it. Try again when you are ready.")
        tryToOpen(PASSPHRASE)
        app.see("Nothing here yet")
    }

    @Test
    fun after_many_tries_it_says_how_long_to_wait() {
        lock()
        repeat(5) { round ->
            tryToOpen("three loud rivers")
            compose.waitUntil(RealApp.PATIENCE_MS) {
                val answer = if (round < 4) "That didn’t open it." else "You can try again in 30 seconds."
                compose.onAllNodes(hasText(answer, substring = true)).fetchSemanticsNodes().isNotEmpty()
            }
        }
        compose.onNodeWithText("Open").assertIsNotEnabled()
        app.world.advance(Duration.ofSeconds(31))
        compose.waitUntil(RealApp.PATIENCE_MS) { runCatching { compose.onNodeWithText("Open").assertIsEnabled() }.isSuccess }
        tryToOpen(PASSPHRASE)
        app.see("Nothing here yet")
    }

    @Test
    fun the_recovery_code_opens_it_and_makes_way_for_a_new_passphrase() {
        app.start()
        val code = runBlocking { app.holder.goldseam.settings().addRecoveryCode(PASSPHRASE.encodeToByteArray()) }
        app.holder.app.lock()
        app.click("Use the recovery code")
        app.type("Recovery code", code.groups().joinToString(" ").lowercase())
        app.click("Open")
        app.see("A new passphrase")
        app.type("New passphrase", "nine slow herons")
        app.click("Take the new one")
        app.see("Nothing here yet")
        assertNull(app.holder.recoveryCode)
        app.holder.app.lock()
        app.see("Good to see you")
        tryToOpen("nine slow herons")
        app.see("Nothing here yet")
    }

    @Test
    fun a_recovery_code_that_is_mistyped_is_no_accusation() {
        lock()
        app.click("Use the recovery code")
        app.type("Recovery code", "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAB")
        app.click("Open")
        app.see("A letter or digit is not as on your paper. Have another look.")
        app.click("Use the passphrase")
        app.see("Good to see you")
    }
}
