package app.goldseam.screens.app

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.ImportOrigin
import app.goldseam.models.AppModel
import app.goldseam.models.ReminderPlan
import app.goldseam.models.ReminderSchedule
import app.goldseam.models.Unsaved
import app.goldseam.screens.start.endFirstStartOfLockedVault
import kotlinx.coroutines.CoroutineScope
import java.util.Locale

/** What there is once for a process: the app's Goldseam, and what its pages hold. */
class AppHolder(val goldseam: GoldseamInterface, scope: CoroutineScope, reminders: ReminderSchedule? = null) {
    val unsaved = Unsaved()
    val app = AppModel(goldseam, scope, unsaved)
    val models = HeldModels(scope)

    /** A folder that was chosen to bring notes in from. It waits here, as the journal may have been locked meanwhile. */
    var chosenFolder by mutableStateOf<ImportOrigin?>(null)

    /** A file that was chosen to be attached; it waits here likewise. */
    var chosenFile by mutableStateOf<ChosenFile?>(null)

    /** A place that was chosen for a copy of an attachment; it waits here likewise. */
    var chosenPlace by mutableStateOf<ChosenPlace?>(null)

    /** The recovery code that was typed to open the journal, until a new passphrase was offered or it is locked again. */
    var recoveryCode by mutableStateOf<String?>(null)

    init {
        speak()
        reminders?.let { ReminderPlan(goldseam, scope, it) }
    }

    /** Goldseam is in front again. To be called before anything is drawn. */
    fun comeBack() {
        speak()
        val isOpen = app.comeBack()
        if (!isOpen) models.endFirstStartOfLockedVault()
    }

    /** The person may have chosen another language meanwhile. */
    private fun speak() = goldseam.setLanguages(listOf(Locale.getDefault().toLanguageTag()))
}
