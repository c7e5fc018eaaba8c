package app.goldseam.models

import app.goldseam.core.AttachmentOwner
import app.goldseam.core.EntryDraft
import app.goldseam.core.LocalTime
import app.goldseam.core.NewAttachment
import app.goldseam.core.Recovery
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class EntryModelTest {
    @Test
    fun `shows an entry, and each change of it`() = onOpenDevice {
        val model = EntryModel(goldseam, screen, add("words"))
        assertEquals("words", model.until { it.entry != null }.entry?.text?.body)
        model.star(true).join()
        model.until { it.entry?.text?.starred == true }
        model.cover(true).join()
        model.until { it.entry?.text?.covered == true }
        assertFalse(model.state.value.revealed)
        model.reveal()
        assertTrue(model.state.value.revealed)
        model.apart(true).join()
        model.until { it.entry?.text?.apart == true }
        model.moveTo(LocalTime(FIRST_DAY.copy(month = 2u))).join()
        model.until { it.entry?.moment?.day?.month?.toInt() == 2 }
    }

    @Test
    fun `a sealed entry says until when, and its writer may open it`() = onOpenDevice {
        val until = FIRST_DAY.copy(year = 2027)
        val entryId = goldseam.journal().add(EntryDraft(body = "to me", sealedUntil = until), null)
        val model = EntryModel(goldseam, screen, entryId)
        val trouble = model.until { it.trouble != null }.trouble
        assertEquals(Trouble.SealedUntil("sealed", Recovery.CORRECT, until), trouble)
        model.breakSeal().join()
        assertEquals("to me", model.until { it.entry != null }.entry?.text?.body)
    }

    @Test
    fun `is thrown away, and that is undone`() = onOpenDevice {
        val model = EntryModel(goldseam, screen, add("words"))
        model.trash().join()
        assertTrue(model.state.value.trashed)
        model.undo().join()
        assertFalse(model.state.value.trashed)
        model.until { it.entry != null }
    }

    @Test
    fun `an entry that is not there says so`() = onOpenDevice {
        val model = EntryModel(goldseam, screen, "no id")
        assertEquals(Trouble.Plain("not-found", Recovery.REFRESH), model.until { it.trouble != null }.trouble)
    }

    @Test
    fun `an attachment goes out as it came in`() = onOpenDevice {
        val bytes = ByteArray(300_000) { it.toByte() }
        val (journal, entryId) = goldseam.journal() to add("with a file")
        val new = NewAttachment("a.bin", thumbnail = byteArrayOf(1, 2, 3))
        val id = journal.attach(AttachmentOwner.Entry(entryId), new, StreamSource(bytes.inputStream()), null)
        val model = EntryModel(goldseam, screen, entryId)
        assertArrayEquals(byteArrayOf(1, 2, 3), model.thumbnail(id))
        val out = Collected()
        model.export(id, out).join()
        assertArrayEquals(bytes, out.bytes)
        assertNull(model.state.value.exporting)
        model.export("no id", Collected()).join()
        assertEquals("not-found", model.state.value.trouble?.code)
    }

    @Test
    fun `a lock takes it off the screen`() = onOpenDevice {
        val model = EntryModel(goldseam, screen, add("words"))
        model.until { it.entry != null }
        goldseam.lock()
        assertNull(model.until { it.trouble?.code == "locked" }.entry)
    }
}
