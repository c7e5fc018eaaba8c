package app.goldseam.models

import app.goldseam.core.Weekday
import java.time.YearMonth
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class CalendarModelTest {
    private val march = YearMonth.of(2026, 3)

    @Test
    fun `shows a month, and what is added to it`() = onOpenDevice {
        val model = CalendarModel(goldseam, screen, Weekday.MONDAY, start = march)
        val grid = checkNotNull(model.until { it.grid != null }.grid)
        assertTrue(grid.weeks.all { it.size == 7 })
        add("today")
        val today = model.until { it.grid?.entries == 1u }.grid?.weeks.orEmpty().flatten().single { it.isToday }
        assertEquals(FIRST_DAY, today.day)
        assertEquals(1u, today.entries)
    }

    @Test
    fun `turns over years, and is the same after the process was stopped`() = onOpenDevice {
        val model = CalendarModel(goldseam, screen, Weekday.SUNDAY, start = YearMonth.of(2026, 1))
        model.previous()
        model.until { it.month == YearMonth.of(2025, 12) }
        model.until { state -> state.grid?.weeks?.get(1)?.first()?.day?.year == 2025 }
        model.next()
        model.next()
        val kept = model.keep()
        val again = CalendarModel(goldseam, screen, Weekday.SUNDAY, kept)
        assertEquals(YearMonth.of(2026, 2), again.state.value.month)
        add("in march")
        again.show(march)
        again.until { it.grid?.entries == 1u }
    }

    @Test
    fun `a month that there is not says so`() = onOpenDevice {
        val model = CalendarModel(goldseam, screen, Weekday.MONDAY, start = YearMonth.of(12_000, 1))
        assertEquals("invalid", model.until { it.trouble != null }.trouble?.code)
        model.show(march)
        model.until { it.trouble == null && it.grid != null }
    }
}
