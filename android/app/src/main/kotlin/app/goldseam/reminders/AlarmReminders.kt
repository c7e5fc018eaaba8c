package app.goldseam.reminders

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import app.goldseam.core.Reminder
import app.goldseam.models.ReminderSchedule
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId

/**
 * Keeps the reminders that the core planned. The system holds one alarm, for the next of them; it may come late, and wakes
 * no sleeping phone.
 */
class AlarmReminders(
    private val context: Context,
    private val now: () -> Instant = Instant::now,
) : ReminderSchedule {
    private val stored = StoredReminders(context)
    private val alarms = checkNotNull(context.getSystemService(AlarmManager::class.java))

    override fun replace(reminders: List<Reminder>) {
        stored.replace(reminders.map { it.stored() })
        scheduleNext()
    }

    /** Schedules the next one, if there is one: also after a restart or when the clock was set. */
    fun scheduleNext() {
        stored.replace(stored.all().filter { instantOf(it) > now() })
        val next = stored.all().firstOrNull()
        if (next == null) {
            alarms.cancel(alarm())
        } else {
            alarms.setWindow(AlarmManager.RTC, instantOf(next).toEpochMilli(), LATE.toMillis(), alarm())
        }
    }

    /** What is to be said now, if anything: the latest that is due, unless its time is long over. Schedules the next one. */
    fun takeDue(): String? {
        val due = stored.all().filter { instantOf(it) <= now() && instantOf(it) > now() - LONG_OVER }
        scheduleNext()
        return due.lastOrNull()?.text
    }

    private fun alarm(): PendingIntent {
        val intent = Intent(context, ReminderReceiver::class.java).setAction(ReminderReceiver.REMIND)
        return PendingIntent.getBroadcast(context, 0, intent, PendingIntent.FLAG_IMMUTABLE)
    }

    private fun instantOf(reminder: StoredReminder): Instant = reminder.at.atZone(ZoneId.systemDefault()).toInstant()

    private companion object {
        val LATE: Duration = Duration.ofMinutes(15)
        val LONG_OVER: Duration = Duration.ofHours(3)
    }
}

private fun Reminder.stored(): StoredReminder {
    val day = LocalDate.of(at.day.year, at.day.month.toInt(), at.day.day.toInt())
    return StoredReminder(day.atStartOfDay().plusMinutes(at.minuteOfDay?.toLong() ?: 0), text)
}
