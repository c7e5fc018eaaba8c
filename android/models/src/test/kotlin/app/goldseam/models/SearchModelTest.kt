package app.goldseam.models

import app.goldseam.core.SearchOrder
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.launchIn
import kotlinx.coroutines.flow.onEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class SearchModelTest {
    @Test
    fun `finds while one types, and whole words when that is all`() = onOpenDevice {
        add("the river was loud", title = "Walking")
        val model = SearchModel(goldseam, screen)
        model.type("riv")
        val hit = model.until { it.hits.isNotEmpty() }.hits.single()
        val marked = hit.snippetHighlights.single()
        assertEquals("riv", hit.snippet.substring(marked.start.toInt(), marked.end.toInt()).take(3))
        model.submit()
        model.until { it.hits.isEmpty() }
        model.type("river")
        model.until { it.hits.size == 1 }
        model.order(SearchOrder.BEST)
        assertEquals(1, model.until { !it.searching && it.order == SearchOrder.BEST }.hits.size)
        model.type("")
        assertEquals(SearchState(order = SearchOrder.BEST), model.state.value)
    }

    @Test
    fun `hits of an older text are never shown after those of a newer one, nor under its name`() = onOpenDevice {
        repeat(40) { add("word$it and some more words") }
        val model = SearchModel(goldseam, screen)
        val shown = mutableListOf<SearchState>()
        val watching = model.state.onEach { shown += it }.launchIn(screen)
        for (number in 0 until 40) {
            model.type("word$number and")
            // Some pauses are shorter than the model's, some as long, so that searches are given up at each point.
            delay((number % 8) * 20L)
        }
        model.until { it.hitsOf == "word39 and" }
        watching.cancel()
        val order = shown.mapNotNull { it.hitsOf }.filter { it.isNotEmpty() }
        val numbers = order.map { it.removePrefix("word").substringBefore(' ').toInt() }
        assertEquals(numbers.sorted(), numbers)
        for (state in shown.filter { it.hits.isNotEmpty() }) {
            assertTrue(state.hits.all { hit -> hit.card.preview.startsWith(state.hitsOf.orEmpty()) }, "$state")
        }
        assertTrue(numbers.distinct().size > 1, "only one search was ever shown")
    }

    @Test
    fun `pages of hits follow each other, and a change is seen`() = onOpenDevice {
        repeat(70) { add("needle $it") }
        val model = SearchModel(goldseam, screen)
        model.type("needle")
        assertTrue(model.until { it.hits.size == 50 }.hasMore)
        model.more()
        model.until { it.hits.size == 70 }
        add("one more needle")
        model.until { it.hits.size == 71 }
    }

    @Test
    fun `a lock takes text and hits off the screen`() = onOpenDevice {
        add("needle")
        val model = SearchModel(goldseam, screen)
        model.type("needle")
        model.until { it.hits.isNotEmpty() }
        goldseam.lock()
        val locked = model.until { it.trouble?.code == "locked" }
        assertEquals(SearchState().with(locked.trouble), locked)
    }
}
