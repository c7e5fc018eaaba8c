package app.goldseam

import android.content.Intent
import android.view.View
import android.view.ViewGroup
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.compose.ui.test.assertHasClickAction
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

@RunWith(RobolectricTestRunner::class)
class MainActivityTest {
    @get:Rule
    val compose = createAndroidComposeRule<MainActivity>()

    @Test
    fun the_first_page_says_what_is_promised() {
        compose.onNodeWithText("A place that is only yours").assertIsDisplayed()
        compose.onNodeWithText("nobody can bring it back", substring = true).assertExists()
    }

    @Test
    fun nobody_can_take_a_picture_of_it() =
        assertTrue(compose.activity.window.attributes.flags and FLAG_SECURE != 0)

    @Test
    fun nothing_is_offered_to_autofill() = assertEquals(
        View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS,
        compose.activity.window.decorView.importantForAutofill,
    )

    @Test
    @Config(qualifiers = "+de")
    fun it_speaks_German() {
        compose.onNodeWithText("Ein Ort, der nur dir gehört").assertIsDisplayed()
        compose.onNodeWithText("Schnell weg").assertIsDisplayed().assertHasClickAction()
    }

    @Test
    fun back_leads_to_the_page_before_and_then_out() {
        compose.onNodeWithText("Go on").performClick()
        compose.onNodeWithText("Nothing can be kept here yet").assertIsDisplayed()
        compose.runOnUiThread { compose.activity.onBackPressedDispatcher.onBackPressed() }
        compose.onNodeWithText("A place that is only yours").assertIsDisplayed()
        assertFalse(compose.activity.isFinishing)
    }

    @Test
    fun the_page_survives_rotation() {
        compose.onNodeWithText("Go on").performClick()
        compose.activityRule.scenario.recreate()
        compose.onNodeWithText("Nothing can be kept here yet").assertIsDisplayed()
    }

    @Test
    fun quick_exit_hides_everything_and_closes_the_app() {
        val activity = compose.activity
        compose.onNodeWithText("Leave now").performClick()
        val shown = activity.requireViewById<ViewGroup>(android.R.id.content)
        assertEquals(View::class.java, shown.getChildAt(0).javaClass)
        assertEquals(1, shown.childCount)
        assertTrue(activity.isFinishing)
        val next = shadowOf(activity).nextStartedActivity
        assertEquals(Intent.ACTION_MAIN, next.action)
        assertTrue(next.hasCategory(Intent.CATEGORY_HOME))
    }
}
