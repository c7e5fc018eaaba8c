package app.goldseam.models

import app.goldseam.core.Day
import app.goldseam.core.EntryChange
import app.goldseam.core.EntryDraft
import app.goldseam.core.Filter
import app.goldseam.core.LocalTime
import java.time.Duration
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Test

class TimelineModelTest {
    private fun TimelineState.previews() = days.flatMap { day -> day.entries.map { it.preview } }

    private suspend fun Device.addMany(count: Int) = repeat(count) {
        add("entry ${it + 1}")
        advance(Duration.ofMinutes(30))
    }

    @Test
    fun `pages follow each other without a gap, and a day is one day`() = onOpenDevice {
        addMany(120)
        val model = TimelineModel(goldseam, screen)
        val first = model.until { !it.loading }
        assertEquals((120 downTo 71).map { "entry $it" }, first.previews())
        model.more()
        model.until { it.previews().size == 100 }
        model.more()
        val all = model.until { !it.hasMore }
        assertEquals((120 downTo 1).map { "entry $it" }, all.previews())
        assertEquals(all.days.map { it.day }.distinct(), all.days.map { it.day })
        model.more()
        add("a new one")
        model.until { it.previews().size == 121 }
        assertEquals("a new one", model.state.value.previews().first())
    }

    @Test
    fun `a filter shows what it says, and begins at the top`() = onOpenDevice {
        addMany(60)
        goldseam.journal().add(EntryDraft(body = "with a tag", tags = listOf("river")), null)
        val model = TimelineModel(goldseam, screen)
        assertEquals(listOf("river"), model.until { it.tags.isNotEmpty() }.tags.map { it.tag })
        model.until { !it.loading }
        model.more()
        model.until { it.previews().size == 61 }
        model.filter(Filter(tag = "river"))
        assertEquals(listOf("with a tag"), model.until { !it.loading }.previews())
        model.filter(Filter())
        model.until { it.previews().size == 50 }
    }

    @Test
    fun `a day that the calendar was tapped on comes first`() = onOpenDevice {
        val journal = goldseam.journal()
        for (day in 1..20) journal.add(EntryDraft(body = "day $day"), LocalTime(Day(2026, 2u, day.toUByte())))
        val model = TimelineModel(goldseam, screen)
        model.jumpTo(Day(2026, 2u, 7u))
        model.until { it.previews() == (7 downTo 1).map { day -> "day $day" } }
        model.showNewest()
        model.until { it.previews().size == 20 }
    }

    @Test
    fun `entries are marked and thrown away together, and that is undone`() = onOpenDevice {
        val ids = (1..3).map { add("entry $it") }
        val model = TimelineModel(goldseam, screen)
        model.until { it.previews().size == 3 }
        model.change(ids.take(2), EntryChange.Trash).join()
        model.until { it.previews() == listOf("entry 3") }
        model.undo().join()
        model.until { it.previews().size == 3 }
        model.change(listOf("no id"), EntryChange.Trash).join()
        assertEquals("not-found", model.state.value.trouble?.code)
    }

    @Test
    fun `drafts are there to go on with`() = onOpenDevice {
        val model = TimelineModel(goldseam, screen)
        val draft = goldseam.journal().beginDraft(null)
        goldseam.journal().saveDraft(draft.draftId, EntryDraft(body = "half a"))
        model.until { state -> state.drafts.singleOrNull()?.text?.body == "half a" }
    }

    @Test
    fun `after a lock nothing of it is left, and after an unlock it is there again`() = onOpenDevice {
        addMany(3)
        val model = TimelineModel(goldseam, screen)
        model.until { it.previews().size == 3 }
        model.filter(Filter(starred = true))
        model.until { !it.loading && it.days.isEmpty() }
        goldseam.lock()
        val locked = model.until { it.trouble?.code == "locked" }
        assertEquals(TimelineState().with(locked.trouble), locked)
        unlock()
        assertFalse(model.until { it.previews().size == 3 }.loading)
        model.until { it.trouble == null }
    }
}
