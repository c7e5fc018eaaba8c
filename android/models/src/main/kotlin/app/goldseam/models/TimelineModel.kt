package app.goldseam.models

import app.goldseam.core.Day
import app.goldseam.core.DaySection
import app.goldseam.core.Draft
import app.goldseam.core.EntryCard
import app.goldseam.core.EntryChange
import app.goldseam.core.Filter
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.TagCount
import app.goldseam.core.TimelineRequest
import app.goldseam.core.Topic
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.launch

/** What the timeline shows. */
data class TimelineState(
    /** Days with their entries, newest first; as many as were scrolled to. */
    val days: List<DaySection> = emptyList(),
    /** Which entries. */
    val filter: Filter = Filter(),
    /** The day at which it begins, if it does not begin with the newest entry. */
    val from: Day? = null,
    /** Whether there are older entries than those of [days]. */
    val hasMore: Boolean = false,
    /** Whether the first page is still to come. */
    val loading: Boolean = true,
    /** All tags, to filter by. */
    val tags: List<TagCount> = emptyList(),
    /** What is being written, latest first. */
    val drafts: List<Draft> = emptyList(),
    /** Entries of this day in earlier years, if looking back is on. */
    val onThisDay: List<EntryCard> = emptyList(),
    override val trouble: Trouble? = null,
) : UiState<TimelineState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** The journal, newest first. */
class TimelineModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<TimelineState>(goldseam, scope, TimelineState()) {
    private data class View(val filter: Filter, val from: Day?)

    private val journal = goldseam.journal()
    private val view = MutableStateFlow(View(Filter(), null))
    private val paging = Paging()
    private val loading = Loading()

    init {
        scope.launch {
            combine(goldseam.changes(Topic.ENTRIES, Topic.LOCK), view) { _, view -> view }.collectLatest { view ->
                var next: String? = null
                if (loading.attempt { next = load(view) }) loading.attempt { loadMore(view, next) }
            }
        }
        follow(Topic.ENTRIES, Topic.SETTINGS) {
            val tags = journal.tags()
            val onThisDay = journal.onThisDay()
            change { it.copy(tags = tags, onThisDay = onThisDay) }
        }
        follow(Topic.DRAFTS) {
            val drafts = journal.drafts()
            change { it.copy(drafts = drafts) }
        }
    }

    /** Shows only what [filter] says. */
    fun filter(filter: Filter) = look(view.value.copy(filter = filter))

    /** Begins with the latest entry of [day], or the next older one. */
    fun jumpTo(day: Day) = look(view.value.copy(from = day))

    /** Begins with the newest entry. */
    fun showNewest() = look(view.value.copy(from = null))

    /** The end of what is loaded is near. */
    fun more() = paging.askForMore()

    /** Does the same with each of these entries. */
    fun change(entryIds: List<String>, change: EntryChange): Job = verb { journal.change(entryIds, change) }

    /** Takes the last change back. */
    fun undo(): Job = verb { journal.undo() }

    override fun forget() {
        super.forget()
        paging.restart()
        view.value = View(Filter(), null)
    }

    private fun look(at: View) {
        paging.restart()
        change { it.copy(filter = at.filter, from = at.from, loading = it.loading || at != view.value) }
        view.value = at
    }

    /** Everything down to where the screen was scrolled; gives where the rest begins. */
    private suspend fun load(view: View): String? {
        var days = emptyList<DaySection>()
        var cursor: String? = null
        do {
            val request = TimelineRequest(view.filter, cursor, view.from, paging.next(days.sumOf { it.entries.size }))
            val page = journal.timeline(request)
            days = days.followedBy(page.days)
            cursor = page.next
        } while (cursor != null && days.sumOf { it.entries.size } < paging.rows)
        change { it.copy(days = days, hasMore = cursor != null, loading = false) }
        return cursor
    }

    private suspend fun loadMore(view: View, next: String?) {
        var cursor = next
        paging.forEachAsking {
            cursor = cursor?.let { at ->
                val page = journal.timeline(TimelineRequest(view.filter, at))
                change { it.copy(days = it.days.followedBy(page.days), hasMore = page.next != null) }
                page.next
            }
        }
    }
}

/** A day may go on at the next page: its entries then belong together. */
private fun List<DaySection>.followedBy(next: List<DaySection>): List<DaySection> {
    val (last, first) = lastOrNull() to next.firstOrNull()
    if (last == null || first == null || last.day != first.day) return this + next
    return dropLast(1) + DaySection(last.day, last.entries + first.entries) + next.drop(1)
}
