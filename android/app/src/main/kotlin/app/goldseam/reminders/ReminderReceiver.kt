package app.goldseam.reminders

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import app.goldseam.GoldseamApplication

/** Is called when a reminder is due, and when the phone was started or its clock was set. */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val reminders = (context.applicationContext as GoldseamApplication).reminders
        if (intent.action == REMIND) {
            reminders.takeDue()?.let { showReminder(context, it) }
        } else {
            reminders.scheduleNext()
        }
    }

    companion object {
        const val REMIND = "app.goldseam.REMIND"
    }
}
