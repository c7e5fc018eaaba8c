package app.goldseam

import app.goldseam.core.ConformanceWorld
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.KeySealer
import app.goldseam.reminders.AlarmReminders
import app.goldseam.screens.app.AppHolder
import kotlinx.coroutines.MainScope
import java.time.Instant

/** The app's process over the real core, on a phone whose time stands still, and which can be killed. */
class TestApplication : GoldseamApplication() {
    val world = ConformanceWorld(Instant.parse("2026-03-12T18:30:00Z"), 60, 7uL)
    private var held: AppHolder? = null

    /** The phone's clock, as alarms see it. */
    var now: Instant = Instant.parse("2026-03-12T18:30:00Z")

    override val reminders by lazy { AlarmReminders(this) { now } }

    override val holder: AppHolder
        get() = held ?: AppHolder(openGoldseam(), MainScope(), reminders).also { held = it }

    /** All of its memory is gone. */
    fun kill() {
        held?.goldseam?.lock()
        held = null
    }

    override fun openGoldseam(): GoldseamInterface =
        world.goldseam(noBackupFilesDir.resolve("vault").apply { mkdirs() }.path, OpeningSealer())
}

/** A keystore that asks nobody. */
private class OpeningSealer : KeySealer {
    private var kept: ByteArray? = null

    override fun seal(key: ByteArray) {
        kept = key.copyOf()
    }

    override fun unseal(): ByteArray = checkNotNull(kept).copyOf()

    override fun forget() {
        kept = null
    }

    override fun hasKey() = kept != null
}
