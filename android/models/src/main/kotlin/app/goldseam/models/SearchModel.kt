package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.Hit
import app.goldseam.core.SearchOrder
import app.goldseam.core.SearchRequest
import app.goldseam.core.Topic
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.launch

/** What the search shows. */
data class SearchState(
    /** What stands in the field. */
    val text: String = "",
    /** In which order hits come. */
    val order: SearchOrder = SearchOrder.NEWEST,
    /** The hits of [hitsOf]. */
    val hits: List<Hit> = emptyList(),
    /** The text that [hits] belong to: not [text] while that is still being searched. Nothing before the first search. */
    val hitsOf: String? = null,
    /** Whether there are more hits than [hits]. */
    val hasMore: Boolean = false,
    override val trouble: Trouble? = null,
) : UiState<SearchState> {
    /** Whether what is shown is not yet what was asked for. */
    val searching: Boolean get() = text != hitsOf.orEmpty()

    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/**
 * Search as one types: each letter gives up the search for the text before, whose hits can then no longer come. Nothing
 * of it is kept for a restart: what a person looks for is as private as what they wrote.
 */
class SearchModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<SearchState>(goldseam, scope, SearchState()) {
    private data class Query(val text: String, val order: SearchOrder, val typing: Boolean)

    private val search = goldseam.search()
    private val query = MutableStateFlow(Query("", SearchOrder.NEWEST, typing = true))
    private val paging = Paging()
    private val loading = Loading()

    init {
        scope.launch {
            combine(goldseam.changes(Topic.ENTRIES, Topic.LOCK), query) { _, query -> query }.collectLatest { query ->
                if (query.typing) delay(PAUSE_MS)
                var next: String? = null
                if (loading.attempt { next = load(query) }) loading.attempt { loadMore(query, next) }
            }
        }
    }

    /** A person types; the last word is a beginning. */
    fun type(text: String) = look(query.value.copy(text = text, typing = true))

    /** A person has said that this is all: the last word is a word. */
    fun submit() = look(query.value.copy(typing = false))

    /** Shows hits in another order. */
    fun order(order: SearchOrder) = look(query.value.copy(order = order))

    /** The end of what is loaded is near. */
    fun more() = paging.askForMore()

    override fun forget() {
        super.forget()
        query.value = Query("", SearchOrder.NEWEST, typing = true)
    }

    private fun look(at: Query) {
        paging.restart()
        change { state ->
            val emptied = if (at.text.isEmpty()) SearchState() else state
            emptied.copy(text = at.text, order = at.order, trouble = null)
        }
        query.value = at
    }

    private suspend fun load(query: Query): String? {
        var hits = emptyList<Hit>()
        var cursor: String? = null
        do {
            val page = search.page(query.request(cursor, paging.next(hits.size)), null)
            hits = hits + page.hits
            cursor = page.next
        } while (cursor != null && hits.size < paging.rows)
        change { it.copy(hits = hits, hitsOf = query.text, hasMore = cursor != null) }
        return cursor
    }

    private suspend fun loadMore(query: Query, next: String?) {
        var cursor = next
        paging.forEachAsking {
            cursor = cursor?.let { at ->
                val page = search.page(query.request(at), null)
                change { it.copy(hits = it.hits + page.hits, hasMore = page.next != null) }
                page.next
            }
        }
    }

    private fun Query.request(cursor: String?, size: UInt? = null) =
        SearchRequest(text, typing, order, cursor).let { if (size == null) it else it.copy(size = size) }

    private companion object {
        /** Less than between two letters of most people, so that a finished word is searched once. */
        const val PAUSE_MS = 120L
    }
}
