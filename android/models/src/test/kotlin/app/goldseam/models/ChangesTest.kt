package app.goldseam.models

import app.goldseam.core.Topic
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.launchIn
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ChangesTest {
    @Test
    fun `the first is there at once, and revisions grow`() = onOpenDevice {
        val heard = Channel<ULong>(Channel.UNLIMITED)
        val listening = goldseam.changes(Topic.ENTRIES).onEach { heard.send(it) }.launchIn(screen)
        val first = heard.receive()
        add("one")
        val second = heard.receive()
        assertTrue(first < second, "$first, then $second")
        listening.cancel()
        listening.join()
        add("two")
        goldseam.changes(Topic.ENTRIES).first()
        assertTrue(heard.tryReceive().isFailure, "heard after it was cancelled")
    }

    @Test
    fun `other topics are not heard`() = onOpenDevice {
        val heard = Channel<ULong>(Channel.UNLIMITED)
        goldseam.changes(Topic.SETTINGS).onEach { heard.send(it) }.launchIn(screen)
        heard.receive()
        add("one")
        goldseam.settings().setOnThisDay(true)
        heard.receive()
        goldseam.changes(Topic.SETTINGS).first()
        assertTrue(heard.tryReceive().isFailure, "an entry is no setting")
    }

    @Test
    fun `who is slow gets the latest only`() = onOpenDevice {
        val release = CompletableDeferred<Unit>()
        val heard = mutableListOf<ULong>()
        val slow = screen.launch {
            goldseam.changes(Topic.ENTRIES).take(2).onEach {
                heard += it
                release.await()
            }.toList()
        }
        val before = goldseam.changes(Topic.ENTRIES).first()
        while (heard.isEmpty()) delay(1)
        repeat(20) { add("entry $it") }
        val last = goldseam.changes(Topic.ENTRIES).first { it >= before + 20u }
        delay(50)
        release.complete(Unit)
        slow.join()
        assertEquals(last, heard.last())
    }
}
