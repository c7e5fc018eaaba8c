package app.goldseam

import app.goldseam.core.EntryDraft
import app.goldseam.core.SearchPage
import app.goldseam.core.SearchRequest
import app.goldseam.models.onOpenDevice
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.joinAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class CancellationTest {
    @Test
    fun `of 300 searches, 150 are given up, and no other notices`() = onOpenDevice {
        repeat(200) { goldseam.journal().add(EntryDraft(body = "needle and hay $it"), null) }
        val search = goldseam.search()
        val expected = search.page(SearchRequest("needle"), null).hits.map { it.card.entryId }
        coroutineScope {
            val calls = List(CALLS) {
                async(Dispatchers.Default, CoroutineStart.UNDISPATCHED) { search.page(SearchRequest("needle"), null) }
            }
            val (givenUp, awaited) = calls.withIndex().partition { it.index % 2 == 0 }
            givenUp.forEach { it.value.cancel() }
            val pages: List<SearchPage> = awaited.map { it.value.await() }
            givenUp.map { it.value }.joinAll()
            assertEquals(CALLS / 2, pages.count { page -> page.hits.map { it.card.entryId } == expected })
        }
        assertEquals(expected, search.page(SearchRequest("needle"), null).hits.map { it.card.entryId })
    }

    private companion object {
        const val CALLS = 300
    }
}
