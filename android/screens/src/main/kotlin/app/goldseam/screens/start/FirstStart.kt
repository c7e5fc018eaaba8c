package app.goldseam.screens.start

import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.foundation.text.input.clearText
import androidx.compose.foundation.text.input.setTextAndPlaceCursorAtEnd
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.snapshotFlow
import app.goldseam.models.FirstStartModel
import app.goldseam.models.FirstStartPage
import app.goldseam.models.Stage
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.app.HeldModels

private class FirstStartHeld(val model: FirstStartModel) {
    val passphrase = TextFieldState()
    val recall = Recall()
}

/** A recovery code that was shown is not shown again after a lock. Before there is a vault, everything goes on as it was. */
internal fun HeldModels.endFirstStartOfLockedVault() {
    val held = find(Stage.FIRST_START) as? FirstStartHeld ?: return
    if (held.model.state.value.page > FirstStartPage.PASSPHRASE) end(Stage.FIRST_START)
}

/** From the promise to an open journal. */
@Composable
internal fun FirstStart(holder: AppHolder) {
    val held = holder.models.get(Stage.FIRST_START) { scope -> FirstStartHeld(FirstStartModel(holder.goldseam, scope)) }
    val model = held.model
    val state by model.state.collectAsState()
    LaunchedEffect(held) {
        snapshotFlow { held.passphrase.text.toString() }.collect { if (it.isNotEmpty()) model.type(it) }
    }
    LaunchedEffect(state.page) {
        if (state.page > FirstStartPage.PASSPHRASE) held.passphrase.clearText()
    }
    when (state.page) {
        FirstStartPage.PROMISE -> PromiseScreen(onGoOn = model::accept)
        FirstStartPage.PASSPHRASE -> PassphraseScreen(
            state,
            held.passphrase,
            onSuggest = { model.suggest() },
            onUse = { held.passphrase.setTextAndPlaceCursorAtEnd(it) },
            onCreate = { model.create(held.passphrase.text) },
            onBack = model::back,
        )
        FirstStartPage.RECOVERY_OFFER -> RecoveryOfferScreen(
            state.trouble,
            onShow = { model.makeRecoveryCode() },
            onSkip = model::skipRecoveryCode,
        )
        FirstStartPage.RECOVERY_CODE -> state.recovery?.let { RecoveryCodeScreen(it, onWritten = model::confirmWritten) }
        FirstStartPage.RECOVERY_CHECK -> state.recovery?.let { sheet ->
            RecallScreen(
                sheet,
                held.recall,
                onCheck = model::answer,
                onAgain = model::back,
                onSkip = model::skipRecoveryCode,
            )
        }
        FirstStartPage.DONE -> ReadyScreen(onOpen = holder.app::endFirstStart)
    }
}
