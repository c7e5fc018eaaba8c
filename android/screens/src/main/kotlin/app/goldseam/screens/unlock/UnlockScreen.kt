package app.goldseam.screens.unlock

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.goldseam.models.UnlockState
import app.goldseam.screens.parts.Busy
import app.goldseam.screens.parts.CodeField
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Lead
import app.goldseam.screens.parts.MendedBowl
import app.goldseam.screens.parts.Notice
import app.goldseam.screens.parts.NoticeTone
import app.goldseam.screens.parts.PassphraseField
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.parts.waitWords
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** The passphrase, or whatever else opens. */
@Composable
fun UnlockScreen(
    state: UnlockState,
    passphrase: TextFieldState,
    onOpen: () -> Unit,
    onDevice: () -> Unit,
    onCode: () -> Unit,
) {
    GoldseamScaffold(
        title = say(Phrase.AppName),
        arrangement = Arrangement.Center,
        actions = {
            OpenButton(state, isReady = passphrase.text.isNotEmpty(), onOpen) {
                if (state.deviceUnlock) QuietButton(say(Phrase.UnlockDevice), onDevice)
                QuietButton(say(Phrase.UnlockUseCode), onCode)
            }
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            MendedBowl(width = 112.dp)
            Lead(say(Phrase.UnlockHeadline), say(Phrase.UnlockText))
            Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
                PassphraseField(passphrase, onDone = onOpen)
                Obstacle(state)
            }
        }
    }
}

/** For those whose passphrase is gone. */
@Composable
fun CodeUnlockScreen(state: UnlockState, code: TextFieldState, onOpen: () -> Unit, onBack: () -> Unit) {
    GoldseamScaffold(
        title = say(Phrase.CodeTitle),
        onBack = onBack,
        actions = {
            OpenButton(state, isReady = code.text.isNotEmpty(), onOpen) {
                QuietButton(say(Phrase.UnlockUsePassphrase), onBack)
            }
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Lead(say(Phrase.UnlockCodeHeadline), say(Phrase.UnlockCodeText))
            CodeField(code, label = say(Phrase.CodeTitle), onDone = onOpen)
            Obstacle(state)
        }
    }
}

@Composable
private fun ColumnScope.OpenButton(
    state: UnlockState,
    isReady: Boolean,
    onOpen: () -> Unit,
    others: @Composable ColumnScope.() -> Unit,
) {
    if (state.working) {
        Busy(say(Phrase.UnlockOpening))
    } else {
        PrimaryButton(say(Phrase.UnlockOpen), onOpen, enabled = isReady && state.waitMs == 0uL)
        others()
    }
}

/** What is to be waited for, or else what got in the way. */
@Composable
private fun Obstacle(state: UnlockState) {
    if (state.waitMs > 0uL) {
        Notice(NoticeTone.Info, waitWords(state.waitMs) + " " + say(Phrase.UnlockWaitText))
    } else {
        TroubleSaid(state.trouble)
    }
}
