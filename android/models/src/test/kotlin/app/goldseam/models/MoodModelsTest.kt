package app.goldseam.models

import app.goldseam.core.CalendarMonth
import app.goldseam.core.CheckInDraft
import app.goldseam.core.CheckInPart
import app.goldseam.core.FactorKind
import app.goldseam.core.HistoryRequest
import app.goldseam.core.ReminderWindow
import app.goldseam.core.ScaleAnswer
import app.goldseam.core.Weekday
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class MoodModelsTest {
    private suspend fun Device.keep(value: Int) =
        goldseam.moods().checkIn(CheckInDraft(pleasantness = ScaleAnswer.Given(value.toUByte())), null)

    @Test
    fun `one touch and keep are enough`() = onOpenDevice {
        val model = CheckInModel(goldseam, screen)
        model.until { it.form != null }
        model.pleasantness(ScaleAnswer.Given(75u))
        model.keep().join()
        assertTrue(model.state.value.isKept)
        assertEquals(4u.toUByte(), goldseam.moods().history(HistoryRequest()).checkIns.single().level)
    }

    @Test
    fun `nothing answered is said, and nothing is lost`() = onOpenDevice {
        val model = CheckInModel(goldseam, screen)
        model.until { it.form != null }
        model.keep().join()
        assertFalse(model.state.value.isKept)
        assertEquals("invalid", model.state.value.trouble?.code)
        model.note("a word")
        assertNull(model.state.value.trouble)
        model.keep().join()
        assertTrue(model.state.value.isKept)
    }

    @Test
    fun `at most eight words, and a second touch takes one back`() = onOpenDevice {
        val model = CheckInModel(goldseam, screen)
        val keys = checkNotNull(model.until { it.form != null }.form).feelings.take(9).map { it.key }
        keys.forEach(model::feeling)
        assertEquals(keys.take(8), model.state.value.draft.feelings)
        model.feeling(keys[0])
        model.feeling(keys[8])
        assertEquals(keys.drop(1), model.state.value.draft.feelings)
    }

    @Test
    fun `a check-in is changed in its place`() = onOpenDevice {
        val id = keep(20)
        val model = CheckInModel(goldseam, screen, id)
        assertEquals(ScaleAnswer.Given(20u), model.until { it.form != null }.draft.pleasantness)
        model.pleasantness(null)
        model.cup(ScaleAnswer.RatherNotSay)
        model.keep().join()
        val kept = goldseam.moods().history(HistoryRequest()).checkIns.single().draft
        assertNull(kept.pleasantness)
        assertEquals(ScaleAnswer.RatherNotSay, kept.cup)
    }

    @Test
    fun `the list and the month follow, and what was thrown away comes back`() = onOpenDevice {
        val model = MoodsModel(goldseam, screen, Weekday.MONDAY)
        model.until { it.month != null && !it.loading }
        val id = keep(90)
        val day = model.until { it.checkIns.size == 1 && it.month?.weeks.orEmpty().flatten().any { day -> day.level != null } }
            .month?.weeks.orEmpty().flatten().single { it.isToday }
        assertEquals(5u.toUByte(), day.level)
        model.trash(id).join()
        model.until { it.checkIns.isEmpty() && it.trashed == id }
        model.restore().join()
        model.until { it.checkIns.size == 1 && it.trashed == null }
        model.previous()
        model.until { it.month?.month == CalendarMonth(2026, 2u) }
    }

    @Test
    fun `a year is shown, and the one before, and none after this one`() = onOpenDevice {
        keep(50)
        val model = MoodYearModel(goldseam, screen)
        assertEquals(2026, model.until { it.year != null }.year?.year)
        model.next()
        model.previous()
        model.until { it.year?.run { this.year == 2025 && hasNext } == true }
    }

    @Test
    fun `insight stays silent before it can know, and what does not fit is gone`() = onOpenDevice {
        val model = InsightsModel(goldseam, screen)
        val cards = checkNotNull(model.until { it.report != null }.report).cards
        assertTrue(cards.all { it.seen.isEmpty() })
        model.mute("level").join()
        model.until { it.report?.cards.orEmpty().none { card -> card.question == "level" } }
        model.unmuteAll().join()
        model.until { it.report?.cards.orEmpty().any { card -> card.question == "level" } }
        model.hideNumbers(true).join()
        model.until { it.report?.numbersHidden == true }
    }

    @Test
    fun `five questions at most`() = onOpenDevice {
        goldseam.moods().addStarter("friends")
        val model = InsightsModel(goldseam, screen)
        val questions = checkNotNull(model.until { it.questions != null }.questions).questions
        questions.take(5).forEach { model.ask(it.question, true).join() }
        assertFalse(model.until { it.questions?.questions.orEmpty().count { question -> question.asked } == 5 }.canAskMore)
        model.ask(questions[5].question, true).join()
        assertEquals("invalid", model.state.value.trouble?.code)
    }

    @Test
    fun `what is asked and tracked, and when one is reminded, is the person's`() = onOpenDevice {
        val model = CheckInSettingsModel(goldseam, screen)
        model.until { it.choices != null && it.reminders != null && it.factors != null }
        model.part(CheckInPart.CUP, true).join()
        model.until { CheckInPart.CUP in it.choices?.parts.orEmpty() }
        model.track("friends").join()
        model.trackOwn("Piano", FactorKind.DURATION).join()
        val factors = checkNotNull(model.until { it.factors?.factors?.size == 2 }.factors).factors
        model.archive(factors[1].factorId, true).join()
        model.until { it.factors?.factors?.get(1)?.isArchived == true }
        model.remind(true).join()
        model.window(ReminderWindow(60u, 120u, emptyList())).join()
        assertEquals("invalid", model.state.value.trouble?.code)
        model.window(ReminderWindow(1080u, 1260u, emptyList())).join()
        model.until { it.reminders?.windows?.size == 1 }
        model.pause().join()
        model.until { it.reminders?.pausedUntil != null }
    }
}
