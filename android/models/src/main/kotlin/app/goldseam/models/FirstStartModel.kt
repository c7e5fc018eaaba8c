package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.PassphraseStrength
import app.goldseam.core.VaultState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.filterNotNull
import kotlinx.coroutines.launch

/** The pages of the first start, in their order. */
enum class FirstStartPage {
    /** What Goldseam promises, and that nobody can recover a passphrase. */
    PROMISE,

    /** To choose a passphrase. */
    PASSPHRASE,

    /** The vault is made. Whether a recovery code is wanted. */
    RECOVERY_OFFER,

    /** The code, to be written down. */
    RECOVERY_CODE,

    /** Two groups of it are asked back. */
    RECOVERY_CHECK,

    /** `AppModel.endFirstStart`. */
    DONE,
}

/** What the first start shows. */
data class FirstStartState(
    /** Which page. */
    val page: FirstStartPage = FirstStartPage.PROMISE,
    /** A passphrase of random words, if one was asked for. */
    val suggestion: String? = null,
    /** How good what was typed is. */
    val strength: PassphraseStrength? = null,
    /** Whether the vault is being made, which takes up to some seconds. */
    val working: Boolean = false,
    /** The recovery code, while it is shown and asked back. */
    val recovery: RecoverySheet? = null,
    override val trouble: Trouble? = null,
) : UiState<FirstStartState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** From the promise to an open vault. Nothing is kept for a restart: before `create` there is nothing to go on with. */
class FirstStartModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<FirstStartState>(goldseam, scope, FirstStartState()) {
    private val typed = MutableStateFlow<String?>(null)

    /** Needed again for the recovery code; wiped as soon as that is there or not wanted. */
    private var passphrase: ByteArray? = null
    private var check: RecoveryCheck? = null

    init {
        follow { if (goldseam.state() is VaultState.Locked) forget() }
        scope.launch {
            typed.filterNotNull().collectLatest { text ->
                delay(PAUSE_MS)
                attempt {
                    val strength = text.asSecret { goldseam.passphraseStrength(it) }
                    change { it.copy(strength = strength) }
                }
            }
        }
    }

    /** On to choosing a passphrase. */
    fun accept() = show(FirstStartPage.PASSPHRASE)

    /** To the page before, where there is one to go back to. */
    fun back() = change { state ->
        val page = when (state.page) {
            FirstStartPage.PASSPHRASE -> FirstStartPage.PROMISE
            FirstStartPage.RECOVERY_CHECK -> FirstStartPage.RECOVERY_CODE
            else -> state.page
        }
        state.copy(page = page, trouble = null)
    }

    /** Draws a passphrase of random words. */
    fun suggest(): Job = verb {
        val suggestion = goldseam.suggestPassphrase()
        change { it.copy(suggestion = suggestion) }
    }

    /** A person types; at a pause [FirstStartState.strength] says how good it is. */
    fun type(passphrase: CharSequence) {
        typed.value = passphrase.toString()
    }

    /** Makes the vault. */
    fun create(passphrase: CharSequence): Job = verb {
        change { it.copy(working = true) }
        val secret = passphrase.toSecret()
        try {
            goldseam.create(secret)
            this.passphrase = secret
            typed.value = null
            change { it.copy(suggestion = null, strength = null) }
            show(FirstStartPage.RECOVERY_OFFER)
        } finally {
            if (this.passphrase !== secret) secret.fill(0)
            change { it.copy(working = false) }
        }
    }

    /** Makes a recovery code, and shows it. */
    fun makeRecoveryCode(): Job = verb {
        val secret = passphrase ?: return@verb
        val made = RecoveryCheck(goldseam.settings().addRecoveryCode(secret))
        check = made
        wipe()
        change { it.copy(recovery = made.sheet(), page = FirstStartPage.RECOVERY_CODE) }
    }

    /** No recovery code, for now: settings can make one. */
    fun skipRecoveryCode() = end()

    /** It is written down: ask two groups of it back. */
    fun confirmWritten() = show(FirstStartPage.RECOVERY_CHECK)

    /** What was typed for each of the groups that were asked. Ends the first start if it is right. */
    fun answer(typed: Map<UInt, String>) {
        val wrong = check?.wrong(typed) ?: return
        if (wrong.isEmpty()) end() else change { it.copy(recovery = it.recovery?.copy(wrong = wrong)) }
    }

    private fun show(page: FirstStartPage) = change { it.copy(page = page, trouble = null) }

    private fun end() {
        forget()
        show(FirstStartPage.DONE)
    }

    override fun forget() {
        super.forget()
        wipe()
        check?.close()
        check = null
    }

    private fun wipe() {
        passphrase?.fill(0)
        passphrase = null
    }

    private companion object {
        const val PAUSE_MS = 200L
    }
}
