package app.goldseam.models

import java.util.concurrent.CopyOnWriteArraySet
import kotlinx.coroutines.withTimeoutOrNull

/** Who has something that is not saved yet: asked before the app is left, because a lock takes the keys away. */
class Unsaved {
    private val savers = CopyOnWriteArraySet<suspend () -> Unit>()

    /** [save] is called before each leaving and locking, until what is given back is closed. */
    fun add(save: suspend () -> Unit): AutoCloseable {
        savers += save
        return AutoCloseable { savers -= save }
    }

    /** Saves all of it. A save takes some milliseconds; behind longer work it still runs, but nobody waits for it. */
    suspend fun saveAll() {
        withTimeoutOrNull(PATIENCE_MS) { savers.forEach { it() } }
    }

    private companion object {
        /** Nobody notices it, and with the half second that locking may take it is less than a second to quick exit. */
        const val PATIENCE_MS = 300L
    }
}
