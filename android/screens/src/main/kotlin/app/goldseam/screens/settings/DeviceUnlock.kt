package app.goldseam.screens.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.goldseam.models.SettingsState
import app.goldseam.models.SettingsWork
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.nav.Page
import app.goldseam.screens.parts.Busy
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Lead
import app.goldseam.screens.parts.Notice
import app.goldseam.screens.parts.NoticeTone
import app.goldseam.screens.parts.PassphraseField
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

@Composable
internal fun DeviceUnlock(holder: AppHolder, onBack: () -> Unit) {
    val model = holder.settings()
    val state by model.state.collectAsState()
    val typed = holder.typed(Page.DeviceUnlock, state)
    DeviceUnlockScreen(
        state,
        typed.passphrase,
        onEnable = { model.enableDeviceUnlock(typed.passphrase.text) },
        onDisable = { model.disableDeviceUnlock() },
        onBack,
    )
}

/** Whether a finger or a face opens the journal. To switch it off takes one tap. */
@Composable
fun DeviceUnlockScreen(
    state: SettingsState,
    passphrase: TextFieldState,
    onEnable: () -> Unit,
    onDisable: () -> Unit,
    onBack: () -> Unit,
) {
    val isOn = state.page?.hasDeviceUnlock == true
    GoldseamScaffold(
        title = say(Phrase.DeviceTitle),
        onBack = onBack,
        actions = {
            when {
                state.working == SettingsWork.DEVICE_UNLOCK -> Busy(say(Phrase.Working))
                isOn -> PrimaryButton(say(Phrase.DeviceDisable), onDisable)
                else -> PrimaryButton(say(Phrase.DeviceEnable), onEnable, enabled = passphrase.text.isNotEmpty())
            }
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Lead(say(Phrase.DeviceHeadline), say(Phrase.DeviceText))
            if (!isOn) PassphraseField(passphrase, onDone = onEnable)
            TroubleSaid(state.trouble)
            if (state.done == SettingsWork.DEVICE_UNLOCK) Notice(NoticeTone.Info, say(Phrase.CodeDone))
        }
    }
}
