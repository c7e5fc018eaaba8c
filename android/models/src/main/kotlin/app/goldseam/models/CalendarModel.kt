package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.MonthGrid
import app.goldseam.core.MonthRequest
import app.goldseam.core.Topic
import app.goldseam.core.Weekday
import java.time.YearMonth
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.launch

/** What the calendar shows. */
data class CalendarState(
    /** The month that was asked for. */
    val month: YearMonth,
    /** Its days; those of the month before while it is being loaded. */
    val grid: MonthGrid? = null,
    override val trouble: Trouble? = null,
) : UiState<CalendarState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** A month of days. [kept] is what [keep] gave before the process was stopped. */
class CalendarModel(
    goldseam: GoldseamInterface,
    scope: CoroutineScope,
    private val firstWeekday: Weekday,
    kept: Map<String, String> = emptyMap(),
    start: YearMonth = month(kept) ?: YearMonth.now(),
) : Model<CalendarState>(goldseam, scope, CalendarState(start)) {
    private val journal = goldseam.journal()
    private val month = MutableStateFlow(start)
    private val loading = Loading()

    init {
        scope.launch {
            combine(goldseam.changes(Topic.ENTRIES, Topic.LOCK), month) { _, month -> month }.collectLatest { month ->
                loading.attempt { load(month) }
            }
        }
    }

    /** What makes the same calendar again after the process was stopped. */
    fun keep(): Map<String, String> =
        mapOf(YEAR to month.value.year.toString(), MONTH to month.value.monthValue.toString())

    /** Shows this month. */
    fun show(month: YearMonth) {
        change { it.copy(month = month) }
        this.month.value = month
    }

    /** Shows the next month. */
    fun next() = show(month.value.plusMonths(1))

    /** Shows the month before. */
    fun previous() = show(month.value.minusMonths(1))

    private suspend fun load(month: YearMonth) {
        val grid = journal.month(MonthRequest(month.year, month.monthValue.toUByte(), firstWeekday))
        change { it.copy(grid = grid) }
    }

    private companion object {
        const val YEAR = "year"
        const val MONTH = "month"

        fun month(kept: Map<String, String>): YearMonth? {
            val (year, month) = (kept[YEAR]?.toIntOrNull() ?: return null) to
                (kept[MONTH]?.toIntOrNull() ?: return null)
            return YearMonth.of(year, month)
        }
    }
}
