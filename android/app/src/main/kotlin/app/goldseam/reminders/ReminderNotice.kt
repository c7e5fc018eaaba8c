package app.goldseam.reminders

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import app.goldseam.MainActivity
import app.goldseam.R

private const val CHANNEL = "reminders"

/** One at a time: a new one takes the place of the one before. */
private const val ONLY = 1

/** Says [text] quietly: no sound, and nothing on a locked screen. Nothing, where the person has not allowed it. */
internal fun showReminder(context: Context, text: String) {
    val manager = checkNotNull(context.getSystemService(NotificationManager::class.java))
    val channel = NotificationChannel(CHANNEL, context.getString(R.string.remind_title), NotificationManager.IMPORTANCE_LOW)
    channel.lockscreenVisibility = Notification.VISIBILITY_SECRET
    channel.setShowBadge(false)
    manager.createNotificationChannel(channel)
    val open = Intent(context, MainActivity::class.java).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
    val notice = Notification.Builder(context, CHANNEL)
        .setSmallIcon(R.drawable.ic_reminder)
        .setContentText(text)
        .setVisibility(Notification.VISIBILITY_SECRET)
        .setContentIntent(PendingIntent.getActivity(context, 0, open, PendingIntent.FLAG_IMMUTABLE))
        .setAutoCancel(true)
        .setLocalOnly(true)
        .build()
    manager.notify(ONLY, notice)
}
