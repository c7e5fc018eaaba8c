package app.goldseam.screens.timeline

import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isHeading
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollToIndex
import androidx.compose.ui.test.performScrollToNode
import app.goldseam.core.DaySection
import app.goldseam.core.EntryKind
import app.goldseam.core.Filter
import app.goldseam.models.TimelineState
import app.goldseam.screens.samples.SampleEntries
import app.goldseam.screens.samples.SampleStates
import app.goldseam.screens.show
import org.junit.Rule
import org.junit.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class TimelineScreenTest {
    @get:Rule
    val compose = createComposeRule()

    private fun scrollTo(text: String) =
        compose.onNode(hasScrollToNodeAction()).performScrollToNode(hasText(text, substring = true))

    @Test
    fun days_are_headings_in_words_and_entries_open() {
        var opened: String? = null
        compose.show { TimelineScreen(SampleStates.timeline, TimelineActions(onOpen = { opened = it })) }
        compose.onNode(isHeading() and hasText("Thursday, March 12, 2026")).assertExists()
        compose.onNodeWithText("Dear Mara, this one stays here").performClick()
        assertEquals("letter", opened)
    }

    @Test
    fun the_first_page_of_an_empty_journal_asks_for_nothing() {
        var writes = 0
        compose.show { TimelineScreen(SampleStates.emptyTimeline, TimelineActions(onWrite = { writes++ })) }
        compose.onNodeWithText("Nothing here yet").assertIsDisplayed()
        compose.onNodeWithText("A line is enough.").assertIsDisplayed()
        compose.onNodeWithText("Write").performClick()
        assertEquals(1, writes)
    }

    @Test
    fun it_is_not_called_empty_while_it_is_loading() {
        compose.show { TimelineScreen(TimelineState(loading = true), TimelineActions()) }
        compose.onNodeWithText("Nothing here yet").assertDoesNotExist()
    }

    @Test
    fun what_is_covered_or_sealed_shows_only_that() {
        compose.show { TimelineScreen(SampleStates.timeline, TimelineActions()) }
        scrollTo("Covered, as you wished")
        compose.onNodeWithText("Covered, as you wished", substring = true).assertExists()
        scrollTo("Sealed until")
        compose.onNodeWithText("Sealed until Thursday, December 24, 2026", substring = true).assertExists()
    }

    @Test
    fun a_draft_waits_at_the_top() {
        var draft: String? = null
        compose.show { TimelineScreen(SampleStates.timeline, TimelineActions(onDraft = { draft = it })) }
        compose.onNodeWithText("You can go on here", substring = true).performClick()
        assertEquals("draft", draft)
    }

    @Test
    fun a_covered_draft_shows_no_words() {
        val covered = SampleEntries.draft.run { copy(text = text.copy(covered = true)) }
        compose.show { TimelineScreen(SampleStates.timeline.copy(drafts = listOf(covered)), TimelineActions()) }
        compose.onAllNodesWithText("bench by the canal", substring = true).assertCountEquals(0)
    }

    @Test
    fun search_calendar_and_the_rest_are_in_plain_sight() {
        val gone = mutableListOf<String>()
        val actions = TimelineActions(
            onSearch = { gone += "search" },
            onCalendar = { gone += "calendar" },
            onTrash = { gone += "trash" },
        )
        compose.show { TimelineScreen(SampleStates.timeline, actions) }
        compose.onNodeWithText("Search your journal").performClick()
        compose.onNodeWithContentDescription("Calendar").performClick()
        compose.onNodeWithContentDescription("More").performClick()
        compose.onNodeWithText("Trash").performClick()
        assertEquals(listOf("search", "calendar", "trash"), gone)
    }

    @Test
    fun each_choice_of_the_filter_works_at_once() {
        var filter = Filter()
        compose.show { TimelineScreen(SampleStates.timeline.copy(filter = filter), TimelineActions(onFilter = { filter = it })) }
        compose.onNodeWithContentDescription("Choose what to show").performClick()
        compose.onNodeWithText("#garden").performClick()
        assertEquals(Filter(tag = "garden"), filter)
        compose.onNode(hasText("Thanks")).performClick()
        assertEquals(Filter(kind = EntryKind.GRATITUDE), filter)
        compose.onNodeWithText("Done").performClick()
        compose.onNodeWithText("#garden").assertDoesNotExist()
    }

    @Test
    fun what_was_chosen_can_be_taken_away_piece_by_piece_or_at_once() {
        val filters = mutableListOf<Filter>()
        compose.show { TimelineScreen(SampleStates.filteredTimeline, TimelineActions(onFilter = { filters += it })) }
        compose.onNodeWithContentDescription("#home, remove").assertIsSelected().performClick()
        compose.onNodeWithText("Nothing of this kind").assertIsDisplayed()
        scrollTo("Show everything")
        compose.onNodeWithText("Show everything").performClick()
        assertEquals(listOf(SampleStates.filter.copy(tag = null), Filter()), filters)
    }

    @Test
    fun what_was_thrown_away_can_be_taken_back_without_haste() {
        var undone = 0
        var gone = 0
        compose.show {
            TimelineScreen(
                SampleStates.timeline,
                TimelineActions(),
                trashed = "letter",
                onUndoTrash = { undone++ },
                onUndoGone = { gone++ },
            )
        }
        compose.mainClock.advanceTimeBy(60_000)
        compose.onNodeWithText("Moved to the trash").assertIsDisplayed()
        compose.onNodeWithText("Undo").performClick()
        compose.waitForIdle()
        assertEquals(1 to 1, undone to gone)
    }

    @Test
    fun more_is_asked_for_before_the_end_is_seen() {
        val days = (1..28).map { day ->
            val date = SampleEntries.day(2026, 2, day)
            DaySection(date, List(3) { SampleEntries.card("$day $it", date, 60, preview = "A line.") })
        }
        var asked = 0
        val list = LazyListState()
        compose.show {
            TimelineScreen(
                TimelineState(days, hasMore = true, loading = false),
                TimelineActions(onScrolledNearEnd = { asked++ }),
                list,
            )
        }
        compose.waitForIdle()
        assertEquals(0, asked)
        compose.onNode(hasScrollToNodeAction()).performScrollToIndex(100)
        compose.waitForIdle()
        assertEquals(1, asked)
        assertTrue(list.canScrollForward)
    }

    @Test
    fun a_star_is_said() {
        compose.show { TimelineScreen(SampleStates.timeline, TimelineActions()) }
        compose.onNodeWithContentDescription("With a star", substring = true).assertExists()
    }
}
