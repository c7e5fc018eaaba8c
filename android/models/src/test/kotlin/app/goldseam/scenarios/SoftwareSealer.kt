package app.goldseam.scenarios

import app.goldseam.core.KeySealer
import app.goldseam.core.SealerException
import java.util.concurrent.locks.ReentrantLock
import kotlin.concurrent.withLock

/** How the software keystore behaves. */
internal enum class Behaviour { WORKS, CANCELLED, UNAVAILABLE, LOST, THROWS, SHORT_KEY, WAITS }

/** A keystore in memory, which can also misbehave as real ones do. */
internal class SoftwareSealer : KeySealer {
    private val lock = ReentrantLock()
    private val changed = lock.newCondition()
    private var behaviour = Behaviour.WORKS
    private var key: ByteArray? = null

    fun behave(behaviour: Behaviour) = lock.withLock {
        this.behaviour = behaviour
        changed.signalAll()
    }

    fun keys(): Int = lock.withLock { if (key == null) 0 else 1 }

    override fun seal(key: ByteArray) = lock.withLock {
        refuse()
        this.key = key
    }

    override fun unseal(): ByteArray = lock.withLock {
        refuse()
        val key = key ?: throw SealerException.Lost()
        if (behaviour == Behaviour.SHORT_KEY) key.copyOfRange(1, key.size) else key
    }

    override fun forget() = lock.withLock {
        waitForRelease()
        key = null
    }

    override fun hasKey(): Boolean = lock.withLock {
        waitForRelease()
        if (behaviour == Behaviour.THROWS) refuse()
        key != null
    }

    private fun waitForRelease() {
        while (behaviour == Behaviour.WAITS) changed.await()
    }

    private fun refuse() {
        when (behaviour) {
            Behaviour.CANCELLED -> throw SealerException.Cancelled()
            Behaviour.UNAVAILABLE -> throw SealerException.Unavailable()
            Behaviour.LOST -> throw SealerException.Lost()
            Behaviour.THROWS -> error("a sealer that throws what it does not declare")
            Behaviour.WORKS, Behaviour.SHORT_KEY, Behaviour.WAITS -> Unit
        }
    }
}
