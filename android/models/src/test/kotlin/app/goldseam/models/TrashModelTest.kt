package app.goldseam.models

import app.goldseam.core.ChangeKind
import app.goldseam.core.EntryChange
import app.goldseam.core.LastChange
import app.goldseam.core.MoodRecord
import app.goldseam.core.PracticeBeginning
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class TrashModelTest {
    @Test
    fun `restores, undoes and empties`() = onOpenDevice {
        val ids = (1..3).map { add("entry $it") }
        goldseam.journal().change(ids, EntryChange.Trash)
        val model = TrashModel(goldseam, screen)
        val full = model.until { !it.loading }
        assertEquals(3, full.entries.size)
        assertEquals(LastChange(ChangeKind.TRASHED, false), full.lastChange)
        model.restore(ids.take(1)).join()
        model.until { it.entries.size == 2 }
        model.undo().join()
        model.until { it.entries.size == 3 }
        model.empty().join()
        model.until { it.entries.isEmpty() }
        model.restore(ids).join()
        assertEquals("not-found", model.state.value.trouble?.code)
    }

    @Test
    fun `it holds whatever was thrown away, and is emptied as a whole`() = onOpenDevice {
        val step = MoodRecord.Step(goldseam.moods().addStep("courage"))
        goldseam.moods().trash(step)
        val begun = goldseam.practices().begin("three-good-things", null) as PracticeBeginning.Begun
        val session = begun.session.sessionId
        goldseam.practices().discard(session)
        val model = TrashModel(goldseam, screen)
        model.until { it.moods.size == 1 && it.sessions.size == 1 }
        model.restore(step).join()
        model.restoreSession(session).join()
        assertTrue(model.until { it.moods.isEmpty() && it.sessions.isEmpty() }.isEmpty)
        goldseam.moods().trash(step)
        goldseam.practices().discard(session)
        model.until { it.moods.size == 1 && it.sessions.size == 1 }
        model.empty().join()
        model.until { it.isEmpty }
        assertTrue(goldseam.moods().trashed().isEmpty() && goldseam.practices().discarded().isEmpty())
    }

    @Test
    fun `a lock takes it off the screen`() = onOpenDevice {
        goldseam.journal().change(listOf(add("words")), EntryChange.Trash)
        val model = TrashModel(goldseam, screen)
        model.until { it.entries.isNotEmpty() }
        goldseam.lock()
        model.until { it.trouble?.code == "locked" && it.entries.isEmpty() }
        unlock()
        model.until { it.trouble == null && it.entries.size == 1 }
    }
}
