package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** What is shown to whoever came in by the recovery code. */
data class ReplacePassphraseState(
    /** Whether it is being replaced, which takes up to a second. */
    val working: Boolean = false,
    /** Whether it was. */
    val done: Boolean = false,
    override val trouble: Trouble? = null,
) : UiState<ReplacePassphraseState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** A new passphrase for whoever came in by the recovery code, because the old one may be lost. */
class ReplacePassphraseModel(goldseam: GoldseamInterface, scope: CoroutineScope, private val recoveryCode: String) :
    Model<ReplacePassphraseState>(goldseam, scope, ReplacePassphraseState()) {
    /** Puts [new] in the place of the passphrase. */
    fun replace(new: CharSequence): Job = verb {
        change { it.copy(working = true) }
        try {
            recoveryCode.asSecret { code -> new.asSecret { goldseam.settings().replacePassphrase(code, it) } }
            change { it.copy(done = true) }
        } finally {
            change { it.copy(working = false) }
        }
    }
}
