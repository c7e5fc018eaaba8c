package app.goldseam

import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.runtime.Composable
import app.goldseam.core.PassphraseStrength
import app.goldseam.core.Recovery
import app.goldseam.models.FirstStartState
import app.goldseam.models.RecoverySheet
import app.goldseam.models.Trouble
import app.goldseam.models.UnlockState
import app.goldseam.screens.app.Cover
import app.goldseam.screens.start.PassphraseScreen
import app.goldseam.screens.start.PromiseScreen
import app.goldseam.screens.start.ReadyScreen
import app.goldseam.screens.start.Recall
import app.goldseam.screens.start.RecallScreen
import app.goldseam.screens.start.RecoveryCodeScreen
import app.goldseam.screens.start.RecoveryOfferScreen
import app.goldseam.screens.unlock.CodeUnlockScreen
import app.goldseam.screens.unlock.ReplacePassphraseScreen
import app.goldseam.models.ReplacePassphraseState
import app.goldseam.screens.unlock.UnlockScreen

/** The first start, and opening. */
internal val startGallery: Map<String, @Composable () -> Unit> = mapOf(
    "promise" to { PromiseScreen(onGoOn = {}) },
    "passphrase" to {
        Passphrase(FirstStartState(strength = PassphraseStrength(true, 8u, 3u, 12.0)), "seven quiet rivers")
    },
    "passphrase-words" to {
        Passphrase(FirstStartState(suggestion = "lantern unbent oatmeal crisply harbor"), "")
    },
    "recovery-offer" to { RecoveryOfferScreen(trouble = null, onShow = {}, onSkip = {}) },
    "recovery-code" to { RecoveryCodeScreen(sheet, onWritten = {}) },
    "recovery-recall" to {
        val recall = Recall().apply { field(2u).edit { append("TJ9P") } }
        RecallScreen(sheet.copy(wrong = setOf(2u)), recall, onCheck = {}, onAgain = {}, onSkip = {})
    },
    "ready" to { ReadyScreen(onOpen = {}) },
    "cover" to { Cover() },
    "unlock" to { Unlock(UnlockState(deviceUnlock = true), "") },
    "unlock-again" to { Unlock(UnlockState(trouble = wrongPassphrase), "three loud rivers") },
    "unlock-wait" to { Unlock(UnlockState(waitMs = 290_000u, trouble = wrongPassphrase), "three loud rivers") },
    "unlock-new-passphrase" to {
        ReplacePassphraseScreen(ReplacePassphraseState(), TextFieldState("nine slow herons"), onReplace = {}, onSkip = {})
    },
    "unlock-code" to { CodeUnlockScreen(UnlockState(), TextFieldState("048N 57H0 TJ9F X2P7"), onOpen = {}, onBack = {}) },
)

private val sheet = RecoverySheet(
    groups = listOf("048N", "57H0", "TJ9F", "X2P7", "P0WX", "1K1D", "TWDJ", "7T21"),
    asked = listOf(2u, 6u),
)

private val wrongPassphrase = Trouble.Plain("wrong-passphrase", Recovery.CORRECT)

@Composable
private fun Passphrase(state: FirstStartState, typed: String) =
    PassphraseScreen(state, TextFieldState(typed), onSuggest = {}, onUse = {}, onCreate = {}, onBack = {})

@Composable
private fun Unlock(state: UnlockState, typed: String) =
    UnlockScreen(state, TextFieldState(typed), onOpen = {}, onDevice = {}, onCode = {})
