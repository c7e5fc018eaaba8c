package app.goldseam

import android.app.Application
import app.goldseam.core.Goldseam
import app.goldseam.core.GoldseamInterface
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.app.Preferences
import app.goldseam.reminders.AlarmReminders
import app.goldseam.sealer.CurrentActivity
import app.goldseam.sealer.keystoreSealer
import kotlinx.coroutines.MainScope

/** What lives as long as the process: the one Goldseam, whatever activities come and go. */
open class GoldseamApplication : Application() {
    val currentActivity = CurrentActivity()

    open val reminders by lazy { AlarmReminders(this) }

    open val holder: AppHolder by lazy { AppHolder(openGoldseam(), MainScope(), reminders) }

    val preferences by lazy { Preferences(AndroidPreferenceStore(this)) }

    /** In a folder of its own that the system copies nowhere. */
    protected open fun openGoldseam(): GoldseamInterface {
        val vault = noBackupFilesDir.resolve("vault").apply { mkdirs() }
        return Goldseam(vault.path, keystoreSealer(this, currentActivity))
    }
}
