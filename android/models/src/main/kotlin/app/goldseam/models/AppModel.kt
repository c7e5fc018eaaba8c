package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.VaultState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.DelicateCoroutinesApi
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

/** Which part of the app is shown. */
enum class Stage {
    /** Not known yet, for some milliseconds. */
    STARTING,

    /** [FirstStartModel]'s screens. */
    FIRST_START,

    /** [UnlockModel]'s screen. */
    LOCKED,

    /** The journal. */
    OPEN,
}

/** What the whole window shows. */
data class AppState(
    /** Which part of the app is shown. */
    val stage: Stage = Stage.STARTING,
    /** Whether a cover hides everything: the app is not in front, or is being left for good. */
    val covered: Boolean = false,
    override val trouble: Trouble? = null,
) : UiState<AppState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** The app as a whole: which part of it is shown, and what happens when it is left. One for the process. */
class AppModel(
    goldseam: GoldseamInterface,
    scope: CoroutineScope,
    private val unsaved: Unsaved,
) : Model<AppState>(goldseam, scope, AppState()) {
    init {
        follow { show(goldseam.state()) }
    }

    private fun show(vault: VaultState) = change { state ->
        val stage = when (vault) {
            is VaultState.Absent -> Stage.FIRST_START
            is VaultState.Locked -> Stage.LOCKED
            // The vault is open as soon as it is made; the first start goes on with the recovery code.
            is VaultState.Open -> if (state.stage == Stage.FIRST_START) Stage.FIRST_START else Stage.OPEN
        }
        state.copy(stage = stage)
    }

    /** The first start is done: its recovery code is written down, or was not wanted. */
    fun endFirstStart() = change { if (it.stage == Stage.FIRST_START) it.copy(stage = Stage.OPEN) else it }

    /**
     * The app is no longer in front. Returns when everything is saved and, if it is to be at once, locked: some
     * milliseconds, less than a second. Call it before the system may stop the process, as in `onStop`.
     */
    fun leave() {
        change { it.copy(covered = true) }
        runBlocking { unsaved.saveAll() }
        goldseam.leave()
    }

    /** The app is in front again. Call it before anything is drawn; gives whether the vault is open. */
    fun comeBack(): Boolean {
        val isOpen = goldseam.comeBack()
        change { it.copy(covered = false, stage = if (!isOpen && it.stage == Stage.OPEN) Stage.LOCKED else it.stage) }
        return isOpen
    }

    /** Locks now. */
    fun lock(): Job = saveAndLock()

    /** Covers at once, saves and locks. The platform goes to its home screen without waiting for it. */
    fun quickExit(): Job {
        change { it.copy(covered = true) }
        return saveAndLock()
    }

    /** To its end, also if the window and its scope go away meanwhile. */
    @OptIn(DelicateCoroutinesApi::class)
    private fun saveAndLock(): Job = scope.launch(Dispatchers.IO + NonCancellable, CoroutineStart.ATOMIC) {
        unsaved.saveAll()
        goldseam.lock()
    }
}
