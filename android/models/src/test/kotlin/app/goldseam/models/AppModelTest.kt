package app.goldseam.models

import app.goldseam.core.AutoLock
import app.goldseam.core.EntryDraft
import java.time.Duration
import kotlinx.coroutines.Job
import kotlinx.coroutines.awaitCancellation
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class AppModelTest {
    private fun Device.app() = AppModel(goldseam, screen, unsaved)

    @Test
    fun `from the first start to the journal, and to the lock`() = onDevice {
        val app = app()
        app.until { it.stage == Stage.FIRST_START }
        create()
        goldseam.state()
        assertEquals(Stage.FIRST_START, app.state.value.stage)
        app.endFirstStart()
        app.until { it.stage == Stage.OPEN }
        app.lock().join()
        app.until { it.stage == Stage.LOCKED }
        unlock()
        app.until { it.stage == Stage.OPEN }
    }

    @Test
    fun `leaving saves what is unsaved, and then locks`() = onOpenDevice {
        val app = app()
        app.until { it.stage == Stage.OPEN }
        val draft = goldseam.journal().beginDraft(null)
        unsaved.add { goldseam.journal().saveDraft(draft.draftId, EntryDraft(body = "the last word")) }
        app.leave()
        assertTrue(app.state.value.covered)
        assertFalse(app.comeBack())
        assertEquals(AppState(Stage.LOCKED), app.state.value)
        unlock()
        assertEquals("the last word", goldseam.journal().draft(draft.draftId).text.body)
    }

    @Test
    fun `within the time that was set, it is open as before`() = onOpenDevice {
        goldseam.settings().setAutoLock(AutoLock.TWO_MINUTES)
        val app = app()
        app.until { it.stage == Stage.OPEN }
        app.leave()
        advance(Duration.ofSeconds(119))
        assertTrue(app.comeBack())
        assertEquals(AppState(Stage.OPEN), app.state.value)
        app.leave()
        advance(Duration.ofSeconds(120))
        assertFalse(app.comeBack())
        assertEquals(AppState(Stage.LOCKED), app.state.value)
    }

    @Test
    fun `quick exit covers at once, saves and locks`() = onOpenDevice {
        val app = app()
        app.until { it.stage == Stage.OPEN }
        var wasOpen = false
        unsaved.add { wasOpen = goldseam.comeBack() }
        val exit = app.quickExit()
        assertTrue(app.state.value.covered)
        exit.join()
        assertTrue(wasOpen, "it was locked before it was saved")
        app.until { it.stage == Stage.LOCKED }
    }

    @Test
    fun `quick exit locks though its window is gone`() = onOpenDevice {
        val window = newScreen()
        val app = AppModel(goldseam, window, unsaved)
        val exit = app.quickExit()
        window.coroutineContext[Job]?.cancel()
        exit.join()
        assertFalse(goldseam.comeBack())
    }

    @Test
    fun `something that cannot be saved does not keep it open`() = onOpenDevice {
        val app = app()
        unsaved.add { awaitCancellation() }
        app.leave()
        assertFalse(goldseam.comeBack())
    }
}
