package app.goldseam.reminders

import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationManager
import android.content.Intent
import androidx.test.core.app.ApplicationProvider
import app.goldseam.TestApplication
import app.goldseam.core.Day
import app.goldseam.core.LocalTime
import app.goldseam.core.Reminder
import app.goldseam.core.ReminderWindow
import app.goldseam.core.Reminders
import kotlinx.coroutines.runBlocking
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowLooper
import java.time.Instant
import java.time.LocalDateTime
import java.time.ZoneId
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue

@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
class RemindersTest {
    private val application = ApplicationProvider.getApplicationContext<TestApplication>()
    private val alarms = shadowOf(application.getSystemService(AlarmManager::class.java))
    private val notices = shadowOf(application.getSystemService(NotificationManager::class.java))
    private val reminders = application.reminders

    private fun at(hour: Int, day: Int, text: String) =
        Reminder(LocalTime(Day(2026, 3u, day.toUByte()), (hour * 60).toUShort()), text)

    private fun setClock(day: Int, hour: Int) {
        application.now = instant(day, hour)
    }

    private fun instant(day: Int, hour: Int): Instant =
        LocalDateTime.of(2026, 3, day, hour, 0).atZone(ZoneId.systemDefault()).toInstant()

    private fun receive(action: String) = ReminderReceiver().onReceive(application, Intent(action))

    private val planned get() = alarms.scheduledAlarms.map { it.triggerAtMs }

    @Test
    fun the_next_one_is_scheduled_said_quietly_and_followed_by_the_one_after() {
        setClock(day = 13, hour = 7)
        reminders.replace(listOf(at(18, day = 14, "Two"), at(9, day = 13, "One")))
        assertEquals(listOf(instant(13, 9).toEpochMilli()), planned)
        setClock(day = 13, hour = 9)
        receive(ReminderReceiver.REMIND)
        val notice = notices.allNotifications.single()
        assertEquals("One", notice.extras.getCharSequence(Notification.EXTRA_TEXT).toString())
        assertNull(notice.extras.getCharSequence(Notification.EXTRA_TITLE))
        assertEquals(Notification.VISIBILITY_SECRET, notice.visibility)
        assertEquals(listOf(instant(14, 18).toEpochMilli()), planned)
    }

    @Test
    fun after_a_restart_the_next_one_is_scheduled_again_and_what_is_over_is_not_said() {
        setClock(day = 13, hour = 7)
        reminders.replace(listOf(at(9, day = 13, "One"), at(9, day = 15, "Two")))
        alarms.scheduledAlarms.clear()
        setClock(day = 14, hour = 8)
        receive(Intent.ACTION_BOOT_COMPLETED)
        assertEquals(listOf(instant(15, 9).toEpochMilli()), planned)
        assertTrue(notices.allNotifications.isEmpty())
    }

    @Test
    fun none_is_left_when_there_are_to_be_none() {
        setClock(day = 13, hour = 7)
        reminders.replace(listOf(at(9, day = 13, "One")))
        reminders.replace(emptyList())
        assertTrue(planned.isEmpty())
        setClock(day = 13, hour = 9)
        receive(ReminderReceiver.REMIND)
        assertTrue(notices.allNotifications.isEmpty())
        val kept = application.getSharedPreferences("reminders", 0)
        assertTrue(kept.all.isEmpty())
    }

    @Test
    fun they_are_planned_when_they_are_wanted_and_go_with_the_vault() {
        val goldseam = application.holder.goldseam
        runBlocking {
            goldseam.create("seven quiet rivers".toByteArray())
            goldseam.settings().setReminders(Reminders(true, listOf(ReminderWindow(1080u, 1260u, emptyList())), null, null))
        }
        await { planned.size == 1 }
        runBlocking { goldseam.settings().setReminders(Reminders(false, emptyList(), null, null)) }
        await { planned.isEmpty() }
        runBlocking {
            goldseam.settings().setReminders(Reminders(true, listOf(ReminderWindow(1080u, 1260u, emptyList())), null, null))
        }
        await { planned.size == 1 }
        goldseam.lock()
        ShadowLooper.idleMainLooper()
        assertEquals(1, planned.size, "a locked vault still reminds")
        runBlocking { goldseam.delete("seven quiet rivers".toByteArray()) }
        await { planned.isEmpty() }
    }

    private fun await(holds: () -> Boolean) {
        repeat(200) {
            ShadowLooper.idleMainLooper()
            if (holds()) return
            Thread.sleep(25)
        }
        assertTrue(holds())
    }
}
