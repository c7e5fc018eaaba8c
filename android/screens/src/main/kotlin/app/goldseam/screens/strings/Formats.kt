package app.goldseam.screens.strings

import androidx.compose.runtime.staticCompositionLocalOf
import app.goldseam.core.CalendarMonth
import app.goldseam.core.Day
import app.goldseam.core.Moment
import app.goldseam.core.Weekday
import java.util.Locale

/** How days, times and sizes are written where the person lives. The platform knows it; which day it is, the core. */
interface Formats {
    /** "Thursday, March 12, 2026" */
    fun day(day: Day): String

    /** "2:30 PM"; [minuteOfDay] counts from midnight. */
    fun time(minuteOfDay: Int): String

    /** "March 2026" */
    fun month(month: CalendarMonth): String

    fun weekday(weekday: Weekday): String

    /** One or two letters. */
    fun weekdayInitial(weekday: Weekday): String

    /** "2.4 MB" */
    fun size(bytes: Long): String

    /** With which a week begins. */
    val firstWeekday: Weekday

    /** Whether a day has 24 hours, and not twice twelve. */
    val uses24Hours: Boolean
}

val LocalFormats = staticCompositionLocalOf<Formats> { LocaleFormats(Locale.getDefault()) }

/** The time of day, if it is known. */
fun Formats.timeOf(moment: Moment): String? = if (moment.timeKnown) time(moment.minuteOfDay.toInt()) else null
