package app.goldseam.screens.strings

import app.goldseam.core.CalendarMonth
import app.goldseam.core.Day
import app.goldseam.core.Weekday
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.LocalTime
import java.time.YearMonth
import java.time.chrono.IsoChronology
import java.time.format.DateTimeFormatter
import java.time.format.DateTimeFormatterBuilder
import java.time.format.FormatStyle
import java.time.format.TextStyle
import java.time.temporal.WeekFields
import java.util.Locale

/** As is usual in [locale]. [uses24Hours] may be somebody's own setting; without, the locale decides. */
class LocaleFormats(private val locale: Locale, uses24Hours: Boolean? = null) : Formats {
    private val days = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale)
    private val months = DateTimeFormatter.ofPattern("LLLL yyyy", locale)
    override val firstWeekday = Weekday.entries[WeekFields.of(locale).firstDayOfWeek.ordinal]
    override val uses24Hours = uses24Hours ?: ('a' !in usualTime())
    private val times = DateTimeFormatter.ofPattern(if (this.uses24Hours) "HH:mm" else "h:mm a", locale)

    override fun day(day: Day): String = days.format(day.local())

    override fun time(minuteOfDay: Int): String = times.format(LocalTime.of(minuteOfDay / 60, minuteOfDay % 60))

    override fun month(month: CalendarMonth): String = months.format(YearMonth.of(month.year, month.month.toInt()))

    override fun weekday(weekday: Weekday): String = weekday.java().getDisplayName(TextStyle.FULL_STANDALONE, locale)

    override fun weekdayInitial(weekday: Weekday): String =
        weekday.java().getDisplayName(TextStyle.NARROW_STANDALONE, locale)

    override fun size(bytes: Long): String = when {
        bytes < KILO -> "$bytes B"
        bytes < KILO * KILO -> "${bytes / KILO} kB"
        else -> String.format(locale, "%.1f MB", bytes.toDouble() / (KILO * KILO))
    }

    private fun usualTime(): String =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale)
}

private const val KILO = 1000L

private fun Day.local(): LocalDate = LocalDate.of(year, month.toInt(), day.toInt())

private fun Weekday.java(): DayOfWeek = DayOfWeek.of(ordinal + 1)
