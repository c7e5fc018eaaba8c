package app.goldseam.screens.editor

import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isDialog
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithContentDescription
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.text.TextRange
import app.goldseam.core.EntryDraft
import app.goldseam.core.EntryKind
import app.goldseam.models.EditorState
import app.goldseam.screens.samples.SampleStates
import app.goldseam.screens.show
import org.junit.Rule
import org.junit.Test
import kotlin.test.assertEquals

class EditorScreenTest {
    @get:Rule
    val compose = createComposeRule()

    private fun show(state: EditorState, actions: EditorActions) =
        compose.show { EditorScreen(state, actions, EditorFields(state.text)) }

    @Test
    fun words_go_on_as_they_are_typed_and_the_last_ones_before_leaving() {
        val bodies = mutableListOf<String>()
        var left = 0
        show(SampleStates.blankEditor, EditorActions(onBody = { bodies += it }, onLeave = { left++ }))
        compose.onNodeWithContentDescription("What is here right now?").performTextInput("One line.")
        compose.onNodeWithContentDescription("Leave, and keep this draft").performClick()
        assertEquals("One line.", bodies.last())
        assertEquals(1, left)
    }

    @Test
    fun a_title_is_offered_and_not_asked_for() {
        val titles = mutableListOf<String>()
        var finished = 0
        show(SampleStates.blankEditor, EditorActions(onTitle = { titles += it }, onFinish = { finished++ }))
        compose.onNodeWithText("Title, if you like").assertIsDisplayed()
        compose.onNodeWithText("Done").performClick()
        assertEquals("", titles.last())
        assertEquals(1, finished)
    }

    @Test
    fun whether_it_is_kept_is_said_quietly() {
        show(SampleStates.blankEditor, EditorActions())
        compose.onNodeWithText("Kept").assertIsDisplayed()
    }

    @Test
    fun what_is_not_kept_yet_is_not_called_so() {
        val text = EntryDraft(body = "One line.")
        show(EditorState("draft", text = text, savedText = EntryDraft()), EditorActions())
        compose.onNodeWithText("Keeping it …").assertIsDisplayed()
    }

    @Test
    fun styles_are_out_of_sight_until_they_are_wanted_and_only_add_characters() {
        val fields = EditorFields(EntryDraft(body = "rain"))
        compose.show { EditorScreen(SampleStates.blankEditor, EditorActions(), fields) }
        compose.onAllNodesWithContentDescription("List").assertCountEquals(0)
        compose.onNodeWithContentDescription("Text style").performClick()
        compose.onNodeWithContentDescription("List").performClick()
        assertEquals("- rain", fields.body.text.toString())
    }

    @Test
    fun marks_go_around_what_is_selected_and_to_the_beginning_of_its_line() {
        val field = TextFieldState("first\nsecond line", TextRange(6, 12))
        field.put(TextStyleMark.Bold)
        assertEquals("first\n**second** line", field.text.toString())
        assertEquals(TextRange(8, 14), field.selection)
        field.put(TextStyleMark.Quote)
        assertEquals("first\n> **second** line", field.text.toString())
        val empty = TextFieldState()
        empty.put(TextStyleMark.Italic)
        assertEquals("**" to TextRange(1), empty.text.toString() to empty.selection)
    }

    @Test
    fun kind_tags_and_marks_are_chosen_in_one_place() {
        var text = SampleStates.editor.text
        show(SampleStates.editor, EditorActions(onEdit = { text = it(SampleStates.editor.text) }))
        compose.onNodeWithContentDescription("About this entry").performClick()
        compose.onNodeWithText("Note").performClick()
        assertEquals(EntryKind.NOTE, text.kind)
        compose.onNodeWithText("#garden").performClick()
        assertEquals(listOf("home", "sleep", "garden"), text.tags)
        compose.onNodeWithContentDescription("#sleep, remove").performClick()
        assertEquals(listOf("home"), text.tags)
        compose.onNode(hasSetTextAction() and hasText("Add a tag")).performTextInput("canal")
        compose.onNodeWithContentDescription("Add a tag").performClick()
        assertEquals(listOf("home", "sleep", "canal"), text.tags)
        compose.onNodeWithText("May be hard to re-read").performScrollTo().assertIsOff().performClick()
        assertEquals(true, text.covered)
    }

    @Test
    fun to_let_a_draft_go_is_asked_first_and_to_keep_it_costs_nothing() {
        var discarded = 0
        show(SampleStates.editor, EditorActions(onDiscard = { discarded++ }))
        fun ask() {
            compose.onNodeWithContentDescription("About this entry").performClick()
            compose.onNodeWithText("Let this draft go").performScrollTo().performClick()
        }
        ask()
        compose.onNodeWithText("Nobody could bring it back.", substring = true).assertExists()
        compose.onNodeWithText("Keep it").performClick()
        assertEquals(0, discarded)
        ask()
        compose.onNodeWithText("Let it go").performClick()
        assertEquals(1, discarded)
    }

    @Test
    fun attachments_can_be_taken_off_and_those_on_their_way_stopped() {
        var detached: String? = null
        var stopped: Int? = null
        show(SampleStates.editor, EditorActions(onDetach = { detached = it }, onStopAttaching = { stopped = it }))
        compose.onNodeWithContentDescription("Take off window, rain.jpg").performScrollTo().performClick()
        compose.onNodeWithContentDescription("Stop adding evening walk.mp4").performScrollTo().performClick()
        assertEquals("photo" to 1, detached to stopped)
    }

    @Test
    fun what_was_taken_off_can_be_put_back() {
        var putBack = 0
        show(SampleStates.editor.copy(detached = "photo"), EditorActions(onPutBack = { putBack++ }))
        compose.onNodeWithText("Undo").performClick()
        compose.waitForIdle()
        assertEquals(1, putBack)
    }

    @Test
    fun also_the_next_one_that_is_taken_off_can_be_put_back() {
        var state by mutableStateOf(SampleStates.editor.copy(detached = "photo"))
        compose.show { EditorScreen(state, EditorActions(), EditorFields(state.text)) }
        compose.onNodeWithContentDescription("Close").performClick()
        compose.onNodeWithText("Undo").assertDoesNotExist()
        state = state.copy(detached = "voice")
        compose.onNodeWithText("Undo").assertIsDisplayed()
    }

    @Test
    fun where_nothing_can_be_attached_nothing_is_offered() {
        show(SampleStates.blankEditor, EditorActions(onAttach = null))
        compose.onNodeWithContentDescription("Attach something").assertDoesNotExist()
    }

    /** What comes over the page covers its way out, and so has its own. */
    @Test
    fun the_quick_exit_is_also_on_what_comes_over_the_page() {
        var left = 0
        compose.show(onQuickExit = { left++ }) {
            EditorScreen(SampleStates.blankEditor, EditorActions(), EditorFields(EntryDraft()))
        }
        compose.onNodeWithContentDescription("About this entry").performClick()
        compose.onNode(hasText("Leave now") and hasAnyAncestor(isDialog())).performClick()
        assertEquals(1, left)
    }
}
