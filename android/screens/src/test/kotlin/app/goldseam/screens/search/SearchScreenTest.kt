package app.goldseam.screens.search

import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performImeAction
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.font.FontWeight
import app.goldseam.core.SearchOrder
import app.goldseam.core.TextRange
import app.goldseam.models.SearchState
import app.goldseam.screens.samples.SampleStates
import app.goldseam.screens.show
import org.junit.Rule
import org.junit.Test
import kotlin.test.assertEquals

class SearchScreenTest {
    @get:Rule
    val compose = createComposeRule()

    @Test
    fun each_letter_searches_and_the_keyboard_says_that_it_is_all() {
        val typed = mutableListOf<String>()
        var submitted = 0
        compose.show { SearchScreen(SearchState(), SearchActions(onType = { typed += it }, onSubmit = { submitted++ })) }
        val field = compose.onNode(hasSetTextAction())
        field.assertIsFocused()
        field.performTextInput("mug")
        compose.waitForIdle()
        field.performImeAction()
        assertEquals("mug", typed.last())
        assertEquals(1, submitted)
        compose.onNodeWithContentDescription("Clear the search").performClick()
        compose.waitForIdle()
        assertEquals("", typed.last())
    }

    @Test
    fun before_anything_is_typed_nothing_is_listed() {
        compose.show { SearchScreen(SearchState(), SearchActions()) }
        compose.onNodeWithText("What you look for is not remembered.", substring = true).assertIsDisplayed()
    }

    @Test
    fun hits_open_and_can_be_ordered() {
        var opened: String? = null
        var order: SearchOrder? = null
        compose.show { SearchScreen(SampleStates.search, SearchActions(onOpen = { opened = it }, onOrder = { order = it })) }
        compose.onNodeWithText("A mug for every guest").performClick()
        assertEquals("shelf", opened)
        compose.onNodeWithText("Closest first").performClick()
        assertEquals(SearchOrder.BEST, order)
    }

    @Test
    fun nothing_found_is_said_only_when_it_is_known() {
        val searching = SearchState(text = "lighthouse", hitsOf = "light")
        compose.show { SearchScreen(searching, SearchActions()) }
        compose.onAllNodesWithText("Nothing was found").assertCountEquals(0)
    }

    @Test
    fun nothing_found_is_no_failure() {
        compose.show { SearchScreen(SampleStates.searchWithoutHits, SearchActions()) }
        compose.onNodeWithText("Nothing was found").assertIsDisplayed()
    }

    @Test
    fun marks_stand_where_the_core_says_also_behind_emoji_and_a_cut() {
        val style = SpanStyle(fontWeight = FontWeight.Bold)
        val hit = SampleStates.search.hits.first().copy(
            snippet = "👩‍👧 שלום tea",
            snippetHighlights = listOf(TextRange(6u, 10u), TextRange(11u, 14u)),
            cutStart = true,
            cutEnd = true,
        )
        val marked = hit.markedSnippet(style)
        assertEquals("… 👩‍👧 שלום tea …", marked.text)
        assertEquals(listOf("שלום", "tea"), marked.spanStyles.map { marked.text.substring(it.start, it.end) })
    }
}
