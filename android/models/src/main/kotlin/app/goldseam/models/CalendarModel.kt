package app.goldseam.models

import app.goldseam.core.CalendarMonth
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.MonthGrid
import app.goldseam.core.MonthRequest
import app.goldseam.core.Topic
import app.goldseam.core.Weekday
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.launch

/** What the calendar shows. */
data class CalendarState(
    /** A month and its days; nothing before the first has been loaded. */
    val grid: MonthGrid? = null,
    override val trouble: Trouble? = null,
) : UiState<CalendarState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** A month of days, at first that of today. [kept] is what [keep] gave before the process was stopped. */
class CalendarModel(
    goldseam: GoldseamInterface,
    scope: CoroutineScope,
    private val firstWeekday: Weekday,
    kept: Map<String, String> = emptyMap(),
) : Model<CalendarState>(goldseam, scope, CalendarState()) {
    private val journal = goldseam.journal()
    private val loading = Loading()

    /** The month that was asked for; that of today without. */
    private val month = MutableStateFlow(month(kept))

    init {
        scope.launch {
            combine(goldseam.changes(Topic.ENTRIES, Topic.LOCK), month) { _, month -> month }.collectLatest { month ->
                loading.attempt { load(month) }
            }
        }
    }

    /** What makes the same calendar again after the process was stopped. */
    fun keep(): Map<String, String> =
        month.value?.let { mapOf(YEAR to it.year.toString(), MONTH to it.month.toString()) }.orEmpty()

    /** Shows this month. */
    fun show(month: CalendarMonth) {
        this.month.value = month
    }

    /** Shows the next month, if there is one. */
    fun next() {
        state.value.grid?.next?.let(::show)
    }

    /** Shows the month before, if there is one. */
    fun previous() {
        state.value.grid?.previous?.let(::show)
    }

    private suspend fun load(month: CalendarMonth?) {
        val grid = journal.month(MonthRequest(firstWeekday, month))
        change { it.copy(grid = grid) }
    }

    private companion object {
        const val YEAR = "year"
        const val MONTH = "month"

        fun month(kept: Map<String, String>): CalendarMonth? {
            val year = kept[YEAR]?.toIntOrNull() ?: return null
            val month = kept[MONTH]?.toUByteOrNull() ?: return null
            return CalendarMonth(year, month)
        }
    }
}
