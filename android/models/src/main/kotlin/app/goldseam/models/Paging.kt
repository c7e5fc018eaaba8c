package app.goldseam.models

import kotlinx.coroutines.channels.Channel

/** How many rows are wanted, and the signal to load one page more. */
internal class Paging {
    private val asked = Channel<Unit>(Channel.CONFLATED)

    /** Rows that are wanted. */
    var rows = PAGE
        private set

    /** A screen is near its end. */
    fun askForMore() {
        asked.trySend(Unit)
    }

    /** From the beginning again. */
    fun restart() {
        rows = PAGE
        asked.tryReceive()
    }

    /** Rows of the next call, if [loaded] rows are there. */
    fun next(loaded: Int): UInt = (rows - loaded).coerceIn(1, LARGEST).toUInt()

    /** Loads each time that somebody asks, until it is cancelled. */
    suspend fun forEachAsking(load: suspend () -> Unit) {
        for (signal in asked) {
            rows += PAGE
            load()
        }
    }

    private companion object {
        /** A phone shows about ten rows. */
        const val PAGE = 50

        /** Of the core's pages. */
        const val LARGEST = 200
    }
}
