package app.goldseam

import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.lifecycle.Lifecycle.State.RESUMED
import androidx.lifecycle.Lifecycle.State.STARTED
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** Whether somebody can take a picture of the pages. */
@RunWith(RobolectricTestRunner::class)
class ShieldTest {
    @get:Rule
    val compose = createAndroidComposeRule<MainActivity>()

    private val person = Person(compose)

    private val isSecure get() = compose.activity.window.attributes.flags and FLAG_SECURE != 0

    @Test
    fun nobody_can_until_the_person_allows_it() {
        assertTrue(isSecure)
        person.start()
        person.chooseFromMenu("Settings")
        person.click("Allow screenshots")
        person.await("no shield") { !isSecure }
        person.click("Allow screenshots")
        person.await("the shield again") { isSecure }
    }

    @Test
    fun the_list_of_recent_apps_never_gets_one() {
        (compose.activity.application as TestApplication).preferences.allowsScreenshots = true
        person.await("no shield") { !isSecure }
        compose.activityRule.scenario.moveToState(STARTED)
        assertTrue(isSecure)
        compose.activityRule.scenario.moveToState(RESUMED)
        assertFalse(isSecure)
    }
}
