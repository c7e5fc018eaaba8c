package app.goldseam.screens.strings

import app.goldseam.core.CalendarMonth
import app.goldseam.core.Weekday
import app.goldseam.screens.samples.SampleEntries
import org.junit.Test
import java.util.Locale
import kotlin.test.assertEquals

class LocaleFormatsTest {
    private val american = LocaleFormats(Locale.US)
    private val german = LocaleFormats(Locale.GERMANY)

    private val march = CalendarMonth(2026, 3u)

    @Test
    fun a_day_is_written_as_people_there_write_it() {
        assertEquals("Thursday, March 12, 2026", american.day(SampleEntries.thursday))
        assertEquals("Donnerstag, 12. März 2026", german.day(SampleEntries.thursday))
        assertEquals("March 2026" to "März 2026", american.month(march) to german.month(march))
    }

    @Test
    fun a_time_is_written_with_the_hours_that_somebody_is_used_to() {
        assertEquals("9:05 PM" to "21:05", american.time(21 * 60 + 5) to german.time(21 * 60 + 5))
        assertEquals("21:05", LocaleFormats(Locale.US, uses24Hours = true).time(21 * 60 + 5))
        assertEquals(false to true, american.uses24Hours to german.uses24Hours)
    }

    @Test
    fun a_week_begins_where_it_does_there() {
        assertEquals(Weekday.SUNDAY to Weekday.MONDAY, american.firstWeekday to german.firstWeekday)
        assertEquals("Samstag" to "S", german.weekday(Weekday.SATURDAY) to german.weekdayInitial(Weekday.SATURDAY))
    }

    @Test
    fun sizes_are_in_units_that_can_be_grasped() =
        assertEquals(listOf("12 B", "311 kB", "2,4 MB"), listOf(12L, 311_000L, 2_413_000L).map(german::size))
}
