package app.goldseam.bench

import app.goldseam.core.ConformanceWorld
import app.goldseam.core.EntryDraft
import app.goldseam.core.FfiConverterTypeTimelinePage
import app.goldseam.core.Goldseam
import app.goldseam.core.TimelinePage
import app.goldseam.core.TimelineRequest
import app.goldseam.core.version
import java.nio.ByteBuffer
import java.time.Duration
import java.time.Instant
import kotlin.io.path.ExperimentalPathApi
import kotlin.io.path.createTempDirectory
import kotlin.io.path.deleteRecursively
import kotlinx.coroutines.runBlocking

/**
 * What it costs to come from Kotlin into the core and back, through JNA. Prints the median of many calls; needs the
 * library of a release build. How it is started stands in `android/models/README.md`.
 */
fun main() {
    inNewVault { goldseam ->
        val journal = goldseam.journal()
        val page = journal.timeline(TimelineRequest(size = ROWS))
        check(page.days.sumOf { it.entries.size } == ROWS.toInt())
        val bytes = written(page)
        val request = TimelineRequest(size = ROWS)
        show("a call without work, version()", measured { version() })
        show("an async call without work, state()", measured { goldseam.state() })
        show("journal.timeline, 1 row", measured { journal.timeline(TimelineRequest(size = 1u)) })
        show("journal.timeline, $ROWS rows", measured { journal.timeline(request) })
        val lifting = measured { FfiConverterTypeTimelinePage.read(bytes.rewind()) }
        show("  of it: lifting ${bytes.capacity()} bytes", lifting)
        val reopen = suspend {
            goldseam.lock()
            goldseam.unlock(PASSPHRASE)
        }
        show("journal.timeline, $ROWS rows, after opening", measured(OPENINGS, reopen) { journal.timeline(request) })
    }
}

private fun show(what: String, microseconds: Double) = println("%-44s %8.1f µs".format(what, microseconds))

/** The median of so many [calls] in microseconds, after as many that warm up, each after [before]. */
private suspend fun measured(calls: Int = CALLS, before: suspend () -> Unit = {}, call: suspend () -> Any?): Double {
    repeat(calls) {
        before()
        call()
    }
    val times = LongArray(calls) {
        before()
        val begin = System.nanoTime()
        call()
        System.nanoTime() - begin
    }
    return times.apply { sort() }[calls / 2] / 1000.0
}

/** What crosses for this page. Direct, as a buffer of the library is. */
private fun written(page: TimelinePage): ByteBuffer =
    ByteBuffer.allocateDirect(FfiConverterTypeTimelinePage.allocationSize(page).toInt())
        .also { FfiConverterTypeTimelinePage.write(page, it) }

@OptIn(ExperimentalPathApi::class)
private fun inNewVault(measure: suspend (Goldseam) -> Unit) {
    val folder = createTempDirectory("goldseam")
    val world = ConformanceWorld(Instant.ofEpochMilli(1772352000000), 60, 7u)
    val goldseam = world.goldseam(folder.resolve("vault").toString())
    runBlocking {
        goldseam.create(PASSPHRASE)
        repeat(ENTRIES) { number ->
            goldseam.journal().add(EntryDraft(title = "Entry $number", body = TEXT), null)
            world.advance(Duration.ofHours(5))
        }
        measure(goldseam)
    }
    goldseam.lock()
    folder.deleteRecursively()
}

private const val CALLS = 3000
private const val OPENINGS = 60
private const val ENTRIES = 1000
private const val ROWS = 50u

private val PASSPHRASE = "eight horses in the rain".encodeToByteArray()

/** Longer than a preview, so that each has its full length. */
private val TEXT = "By the river it was loud, and for once I did not mind that nobody spoke. ".repeat(5)
