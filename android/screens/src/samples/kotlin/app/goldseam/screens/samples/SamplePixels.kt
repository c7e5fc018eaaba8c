package app.goldseam.screens.samples

import app.goldseam.core.CalendarMonth
import app.goldseam.core.MoodDay
import app.goldseam.core.MoodMonth
import app.goldseam.core.MoodYear
import app.goldseam.core.MoodYearMonth
import app.goldseam.screens.samples.SampleEntries.view
import java.time.LocalDate
import java.time.YearMonth

/** Months and a year in pixels, to look at. */
internal object SamplePixels {
    private val levels = listOf("very low", "low", "in the middle", "good", "very good")

    private val today = LocalDate.of(2026, 3, 24)

    /** Made up, the same each time; some days are open. */
    private fun levelOf(date: LocalDate): Int? {
        val drawn = (date.toEpochDay() * 7919 % 101).toInt()
        val slope = date.dayOfYear / 20
        return if (drawn % 6 == 0 || date > today) null else (1 + (drawn % 4) + slope / 4).coerceIn(1, 5)
    }

    private fun day(date: LocalDate, month: YearMonth, level: Int? = levelOf(date)) = MoodDay(
        date.view(),
        inMonth = YearMonth.from(date) == month,
        isToday = date == today,
        checkIns = if (level == null) 0u else 2u,
        level = level?.toUByte(),
        spoken = level?.let { "2 check-ins, mostly ${levels[it - 1]}" } ?: "nothing noted",
    )

    private fun calendar(month: YearMonth) = CalendarMonth(month.year, month.monthValue.toUByte())

    private fun month(spoken: String, level: (LocalDate) -> Int?): MoodMonth {
        val march = YearMonth.of(2026, 3)
        val first = LocalDate.of(2026, 2, 23)
        val weeks = List(6) { week ->
            List(7) { place -> first.plusDays(week * 7L + place).let { day(it, march, level(it)) } }
        }
        return MoodMonth(calendar(march), calendar(march.minusMonths(1)), calendar(march.plusMonths(1)), weeks, spoken)
    }

    val month = month("19 days with check-ins, mostly in the middle", ::levelOf)
    val emptyMonth = month("no check-ins") { null }

    val year = MoodYear(
        year = 2026,
        hasPrevious = true,
        hasNext = false,
        months = (1..12).map { number ->
            val month = YearMonth.of(2026, number)
            MoodYearMonth(
                calendar(month),
                (1..month.lengthOfMonth()).map { day(month.atDay(it), month) },
                if (number > 3) "no check-ins" else "24 days with check-ins, mostly in the middle",
            )
        },
        spoken = "70 days with check-ins, mostly in the middle",
        levels = levels,
    )
}
