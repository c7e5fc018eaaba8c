package app.goldseam.screens.app

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.isActive
import org.junit.Test
import kotlin.test.assertFalse
import kotlin.test.assertNotSame
import kotlin.test.assertNull
import kotlin.test.assertSame
import kotlin.test.assertTrue

class HeldModelsTest {
    private class Model(val scope: CoroutineScope)

    private val app = CoroutineScope(Dispatchers.Default + Job())
    private val models = HeldModels(app)

    private fun get(key: Any) = models.get(key) { Model(it) }

    @Test
    fun a_page_finds_its_own_again() {
        assertSame(get("a"), get("a"))
        assertNotSame(get("a"), get("b"))
        assertSame(get("a"), models.find("a"))
    }

    @Test
    fun a_page_that_was_closed_begins_anew() {
        val (closed, kept) = get("a") to get("b")
        models.keepOnly(setOf("b"))
        assertFalse(closed.scope.isActive)
        assertTrue(kept.scope.isActive)
        assertNull(models.find("a"))
        assertNotSame(closed, get("a"))
    }

    @Test
    fun what_was_ended_is_forgotten_and_others_are_not() {
        val (ended, kept) = get("a") to get("b")
        models.end("a")
        assertFalse(ended.scope.isActive)
        assertNotSame(ended, get("a"))
        assertSame(kept, get("b"))
        assertTrue(app.isActive)
    }
}
