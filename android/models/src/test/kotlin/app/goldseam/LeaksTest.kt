package app.goldseam

import app.goldseam.core.Goldseam
import app.goldseam.core.TimelineRequest
import app.goldseam.core.Topic
import app.goldseam.models.changes
import app.goldseam.models.onOpenDevice
import java.nio.file.Path
import java.time.Duration
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readLines
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.first
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/**
 * Rounds of opening, observing, cancelling and locking: `-Dgoldseam.rounds=10000` before a release. The first part of them
 * warms up (JIT, caches, the allocator's arenas); the others may not take more than it.
 */
class LeaksTest {
    private val rounds = System.getProperty("goldseam.rounds").toInt()

    @Test
    fun `memory and threads stay as they are`() = onOpenDevice(patience = Duration.ofSeconds(rounds.toLong())) {
        val uses = List(PARTS) {
            repeat(rounds / PARTS) { round(goldseam) { unlock() } }
            Use.now()
        }
        uses.forEachIndexed { index, use -> println("after ${rounds / PARTS * (index + 1)} rounds: $use") }
        val (before, after) = uses.first() to uses.last()
        assertTrue(after.threads <= before.threads, "threads: $before, then $after")
        assertTrue(after.heapBytes - before.heapBytes < ALLOWED_HEAP_BYTES, "the JVM's memory: $before, then $after")
        assertTrue(after.residentBytes - before.residentBytes < ALLOWED_BYTES, "memory: $before, then $after")
    }

    /** One visit: the vault is open, a screen observes, one of its two calls is given up, and it is locked. */
    private suspend fun round(goldseam: Goldseam, unlock: suspend () -> Unit) = coroutineScope {
        goldseam.lock()
        unlock()
        goldseam.changes(Topic.ENTRIES, Topic.LOCK).first()
        goldseam.journal().use { journal ->
            val givenUp = async(start = CoroutineStart.UNDISPATCHED) { journal.timeline(TimelineRequest()) }
            givenUp.cancel()
            journal.timeline(TimelineRequest())
        }
    }

    /** What the process uses, after everything that nobody holds was collected. */
    private data class Use(val heapBytes: Long, val residentBytes: Long, val threads: Int) {
        companion object {
            fun now(): Use {
                // Objects of the core are given back by cleaners, which run after a collection: two turns of both.
                repeat(3) {
                    System.gc()
                    Thread.sleep(SETTLING_MS)
                }
                val heap = Runtime.getRuntime().let { it.totalMemory() - it.freeMemory() }
                return Use(heap, residentBytes(), threads())
            }

            private fun residentBytes(): Long =
                Path.of("/proc/self/status").readLines().first { it.startsWith("VmRSS:") }
                    .filter { it.isDigit() }.toLong() * 1024

            private fun threads(): Int = Path.of("/proc/self/task").listDirectoryEntries().size
        }
    }

    private companion object {
        const val PARTS = 4
        const val SETTLING_MS = 200L

        /** It stands still within some 600 KB; a forgotten subscription is 3 KB a round. */
        const val ALLOWED_HEAP_BYTES = 1024L * 1024

        /**
         * What the JIT and the allocator still add: up to 7 MB in 200 rounds; 21 MB in 10,000 with a heap that grew as well,
         * 19 of them in the first half.
         */
        const val ALLOWED_BYTES = 24L * 1024 * 1024
    }
}
