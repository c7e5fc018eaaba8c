package app.goldseam.screens.unlock

import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.goldseam.models.Stage
import app.goldseam.models.UnlockModel
import app.goldseam.screens.app.AppHolder

private class UnlockHeld(val model: UnlockModel) {
    val passphrase = TextFieldState()
    val code = TextFieldState()
    var withCode by mutableStateOf(false)
}

/** To open what is locked. */
@Composable
internal fun Unlock(holder: AppHolder) {
    val held = holder.models.get(Stage.LOCKED) { scope -> UnlockHeld(UnlockModel(holder.goldseam, scope)) }
    val state by held.model.state.collectAsState()
    if (held.withCode) {
        CodeUnlockScreen(
            state,
            held.code,
            onOpen = {
                holder.recoveryCode = held.code.text.toString()
                held.model.unlockWithRecoveryCode(held.code.text)
            },
            onBack = {
                holder.recoveryCode = null
                held.withCode = false
            },
        )
    } else {
        UnlockScreen(
            state,
            held.passphrase,
            onOpen = { held.model.unlock(held.passphrase.text) },
            onDevice = { held.model.unlockWithDevice() },
            onCode = { held.withCode = true },
        )
    }
}
