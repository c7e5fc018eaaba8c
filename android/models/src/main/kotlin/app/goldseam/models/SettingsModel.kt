package app.goldseam.models

import app.goldseam.core.AutoLock
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.Progress
import app.goldseam.core.SettingsPage
import app.goldseam.core.TaskHandle
import app.goldseam.core.Topic
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** What the settings show. */
data class SettingsState(
    /** What is set, and the ways in. */
    val page: SettingsPage? = null,
    /** A new recovery code, while it is shown and asked back. */
    val recovery: RecoverySheet? = null,
    /** Which way in or check is being worked on, if any. */
    val working: SettingsWork? = null,
    /** How far that is. */
    val progress: Progress? = null,
    /** What was done last, to be said once. */
    val done: SettingsWork? = null,
    override val trouble: Trouble? = null,
) : UiState<SettingsState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** What takes time, or is worth a word when it is done. */
enum class SettingsWork { PASSPHRASE, RECOVERY_CODE, DEVICE_UNLOCK, ALL_KEYS, CHECK, DELETE }

/** What a person has set, and the ways into the vault. */
class SettingsModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<SettingsState>(goldseam, scope, SettingsState()) {
    private val settings = goldseam.settings()
    private var asking: RecoveryCheck? = null

    @Volatile
    private var running: TaskHandle? = null

    init {
        follow(Topic.SETTINGS, Topic.ENTRIES) {
            val page = settings.page()
            change { it.copy(page = page) }
        }
    }

    /** When to lock after the app was left. */
    fun autoLock(autoLock: AutoLock): Job = verb { settings.setAutoLock(autoLock) }

    /** Looking back at this day of earlier years. */
    fun onThisDay(on: Boolean): Job = verb { settings.setOnThisDay(on) }

    /** Another passphrase. */
    fun changePassphrase(old: CharSequence, new: CharSequence): Job = working(SettingsWork.PASSPHRASE) {
        old.asSecret { before -> new.asSecret { after -> settings.changePassphrase(before, after) } }
    }

    /** Makes a recovery code, in the place of any other, and shows it. */
    fun makeRecoveryCode(passphrase: CharSequence): Job = working(SettingsWork.RECOVERY_CODE) {
        val made = RecoveryCheck(passphrase.asSecret { settings.addRecoveryCode(it) })
        forgetCode()
        asking = made
        change { it.copy(recovery = made.sheet()) }
    }

    /** What was typed for each of the groups that are asked. If it is right, the code is shown no more. */
    fun answer(typed: Map<UInt, String>) {
        val wrong = asking?.wrong(typed) ?: return
        if (wrong.isEmpty()) forgetCode() else change { it.copy(recovery = it.recovery?.copy(wrong = wrong)) }
    }

    /** The code is not to be shown any longer, though nothing was asked back. */
    fun forgetCode() {
        asking?.close()
        asking = null
        change { it.copy(recovery = null) }
    }

    /** The recovery code opens nothing any more. */
    fun removeRecoveryCode(): Job = working(SettingsWork.RECOVERY_CODE) { settings.removeRecoveryCode() }

    /** Lets the device open the vault. */
    fun enableDeviceUnlock(passphrase: CharSequence): Job = working(SettingsWork.DEVICE_UNLOCK) {
        passphrase.asSecret { settings.enableDeviceUnlock(it) }
    }

    /** The device opens nothing any more. */
    fun disableDeviceUnlock(): Job = working(SettingsWork.DEVICE_UNLOCK) { settings.disableDeviceUnlock() }

    /** Replaces every key. */
    fun changeAllKeys(passphrase: CharSequence): Job = working(SettingsWork.ALL_KEYS) { task ->
        passphrase.asSecret { settings.changeAllKeys(it, task) }
    }

    /** Reads the whole vault. */
    fun check(): Job = working(SettingsWork.CHECK) { task -> settings.check(task) }

    /** Destroys the vault. */
    fun delete(passphrase: CharSequence): Job = working(SettingsWork.DELETE) {
        passphrase.asSecret { goldseam.delete(it) }
    }

    /** Gives up what is being done. */
    fun cancel() {
        running?.cancel()
    }

    override fun forget() {
        super.forget()
        asking?.close()
        asking = null
    }

    private fun working(what: SettingsWork, work: suspend (TaskHandle) -> Unit): Job = verb {
        val task = taskTelling { progress -> change { it.copy(progress = progress) } }
        try {
            running = task
            change { it.copy(working = what, done = null) }
            work(task)
            change { it.copy(done = what) }
        } finally {
            running = null
            task.close()
            change { it.copy(working = null, progress = null) }
        }
    }
}
