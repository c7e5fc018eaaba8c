package app.goldseam.models

import app.goldseam.core.CalendarMonth
import app.goldseam.core.Weekday
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class CalendarModelTest {
    private fun month(year: Int, month: Int) = CalendarMonth(year, month.toUByte())

    @Test
    fun `shows the month of today, and what is added to it`() = onOpenDevice {
        val model = CalendarModel(goldseam, screen, Weekday.MONDAY)
        val grid = checkNotNull(model.until { it.grid != null }.grid)
        assertEquals(month(2026, 3), grid.month)
        assertTrue(grid.weeks.all { it.size == 7 })
        add("today")
        val today = model.until { it.grid?.entries == 1u }.grid?.weeks.orEmpty().flatten().single { it.isToday }
        assertEquals(FIRST_DAY, today.day)
        assertEquals(1u, today.entries)
    }

    @Test
    fun `turns over years, and is the same after the process was stopped`() = onOpenDevice {
        val model = CalendarModel(goldseam, screen, Weekday.SUNDAY)
        model.show(month(2026, 1))
        model.until { it.grid?.month == month(2026, 1) }
        model.previous()
        model.until { it.grid?.month == month(2025, 12) }
        model.next()
        model.until { it.grid?.month == month(2026, 1) }
        model.next()
        model.until { it.grid?.month == month(2026, 2) }
        val again = CalendarModel(goldseam, screen, Weekday.SUNDAY, model.keep())
        again.until { it.grid?.month == month(2026, 2) }
        add("in march")
        again.show(month(2026, 3))
        again.until { it.grid?.entries == 1u }
    }

    @Test
    fun `a month that there is not says so`() = onOpenDevice {
        val model = CalendarModel(goldseam, screen, Weekday.MONDAY)
        model.show(month(12_000, 1))
        assertEquals("invalid", model.until { it.trouble != null }.trouble?.code)
        model.show(month(2026, 3))
        model.until { it.trouble == null && it.grid?.month == month(2026, 3) }
    }
}
