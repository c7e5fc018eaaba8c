package app.goldseam

import android.os.Bundle
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.test.core.app.ApplicationProvider
import app.goldseam.core.AutoLock
import app.goldseam.core.VaultState
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.android.controller.ActivityController
import java.time.Duration
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertTrue

/** What happens when Goldseam is left, turned around, or killed. */
@RunWith(RobolectricTestRunner::class)
class LeavingTest {
    @get:Rule
    val compose = createEmptyComposeRule()

    private val person = Person(compose)
    private val app = ApplicationProvider.getApplicationContext<TestApplication>()
    private lateinit var controller: ActivityController<MainActivity>

    /** The rule only sees activities that begin after it. */
    @Before
    fun begin() {
        controller = begin(null)
    }

    private fun begin(saved: Bundle?): ActivityController<MainActivity> =
        Robolectric.buildActivity(MainActivity::class.java).create(saved).start().also { started ->
            saved?.let { started.restoreInstanceState(it) }
            started.resume().visible()
        }

    private fun leave() {
        controller.pause().stop()
    }

    private fun comeBack() {
        controller.restart().start().resume()
    }

    private fun state(): VaultState = runBlocking { app.holder.goldseam.state() }

    @After
    fun end() {
        controller.close()
        app.kill()
    }

    @Test
    fun it_is_locked_as_soon_as_it_was_left() {
        person.start()
        leave()
        assertIs<VaultState.Locked>(state())
        assertTrue(app.holder.app.state.value.covered)
        comeBack()
        assertFalse(app.holder.app.state.value.covered)
        person.see("Good to see you")
        person.seeNot(Person.EMPTY)
        person.unlock()
        person.see(Person.EMPTY)
    }

    @Test
    fun with_more_time_it_stays_open_until_that_is_over() {
        person.start()
        runBlocking { app.holder.goldseam.settings().setAutoLock(AutoLock.TWO_MINUTES) }
        leave()
        app.world.advance(Duration.ofSeconds(60))
        comeBack()
        person.see(Person.EMPTY)
        leave()
        app.world.advance(Duration.ofSeconds(121))
        comeBack()
        person.see("Good to see you")
    }

    @Test
    fun after_unlocking_it_goes_on_at_the_same_page() {
        person.start()
        person.chooseFromMenu("Settings")
        person.click("Lock when I leave")
        leave()
        comeBack()
        person.unlock()
        person.see("After 5 minutes")
    }

    @Test
    fun turned_around_it_stays_open_and_keeps_the_page_and_what_is_typed() {
        person.start()
        person.chooseFromMenu("Settings")
        person.click("Change the passphrase")
        person.type("New passphrase", "nine slow herons")
        RuntimeEnvironment.setQualifiers("+land")
        controller.recreate().visible()
        val typed = person.field("New passphrase").fetchSemanticsNode().config[SemanticsProperties.EditableText]
        assertEquals("nine slow herons".length, typed.length)
        assertIs<VaultState.Open>(state())
    }

    @Test
    fun a_killed_process_comes_back_locked_and_then_at_the_same_page() {
        person.start()
        person.chooseFromMenu("Settings")
        person.click("Lock when I leave")
        person.see("After 5 minutes")
        leave()
        val saved = Bundle()
        controller.saveInstanceState(saved).destroy()
        app.kill()
        controller = begin(saved)
        person.see("Good to see you")
        person.seeNot("After 5 minutes")
        person.unlock()
        person.see("After 5 minutes")
    }

    @Test
    fun what_is_kept_for_a_restart_has_no_word_that_was_typed() {
        person.click("Go on")
        person.type("Passphrase", Person.PASSPHRASE)
        leave()
        val saved = Bundle()
        controller.saveInstanceState(saved)
        assertFalse(Person.PASSPHRASE in described(saved))
    }

    @Test
    fun left_before_there_is_a_journal_the_first_start_goes_on() {
        person.click("Go on")
        leave()
        comeBack()
        person.see("The key to your place")
    }

    @Test
    fun a_recovery_code_is_not_shown_again_after_leaving() {
        person.click("Go on")
        person.type("Passphrase", Person.PASSPHRASE)
        person.click("Make my place")
        person.click("Show me a code")
        person.see("Write this down")
        leave()
        comeBack()
        person.see("Good to see you")
        person.seeNot("Write this down")
    }

    private fun described(value: Any?): String = when (value) {
        is Bundle -> value.keySet().joinToString { key -> @Suppress("DEPRECATION") described(value.get(key)) }
        is Iterable<*> -> value.joinToString { described(it) }
        is Map<*, *> -> value.entries.joinToString { "${described(it.key)}=${described(it.value)}" }
        is Array<*> -> value.joinToString { described(it) }
        else -> value.toString()
    }
}
