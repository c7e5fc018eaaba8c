package app.goldseam.screens.entry

import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isHeading
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.goldseam.models.EntryState
import app.goldseam.screens.samples.SampleStates
import app.goldseam.screens.show
import org.junit.Rule
import org.junit.Test
import kotlin.test.assertEquals

class EntryScreenTest {
    @get:Rule
    val compose = createComposeRule()

    @Test
    fun it_is_read_with_its_day_its_tags_and_what_it_has_with_it() {
        var opened: String? = null
        compose.show { EntryScreen(SampleStates.entry, EntryActions(onAttachment = { opened = it.attachmentId })) }
        compose.onNode(isHeading() and hasText("Dear Mara, this one stays here")).assertIsDisplayed()
        compose.onNodeWithText("#home", substring = true).assertIsDisplayed()
        compose.onNodeWithText("This one was only warm.", substring = true).assertExists()
        compose.onNodeWithContentDescription("Save a copy of window, rain.jpg").performScrollTo().performClick()
        assertEquals("photo", opened)
    }

    @Test
    fun what_is_covered_is_shown_when_somebody_wants_it() {
        var revealed = 0
        compose.show { EntryScreen(SampleStates.coveredEntry, EntryActions(onReveal = { revealed++ })) }
        compose.onNodeWithText("shorter than I had feared", substring = true).assertDoesNotExist()
        compose.onNodeWithText("Edit").assertDoesNotExist()
        compose.onNodeWithText("Show it now").performClick()
        assertEquals(1, revealed)
    }

    @Test
    fun uncovered_it_is_an_entry_like_any_other() {
        compose.show { EntryScreen(SampleStates.coveredEntry.copy(revealed = true), EntryActions()) }
        compose.onNodeWithText("shorter than I had feared", substring = true).assertIsDisplayed()
        compose.onNodeWithText("Edit").assertIsDisplayed()
    }

    @Test
    fun a_seal_says_its_day_and_is_broken_on_purpose_only() {
        var broken = 0
        compose.show { EntryScreen(SampleStates.sealedEntry, EntryActions(onBreakSeal = { broken++ })) }
        compose.onNodeWithText("Sealed until Thursday, December 24, 2026").assertIsDisplayed()
        compose.onNodeWithText("Open it now").performClick()
        compose.onNodeWithText("Let it rest").performClick()
        assertEquals(0, broken)
        compose.onNodeWithText("Open it now").performClick()
        compose.onAllNodesWithText("Open it now").onLast().performClick()
        assertEquals(1, broken)
    }

    @Test
    fun to_throw_it_away_says_for_how_long_it_can_be_restored() {
        var trashed = 0
        compose.show { EntryScreen(SampleStates.entry, EntryActions(onTrash = { trashed++ })) }
        compose.onNodeWithContentDescription("More about this entry").performClick()
        compose.onNodeWithText("You can restore it for 30 days.").performScrollTo().performClick()
        assertEquals(1, trashed)
    }

    @Test
    fun a_star_is_taken_away_as_easily_as_given() {
        var star: Boolean? = null
        compose.show { EntryScreen(SampleStates.entry, EntryActions(onStar = { star = it })) }
        compose.onNodeWithContentDescription("More about this entry").performClick()
        compose.onAllNodesWithText("Star").onFirst().assertIsOn().performClick()
        assertEquals(false, star)
    }

    @Test
    fun what_is_gone_is_said_to_be_gone() {
        compose.show { EntryScreen(SampleStates.goneEntry, EntryActions()) }
        compose.onNodeWithText("It may be in the trash.").assertIsDisplayed()
    }

    @Test
    fun while_it_is_loading_nothing_is_said() {
        compose.show { EntryScreen(EntryState(), EntryActions()) }
        compose.onNodeWithText("This entry is not here").assertDoesNotExist()
    }
}
