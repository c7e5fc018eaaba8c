package app.goldseam.screens.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import app.goldseam.models.SettingsState
import app.goldseam.models.SettingsWork
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.nav.Page
import app.goldseam.screens.parts.Busy
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Icons
import app.goldseam.screens.parts.Lead
import app.goldseam.screens.parts.Notice
import app.goldseam.screens.parts.NoticeTone
import app.goldseam.screens.parts.PassphraseField
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.SignColors
import app.goldseam.screens.parts.SignedText
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.start.Recall
import app.goldseam.screens.start.RecallScreen
import app.goldseam.screens.start.RecoveryCodeScreen
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** Makes a recovery code, shows it and asks it back; or takes the one that is there away. */
@Composable
internal fun NewRecoveryCode(holder: AppHolder, onBack: () -> Unit) {
    val model = holder.settings()
    val state by model.state.collectAsState()
    val typed = holder.typed(Page.RecoveryCode, state)
    val sheet = state.recovery
    if (sheet == null) {
        RecoveryCodeSettingScreen(
            state,
            typed.passphrase,
            onMake = { model.makeRecoveryCode(typed.passphrase.text) },
            onRemove = { model.removeRecoveryCode() },
            onBack,
        )
    } else {
        val recall = remember { Recall() }
        var isWritten by remember { mutableStateOf(false) }
        if (isWritten) {
            RecallScreen(sheet, recall, model::answer, onAgain = { isWritten = false }, onSkip = model::forgetCode)
        } else {
            RecoveryCodeScreen(sheet, onWritten = { isWritten = true }, onBack = model::forgetCode)
        }
    }
}

@Composable
fun RecoveryCodeSettingScreen(
    state: SettingsState,
    passphrase: TextFieldState,
    onMake: () -> Unit,
    onRemove: () -> Unit,
    onBack: () -> Unit,
) {
    val isThere = state.page?.hasRecoveryCode == true
    GoldseamScaffold(
        title = say(Phrase.CodeTitle),
        onBack = onBack,
        actions = {
            if (state.working == SettingsWork.RECOVERY_CODE) {
                Busy(say(Phrase.Working))
            } else {
                PrimaryButton(
                    say(if (isThere) Phrase.CodeMakeNew else Phrase.CodeMake),
                    onMake,
                    enabled = passphrase.text.isNotEmpty(),
                )
                if (isThere) QuietButton(say(Phrase.CodeRemove), onRemove)
            }
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Lead(say(Phrase.OfferHeadline), say(if (isThere) Phrase.CodeAgainText else Phrase.OfferText))
            SignedText(Icons.paper, SignColors.Clay, say(Phrase.OfferCareTitle), say(Phrase.OfferCareText))
            PassphraseField(passphrase, onDone = onMake)
            TroubleSaid(state.trouble)
            if (state.done == SettingsWork.RECOVERY_CODE) Notice(NoticeTone.Info, say(Phrase.CodeDone))
        }
    }
}
