package app.goldseam.models

import app.goldseam.core.ByteSource
import app.goldseam.core.FileTree
import app.goldseam.core.ImportOrigin
import app.goldseam.core.TreeFile
import java.util.concurrent.Semaphore
import kotlin.io.path.createDirectory
import kotlin.io.path.writeText
import kotlinx.coroutines.flow.launchIn
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.launch
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ImportModelTest {
    private fun Device.notes(count: Int): ImportOrigin {
        val notes = folder.resolve("notes").createDirectory()
        repeat(count) { notes.resolve("note-$it.md").writeText("Words of $it.") }
        return ImportOrigin.Folder(notes.toString())
    }

    @Test
    fun `is looked at, taken in and taken back`() = onOpenDevice {
        val origin = notes(60)
        val model = ImportModel(goldseam, screen)
        model.preview(origin).join()
        assertEquals(60u, model.state.value.preview?.new)
        val progress = mutableListOf<ULong>()
        val watching = model.state.onEach { state -> state.progress?.let { progress += it.done } }.launchIn(screen)
        model.run(origin).join()
        watching.cancel()
        val report = checkNotNull(model.state.value.report)
        assertEquals(60u, report.imported)
        assertTrue(progress.isNotEmpty() && progress == progress.sorted(), "$progress")
        assertNull(model.state.value.progress)
        val past = model.until { it.past.isNotEmpty() }.past.single()
        model.undo(past.importId).join()
        assertEquals(60u, model.state.value.undone?.trashed)
        model.until { it.past.isEmpty() }
    }

    @Test
    fun `cancelled, it tells what came in until then`() = onOpenDevice {
        val files = Waiting(60)
        val model = ImportModel(goldseam, screen)
        val running = model.run(ImportOrigin.Files(files))
        files.until(30)
        model.cancel()
        files.goOn()
        running.join()
        val report = checkNotNull(model.state.value.report) { "${model.state.value}" }
        assertTrue(report.cancelled)
        assertTrue(report.imported < 60u)
    }

    @Test
    fun `a folder that is not there says so`() = onOpenDevice {
        val model = ImportModel(goldseam, screen)
        model.preview(ImportOrigin.Folder(folder.resolve("nowhere").toString())).join()
        assertEquals("unreadable", model.state.value.trouble?.code)
        assertNull(model.state.value.preview)
    }

    @Test
    fun `a lock ends it`() = onOpenDevice {
        val files = Waiting(60)
        val model = ImportModel(goldseam, screen)
        val running = model.run(ImportOrigin.Files(files))
        files.until(30)
        val locking = newScreen().launch { goldseam.lock() }
        files.goOn()
        running.join()
        locking.join()
        val locked = model.until { it.trouble?.code == "locked" }
        assertEquals(ImportState().with(locked.trouble), locked)
    }
}

/** A tree of notes that stops at a note until it may go on. */
private class Waiting(private val count: Int) : FileTree {
    private val opened = Semaphore(0)
    private val turns = Semaphore(0)

    fun until(note: Int) {
        turns.release(note)
        opened.acquire(note + 1)
    }

    fun goOn() = turns.release(Int.MAX_VALUE / 2)

    override fun label() = "Notes"

    override fun files() = List(count) { TreeFile("%03d.md".format(it), 5u) }

    override fun openFile(path: String): ByteSource {
        opened.release()
        turns.acquire()
        return StreamSource("Words".byteInputStream())
    }
}
