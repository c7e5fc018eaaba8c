package app.goldseam

import android.text.InputType
import android.view.View
import android.view.ViewGroup
import android.view.inputmethod.EditorInfo
import android.view.inputmethod.EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING
import androidx.activity.ComponentActivity
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.test.core.app.ActivityScenario
import app.goldseam.screens.parts.PassphraseField
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** What a keyboard is told about the field in which somebody types. */
@RunWith(RobolectricTestRunner::class)
class KeyboardTest {
    @get:Rule
    val compose = createEmptyComposeRule()

    @Test
    fun a_passphrase_is_a_password_to_the_keyboard_also_while_it_is_shown() =
        stage { PassphraseField(TextFieldState()) }.use { scenario ->
            compose.onNode(hasSetTextAction()).performClick()
            assertIsPrivatePassword(scenario.told())
            compose.onNodeWithText("Show what I type").performClick()
            compose.onNode(hasSetTextAction()).performClick()
            assertIsPrivatePassword(scenario.told())
        }

    private fun assertIsPrivatePassword(info: EditorInfo) {
        assertEquals(InputType.TYPE_TEXT_VARIATION_PASSWORD, info.inputType and InputType.TYPE_MASK_VARIATION)
        assertEquals(0, info.inputType and InputType.TYPE_TEXT_FLAG_AUTO_CORRECT)
        assertTrue(info.imeOptions and IME_FLAG_NO_PERSONALIZED_LEARNING != 0)
    }

    private fun ActivityScenario<ComponentActivity>.told(): EditorInfo {
        compose.waitForIdle()
        val info = EditorInfo()
        onActivity { activity ->
            val editors = activity.window.decorView.andBelow().filter { it.onCheckIsTextEditor() }
            checkNotNull(editors.single().onCreateInputConnection(info))
        }
        return info
    }

    private fun View.andBelow(): Sequence<View> = sequence {
        yield(this@andBelow)
        (this@andBelow as? ViewGroup)?.let { group ->
            for (index in 0 until group.childCount) yieldAll(group.getChildAt(index).andBelow())
        }
    }
}
