package app.goldseam.screens.parts

import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.ui.autofill.ContentDataType
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performImeAction
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.text.TextLayoutResult
import app.goldseam.screens.show
import org.junit.Rule
import org.junit.Test
import kotlin.test.assertEquals

class PassphraseFieldTest {
    @get:Rule
    val compose = createComposeRule()

    private val field get() = compose.onNode(hasSetTextAction())

    @Test
    fun what_is_typed_is_hidden_until_somebody_asks() {
        val state = TextFieldState()
        compose.show { PassphraseField(state) }
        field.performTextInput("seven quiet rivers")
        assertEquals("seven quiet rivers", state.text.toString())
        assertEquals("•".repeat(18), shownText())
        compose.onNodeWithText("Show what I type").assertIsOff().performClick().assertIsOn()
        assertEquals("seven quiet rivers", shownText())
    }

    @Test
    fun it_is_no_field_for_autofill_or_the_clipboard() {
        compose.show { PassphraseField(TextFieldState("seven quiet rivers")) }
        field.assert(SemanticsMatcher.expectValue(SemanticsProperties.ContentDataType, ContentDataType.None))
        field.assert(SemanticsMatcher.keyIsDefined(SemanticsProperties.Password))
        field.assert(SemanticsMatcher.keyNotDefined(SemanticsActions.CopyText))
        field.assert(SemanticsMatcher.keyNotDefined(SemanticsActions.CutText))
    }

    @Test
    fun the_keyboard_finishes_it() {
        var done = 0
        compose.show { PassphraseField(TextFieldState(), onDone = { done++ }) }
        field.performImeAction()
        assertEquals(1, done)
    }

    @Test
    fun trouble_takes_the_place_of_the_hint() {
        compose.show { PassphraseField(TextFieldState(), hint = "hint", trouble = "That did not open it") }
        compose.onNodeWithText("That did not open it", useUnmergedTree = true).assertIsDisplayed()
        compose.onNodeWithText("hint", useUnmergedTree = true).assertDoesNotExist()
    }

    /** What is drawn. */
    private fun shownText(): String {
        val layouts = mutableListOf<TextLayoutResult>()
        field.performSemanticsAction(SemanticsActions.GetTextLayoutResult) { it(layouts) }
        return layouts.single().layoutInput.text.text
    }
}
