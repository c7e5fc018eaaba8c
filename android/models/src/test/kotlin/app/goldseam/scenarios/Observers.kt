package app.goldseam.scenarios

import app.goldseam.core.Change
import app.goldseam.core.ChangeObserver
import app.goldseam.core.Goldseam
import app.goldseam.core.Progress
import app.goldseam.core.ProgressObserver
import app.goldseam.core.TaskHandle
import app.goldseam.core.Topic
import java.util.concurrent.TimeUnit
import java.util.concurrent.locks.ReentrantLock
import kotlin.concurrent.withLock

/** Hears of changes, and remembers what it heard since the last [wait]. */
internal class Observer(private val throws: Boolean) : ChangeObserver {
    private val lock = ReentrantLock()
    private val changed = lock.newCondition()
    private val topics = mutableSetOf<Topic>()
    private var revision: ULong? = null
    private var wentBack = false
    private var times = 0

    override fun onChange(change: Change) {
        lock.withLock {
            wentBack = wentBack || revision?.let { change.revision <= it } == true
            revision = change.revision
            topics += change.topics
            times += 1
            changed.signalAll()
        }
        if (throws) error("an observer that throws what it does not declare")
    }

    fun wait(expected: List<Topic>) = lock.withLock {
        var left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)
        while (!topics.containsAll(expected)) {
            check(left > 0) { "heard only of $topics" }
            left = changed.awaitNanos(left)
        }
        check(!wentBack) { "a revision was not greater than the one before" }
        topics.clear()
    }

    fun count(): Int = lock.withLock { times }

    private companion object {
        const val PATIENCE_SECONDS = 10L
    }
}

/** Watches a long call, and interferes at the step that it was told. */
internal class Watcher(
    private val app: Goldseam,
    private val cancelAt: Int?,
    private val lockAt: Int?,
) : ProgressObserver {
    val task = TaskHandle(this)

    @Volatile
    private var heard = 0 to Progress(0u, 0u, 0u)

    override fun onProgress(progress: Progress) {
        val times = heard.first + 1
        heard = times to progress
        if (times == cancelAt) task.cancel()
        if (times == lockAt) app.lock()
    }

    /** What a scenario sees of it. */
    fun result(): Map<String, Any> = mapOf("times" to heard.first, "last" to heard.second)
}
