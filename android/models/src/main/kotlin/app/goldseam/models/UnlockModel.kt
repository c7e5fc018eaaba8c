package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.VaultState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay

/** What the unlock screen shows. */
data class UnlockState(
    /** Whether the device can open the vault. */
    val deviceUnlock: Boolean = false,
    /** Milliseconds until the next attempt may be made; 0 if it may be made now. Goes down by itself. */
    val waitMs: ULong = 0u,
    /** Whether an attempt is being made, which takes up to a second. */
    val working: Boolean = false,
    /** Whether it was opened with the recovery code: offer a new passphrase. */
    val openedByRecoveryCode: Boolean = false,
    override val trouble: Trouble? = null,
) : UiState<UnlockState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** Opens the vault: by passphrase, recovery code or device. */
class UnlockModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<UnlockState>(goldseam, scope, UnlockState()) {
    private var waiting: Job = follow { showWaiting() }

    /** Opens it with the passphrase. */
    fun unlock(passphrase: CharSequence): Job = attempting { passphrase.asSecret { goldseam.unlock(it) } }

    /** Opens it with the recovery code, however it was typed. */
    fun unlockWithRecoveryCode(code: CharSequence): Job = attempting {
        code.asSecret { goldseam.unlockWithRecoveryCode(it) }
        change { it.copy(openedByRecoveryCode = true) }
    }

    /** Asks the device, and so the person. */
    fun unlockWithDevice(): Job = attempting { goldseam.unlockWithDevice() }

    private fun attempting(open: suspend () -> Unit): Job = verb {
        change { it.copy(working = true) }
        try {
            open()
        } finally {
            change { it.copy(working = false) }
            waiting.cancel()
            waiting = follow { showWaiting() }
        }
    }

    /** The core says how long; it is asked each second, so that this clock and its own never differ. */
    private suspend fun showWaiting() {
        do {
            val vault = goldseam.state() as? VaultState.Locked
            val waitMs = vault?.waitMs ?: 0u
            change { it.copy(deviceUnlock = vault?.deviceUnlock ?: false, waitMs = waitMs) }
            delay(minOf(waitMs.toLong(), SECOND_MS))
        } while (waitMs > 0u)
    }

    private companion object {
        const val SECOND_MS = 1000L
    }
}
