package app.goldseam.models

import app.goldseam.core.CalendarMonth
import app.goldseam.core.CheckInCard
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.HistoryRequest
import app.goldseam.core.MonthRequest
import app.goldseam.core.MoodMonth
import app.goldseam.core.MoodRecord
import app.goldseam.core.Topic
import app.goldseam.core.Weekday
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.launch

/** What the page of check-ins shows. */
data class MoodsState(
    /** A month in pixels; nothing before the first has been loaded. */
    val month: MoodMonth? = null,
    /** Check-ins, newest first. */
    val checkIns: List<CheckInCard> = emptyList(),
    /** Whether there are older ones. */
    val hasMore: Boolean = false,
    /** Whether they are still to come. */
    val loading: Boolean = true,
    /** A check-in that was just thrown away. */
    val trashed: String? = null,
    override val trouble: Trouble? = null,
) : UiState<MoodsState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** A month in pixels, and check-ins, newest first. */
class MoodsModel(goldseam: GoldseamInterface, scope: CoroutineScope, private val firstWeekday: Weekday) :
    Model<MoodsState>(goldseam, scope, MoodsState()) {
    private val moods = goldseam.moods()
    private val insights = goldseam.insights()
    private val paging = Paging()
    private val month = MutableStateFlow<CalendarMonth?>(null)
    private val loadingMonth = Loading()

    init {
        scope.launch {
            combine(goldseam.changes(Topic.MOODS, Topic.LOCK), month) { _, month -> month }.collectLatest { month ->
                loadingMonth.attempt {
                    val shown = insights.month(MonthRequest(firstWeekday, month))
                    change { it.copy(month = shown) }
                }
            }
        }
        follow(Topic.MOODS) {
            load()
            paging.forEachAsking { load() }
        }
    }

    /** Shows the next month, if there is one. */
    fun next() {
        state.value.month?.next?.let { month.value = it }
    }

    /** Shows the month before, if there is one. */
    fun previous() {
        state.value.month?.previous?.let { month.value = it }
    }

    /** Loads older ones, if there are any. */
    fun more() = paging.askForMore()

    /** Moves a check-in to the trash. */
    fun trash(checkInId: String): Job = verb {
        moods.trash(MoodRecord.CheckIn(checkInId))
        change { it.copy(trashed = checkInId) }
    }

    /** Puts the one back that was just thrown away. */
    fun restore(): Job = verb {
        val trashed = state.value.trashed ?: return@verb
        forgetTrashed()
        moods.restore(MoodRecord.CheckIn(trashed))
    }

    /** Nobody wants it back. */
    fun forgetTrashed() = change { it.copy(trashed = null) }

    /** All rows that are wanted, anew: what was changed may be among any of them. */
    private suspend fun load() {
        val loaded = mutableListOf<CheckInCard>()
        var cursor: String? = null
        do {
            val page = moods.history(HistoryRequest(cursor = cursor, size = paging.next(loaded.size)))
            loaded += page.checkIns
            cursor = page.next
        } while (cursor != null && loaded.size < paging.rows)
        change { it.copy(checkIns = loaded, hasMore = cursor != null, loading = false) }
    }
}
