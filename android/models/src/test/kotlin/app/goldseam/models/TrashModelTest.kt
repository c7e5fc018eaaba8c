package app.goldseam.models

import app.goldseam.core.ChangeKind
import app.goldseam.core.EntryChange
import app.goldseam.core.LastChange
import org.junit.jupiter.api.Assertions.assertEquals
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
