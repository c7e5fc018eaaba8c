package app.goldseam.models

import app.goldseam.core.EntryKind
import app.goldseam.core.LocalTime
import java.util.concurrent.Semaphore
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class EditorModelTest {
    private fun Device.editor(entryId: String? = null, kept: Map<String, String> = emptyMap()) =
        EditorModel(goldseam, screen, unsaved, entryId, kept)

    private suspend fun Device.saved(draftId: String?) = goldseam.journal().draft(checkNotNull(draftId)).text

    @Test
    fun `what is written is saved at a pause, and becomes an entry`() = onOpenDevice {
        val editor = editor()
        editor.opened.join()
        editor.title("A walk")
        editor.body("By the river")
        editor.kind(EntryKind.LETTER)
        editor.tags(listOf("river"))
        editor.star(true)
        editor.cover(true)
        editor.apart(true)
        val draftId = editor.until { it.isSaved && it.text.apart }.draftId
        assertEquals(editor.state.value.text, saved(draftId))
        editor.moment(LocalTime(FIRST_DAY.copy(day = 2u), 90u)).join()
        assertEquals(90u.toUShort(), editor.state.value.moment?.minuteOfDay)

        editor.body("By the river, late")
        editor.finish().join()
        val ending = editor.state.value.ending as Ending.Finished
        val entry = goldseam.journal().entry(ending.entryId)
        assertEquals("By the river, late", entry.text.body)
        assertEquals(listOf("river"), entry.text.tags)
        assertEquals(FIRST_DAY.copy(day = 2u), entry.moment.day)
        assertEquals(emptyList<Any>(), goldseam.journal().drafts())
    }

    @Test
    fun `leaving saves at once`() = onOpenDevice {
        val editor = editor()
        editor.opened.join()
        editor.body("typed a moment ago")
        editor.leave().join()
        assertEquals("typed a moment ago", saved(editor.state.value.draftId).body)
    }

    @Test
    fun `a lock loses nothing that was typed, and leaves nothing on the screen`() = onOpenDevice {
        val app = AppModel(goldseam, screen, unsaved)
        val editor = editor()
        editor.opened.join()
        editor.body("typed a moment ago")
        val kept = editor.keep()
        app.quickExit().join()
        val locked = editor.until { it.trouble?.code == "locked" }
        assertEquals(EditorState().with(locked.trouble), locked)
        unlock()
        val again = editor(kept = kept)
        again.opened.join()
        assertEquals("typed a moment ago", again.state.value.text.body)
    }

    @Test
    fun `after the process was stopped it goes on with the same draft`() = onOpenDevice {
        val before = editor()
        before.opened.join()
        before.body("half a thought")
        before.leave().join()
        val kept = before.keep()
        assertTrue("half a thought" !in kept.toString())
        val after = editor(kept = kept)
        after.opened.join()
        assertEquals(before.state.value.draftId, after.state.value.draftId)
        assertEquals("half a thought", after.state.value.text.body)
        assertTrue(after.state.value.isSaved)
    }

    @Test
    fun `an entry is edited, and its unfinished draft taken up`() = onOpenDevice {
        val entryId = add("first words")
        val editor = editor(entryId)
        editor.opened.join()
        assertEquals(entryId, editor.state.value.entryId)
        editor.body("second words")
        editor.leave().join()
        val again = editor(entryId)
        again.opened.join()
        assertEquals("second words", again.state.value.text.body)
        again.finish().join()
        assertEquals(Ending.Finished(entryId), again.state.value.ending)
        assertEquals("second words", goldseam.journal().entry(entryId).text.body)
    }

    @Test
    fun `a draft that was thrown away is gone, also for what is typed after`() = onOpenDevice {
        val editor = editor()
        editor.opened.join()
        editor.body("not this")
        editor.discard().join()
        assertEquals(Ending.Discarded, editor.state.value.ending)
        editor.body("nor this")
        editor.leave().join()
        assertNull(editor.state.value.trouble)
        assertEquals(emptyList<Any>(), goldseam.journal().drafts())
    }

    @Test
    fun `a draft that another screen has finished says so`() = onOpenDevice {
        val editor = editor()
        editor.opened.join()
        editor.body("words")
        editor.leave().join()
        goldseam.journal().finishDraft(checkNotNull(editor.state.value.draftId))
        editor.body("more words")
        assertEquals("not-found", editor.until { it.trouble != null }.trouble?.code)
    }

    @Test
    fun `a file comes in, is taken off and put back`() = onOpenDevice {
        val editor = editor()
        editor.opened.join()
        editor.attach("a.txt", StreamSource("abc".repeat(1000).byteInputStream())).join()
        val attachment = editor.state.value.attachments.single()
        assertEquals(3000uL, attachment.bytes)
        assertEquals(emptyList<Attaching>(), editor.state.value.attaching)
        editor.detach(attachment.attachmentId).join()
        assertEquals(emptyList<Any>(), editor.state.value.attachments)
        editor.putBack().join()
        assertEquals(listOf(attachment), editor.state.value.attachments)
        editor.attach("b.txt", StreamSource("b".byteInputStream())).join()
        val ids = editor.state.value.attachments.map { it.attachmentId }
        editor.arrange(ids.reversed()).join()
        assertEquals(ids.reversed(), editor.state.value.attachments.map { it.attachmentId })
    }

    @Test
    fun `a file that is given up leaves nothing`() = onOpenDevice {
        val editor = editor()
        editor.opened.join()
        val turns = Semaphore(1)
        val source = StreamSource(ByteArray(4_000_000).inputStream())
        val attaching = editor.attach("big", SlowSource(source) { turns.acquire() })
        val number = editor.until { it.attaching.isNotEmpty() }.attaching.single().number
        editor.cancelAttaching(number)
        turns.release(1_000_000)
        attaching.join()
        assertEquals(emptyList<Any>(), editor.state.value.attachments)
        assertEquals(emptyList<Any>(), editor.state.value.attaching)
        assertNull(editor.state.value.trouble)
    }

    @Test
    fun `a stream that fails says so, and the draft is as before`() = onOpenDevice {
        val editor = editor()
        editor.opened.join()
        editor.attach("bad", SlowSource(StreamSource("x".byteInputStream())) { error("the stick was pulled") }).join()
        assertEquals("unreadable", editor.state.value.trouble?.code)
        assertEquals(emptyList<Any>(), editor.state.value.attachments)
    }

    @Test
    fun `a lock while a file comes in leaves the draft without it`() = onOpenDevice {
        val editor = editor()
        editor.opened.join()
        editor.body("with a film")
        editor.leave().join()
        val kept = editor.keep()
        val source = StreamSource(ByteArray(4_000_000).inputStream())
        val attaching = editor.attach("film", SlowSource(source) { Thread.sleep(5) })
        editor.until { state -> state.attaching.any { it.bytes > 0u } }
        goldseam.lock()
        attaching.join()
        val locked = editor.until { it.trouble?.code == "locked" }
        assertEquals(EditorState().with(locked.trouble), locked)
        unlock()
        val again = editor(kept = kept)
        again.opened.join()
        assertEquals("with a film", again.state.value.text.body)
        assertEquals(emptyList<Any>(), again.state.value.attachments)
    }
}
