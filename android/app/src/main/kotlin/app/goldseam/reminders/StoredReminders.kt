package app.goldseam.reminders

import android.content.Context
import org.json.JSONArray
import org.json.JSONObject
import java.time.LocalDate
import java.time.LocalDateTime

/** A moment on the local clock, and a sentence that tells a stranger nothing. */
internal data class StoredReminder(val at: LocalDateTime, val text: String)

/**
 * Reminders that are still to come. They come also while the vault is locked, so they lie outside of it; there is nothing
 * else in them.
 */
internal class StoredReminders(context: Context) {
    private val preferences = context.getSharedPreferences("reminders", Context.MODE_PRIVATE)

    /** All of them, the next one first. */
    fun all(): List<StoredReminder> {
        val stored = JSONArray(preferences.getString(KEY, null) ?: "[]")
        return (0 until stored.length()).map { stored.getJSONObject(it).reminder() }.sortedBy { it.at }
    }

    /** These, and none of those before. */
    fun replace(reminders: List<StoredReminder>) {
        val edit = preferences.edit()
        if (reminders.isEmpty()) {
            edit.remove(KEY)
        } else {
            edit.putString(KEY, JSONArray(reminders.map { it.json() }).toString())
        }
        edit.apply()
    }

    private fun StoredReminder.json() = JSONObject()
        .put(DAY, at.toLocalDate().toEpochDay())
        .put(SECOND, at.toLocalTime().toSecondOfDay())
        .put(TEXT, text)

    private fun JSONObject.reminder() = StoredReminder(
        LocalDate.ofEpochDay(getLong(DAY)).atStartOfDay().plusSeconds(getLong(SECOND)),
        getString(TEXT),
    )

    private companion object {
        const val KEY = "upcoming"
        const val DAY = "day"
        const val SECOND = "second"
        const val TEXT = "text"
    }
}
