package app.goldseam

import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.runtime.Composable
import app.goldseam.core.AutoLock
import app.goldseam.core.SettingsPage
import app.goldseam.models.SettingsState
import app.goldseam.models.SettingsWork
import app.goldseam.screens.app.PreferenceStore
import app.goldseam.screens.app.Preferences
import app.goldseam.screens.settings.AboutScreen
import app.goldseam.screens.settings.Appearance
import app.goldseam.screens.settings.ChangePassphraseScreen
import app.goldseam.screens.settings.CheckJournalScreen
import app.goldseam.screens.settings.DeleteScreen
import app.goldseam.screens.settings.DeviceUnlockScreen
import app.goldseam.screens.settings.LockTimeScreen
import app.goldseam.screens.settings.RecoveryCodeSettingScreen
import app.goldseam.screens.settings.SettingsScreen

/** What a person can set. */
internal val settingsGallery: Map<String, @Composable () -> Unit> = mapOf(
    "settings" to {
        SettingsScreen(state, preferences, canForbidScreenshots = true, onOpen = {}, onThisDay = {}, onBack = {})
    },
    "settings-lock-time" to { LockTimeScreen(state, onChoose = {}, onBack = {}) },
    "settings-appearance" to { Appearance(preferences, onBack = {}) },
    "settings-passphrase" to {
        ChangePassphraseScreen(state, TextFieldState("seven quiet rivers"), TextFieldState(), onChange = {}, onBack = {})
    },
    "settings-recovery-code" to {
        RecoveryCodeSettingScreen(state, TextFieldState(), onMake = {}, onRemove = {}, onBack = {})
    },
    "settings-device-unlock" to {
        DeviceUnlockScreen(state, TextFieldState(), onEnable = {}, onDisable = {}, onBack = {})
    },
    "settings-check" to {
        CheckJournalScreen(state.copy(done = SettingsWork.CHECK), onCheck = {}, onStop = {}, onBack = {})
    },
    "settings-about" to { AboutScreen("0.1.0", state.page, onBack = {}) },
    "settings-delete" to { DeleteScreen(state, TextFieldState("seven quiet rivers"), onDelete = {}, onBack = {}) },
)

private val state = SettingsState(
    page = SettingsPage(
        autoLock = AutoLock.AT_ONCE,
        onThisDay = false,
        hasRecoveryCode = true,
        hasDeviceUnlock = false,
        canUnlockWithDevice = true,
        entries = 214u,
        bytesOnDisk = 4_300_000u,
        sizeCanBeExplained = true,
        checkIsDue = false,
    ),
)

private val preferences = Preferences(
    object : PreferenceStore {
        override fun get(key: String): String? = null

        override fun put(key: String, value: String) = Unit
    },
)
