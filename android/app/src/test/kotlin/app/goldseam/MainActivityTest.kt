package app.goldseam

import android.content.Intent
import android.view.View
import android.view.ViewGroup
import androidx.compose.ui.test.assertHasClickAction
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import app.goldseam.core.VaultState
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertTrue

@RunWith(RobolectricTestRunner::class)
class MainActivityTest {
    @get:Rule
    val compose = createAndroidComposeRule<MainActivity>()

    private val person = Person(compose)

    private val goldseam get() = (compose.activity.application as TestApplication).holder.goldseam

    private fun systemBack() = compose.runOnUiThread { compose.activity.onBackPressedDispatcher.onBackPressed() }

    @Test
    fun the_first_start_leads_to_an_empty_journal() {
        person.start()
        assertIs<VaultState.Open>(runBlocking { goldseam.state() })
    }

    @Test
    fun nothing_is_offered_to_autofill() = assertEquals(
        View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS,
        compose.activity.window.decorView.importantForAutofill,
    )

    @Test
    @Config(qualifiers = "+de")
    fun it_speaks_German() {
        person.see("Ein Ort, der nur dir gehört").assertIsDisplayed()
        compose.onNodeWithText("Schnell weg").assertIsDisplayed().assertHasClickAction()
        person.click("Weiter")
        person.see("Der Schlüssel zu deinem Ort")
    }

    @Test
    fun back_leads_to_the_page_before_and_then_out() {
        person.start()
        person.chooseFromMenu("Settings")
        person.click("About Goldseam")
        person.see("Version 0.1.0")
        systemBack()
        person.see("Lock when I leave")
        systemBack()
        person.see(Person.EMPTY)
        assertFalse(compose.activity.isFinishing)
        systemBack()
        assertTrue(compose.activity.isFinishing)
    }

    @Test
    fun quick_exit_hides_everything_locks_and_closes_the_app() {
        person.start()
        val activity = compose.activity
        compose.onNodeWithText("Leave now").performClick()
        val shown = activity.requireViewById<ViewGroup>(android.R.id.content)
        assertEquals(View::class.java, shown.getChildAt(0).javaClass)
        assertEquals(1, shown.childCount)
        assertTrue(activity.isFinishing)
        val next = shadowOf(activity).nextStartedActivity
        assertEquals(Intent.ACTION_MAIN, next.action)
        assertTrue(next.hasCategory(Intent.CATEGORY_HOME))
        awaitLocked()
    }

    private fun awaitLocked() = runBlocking {
        val end = System.nanoTime() + 1_000_000_000L
        while (goldseam.state() !is VaultState.Locked) check(System.nanoTime() < end) { "still open after a second" }
    }
}
