package app.goldseam.models

import app.goldseam.core.Day
import app.goldseam.core.LookBackKind
import app.goldseam.core.Reminder
import app.goldseam.core.ReminderWindow
import app.goldseam.core.Reminders
import kotlinx.coroutines.delay
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.concurrent.CopyOnWriteArrayList

class LookBackModelsTest {
    @Test
    fun `a look-back is kept, changed in its place, thrown away and taken back`() = onOpenDevice {
        val model = LookBackModel(goldseam, screen, unsaved, LookBackKind.SIGNS)
        val question = checkNotNull(model.until { it.form != null }.form).parts.first().questions.first().question
        model.rate(question, 6u)
        model.keep().join()
        assertTrue(model.state.value.isDone)

        val again = LookBackModel(goldseam, screen, unsaved, LookBackKind.SIGNS)
        assertEquals(6u.toUByte(), again.until { it.form != null }.replies.getValue(question).rating)
        again.rate(question, 2u)
        again.keep().join()
        assertEquals(1, goldseam.moods().lookBacks(LookBackKind.SIGNS).size)

        val last = LookBackModel(goldseam, screen, unsaved, LookBackKind.SIGNS)
        last.until { it.form?.lookBackId != null }
        last.trash().join()
        assertNull(last.state.value.form?.lookBackId)
        assertNull(last.state.value.replies.getValue(question).rating)
        last.restore().join()
        assertEquals(2u.toUByte(), last.state.value.replies.getValue(question).rating)
    }

    @Test
    fun `nothing replied is said, and other weeks are there to be read`() = onOpenDevice {
        val earlier = LookBackModel(goldseam, screen, unsaved, LookBackKind.WEEK, Day(2026, 1u, 7u))
        val question = checkNotNull(earlier.until { it.form != null }.form).parts.first().questions.first().question
        earlier.write(question, "Nora")
        earlier.keep().join()

        val model = LookBackModel(goldseam, screen, unsaved, LookBackKind.WEEK)
        val others = model.until { it.form != null }.others
        assertEquals(listOf(earlier.state.value.form?.period), others.map { it.period })
        model.keep().join()
        assertFalse(model.state.value.isDone)
        assertEquals("invalid", model.state.value.trouble?.code)
    }

    @Test
    fun `what was replied is kept when the page or the app is left`() = onOpenDevice {
        val model = LookBackModel(goldseam, screen, unsaved, LookBackKind.WEEK)
        val question = checkNotNull(model.until { it.form != null }.form).parts.first().questions.first().question
        model.write(question, "Nora")
        unsaved.saveAll()
        val kept = suspend { goldseam.moods().lookBacks(LookBackKind.WEEK).single().replies.single().text }
        assertEquals("Nora", kept())
        model.write(question, "Nora, twice")
        model.leave().join()
        assertTrue(model.state.value.isDone)
        assertEquals("Nora, twice", kept())
    }

    @Test
    fun `a step is noted with a word or without, and its count goes down only with it`() = onOpenDevice {
        val model = StepsModel(goldseam, screen)
        val kind = checkNotNull(model.until { it.page != null }.page).kinds.first().kind
        model.note(kind)
        model.write("I went home early")
        model.keep().join()
        assertNull(model.state.value.noting)
        model.note(kind)
        model.keep().join()
        val two = model.until { it.steps.size == 2 }
        assertEquals(listOf(null, "I went home early"), two.steps.map { it.note })
        assertEquals(2u, two.page?.kinds?.first()?.all)
        model.trash(two.steps.first().stepId).join()
        assertEquals(1u, model.until { it.steps.size == 1 }.page?.kinds?.first()?.all)
        model.restore().join()
        model.until { it.steps.size == 2 }
    }

    @Test
    fun `reminders are handed over when they are wanted, and taken away when not`() = onOpenDevice {
        val handed = CopyOnWriteArrayList<List<Reminder>>()
        ReminderPlan(goldseam, screen) { handed += it }
        goldseam.settings().setReminders(Reminders(true, listOf(ReminderWindow(1080u, 1260u, emptyList())), null, null))
        while (handed.lastOrNull().isNullOrEmpty()) delay(1)
        goldseam.settings().setReminders(Reminders(false, emptyList(), null, null))
        while (handed.last().isNotEmpty()) delay(1)
    }
}
