package app.goldseam.models

import app.goldseam.core.GoldseamException
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.Reminder
import app.goldseam.core.Topic
import app.goldseam.core.VaultState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.launch

/** Who keeps the reminders of a platform. */
fun interface ReminderSchedule {
    /** These, and none of those before. */
    fun replace(reminders: List<Reminder>)
}

/**
 * Hands the reminders of the next days to the platform, which can ask for none while the vault is locked: when it is
 * opened, and when something about them is changed. Without a vault there are none.
 */
class ReminderPlan(private val goldseam: GoldseamInterface, scope: CoroutineScope, private val schedule: ReminderSchedule) {
    init {
        scope.launch { goldseam.changes(Topic.SETTINGS, Topic.LOCK).collectLatest { plan() } }
    }

    private suspend fun plan() {
        try {
            when (goldseam.state()) {
                is VaultState.Absent -> schedule.replace(emptyList())
                is VaultState.Locked -> {}
                is VaultState.Open -> schedule.replace(goldseam.settings().upcomingReminders())
            }
        } catch (_: GoldseamException) {
            // Locked meanwhile: what was planned stays, and the next opening plans anew.
        }
    }
}
