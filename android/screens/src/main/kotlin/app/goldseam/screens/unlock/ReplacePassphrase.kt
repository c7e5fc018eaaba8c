package app.goldseam.screens.unlock

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.goldseam.models.ReplacePassphraseModel
import app.goldseam.models.ReplacePassphraseState
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.parts.Busy
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Lead
import app.goldseam.screens.parts.PassphraseField
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** The page's place among [AppHolder.models]. */
internal object ReplacePassphrasePage

private class ReplaceHeld(val model: ReplacePassphraseModel) {
    val passphrase = TextFieldState()
}

/** The journal is open by [recoveryCode]; [onEnd] goes on to it, with a new passphrase or without. */
@Composable
internal fun ReplacePassphrase(holder: AppHolder, recoveryCode: String, onEnd: () -> Unit) {
    val held = holder.models.get(ReplacePassphrasePage) { scope ->
        ReplaceHeld(ReplacePassphraseModel(holder.goldseam, scope, recoveryCode))
    }
    val state by held.model.state.collectAsState()
    LaunchedEffect(state.done) { if (state.done) onEnd() }
    ReplacePassphraseScreen(state, held.passphrase, onReplace = { held.model.replace(held.passphrase.text) }, onEnd)
}

/** A new passphrase is offered, and not pressed on anybody: it may not be lost after all. */
@Composable
fun ReplacePassphraseScreen(
    state: ReplacePassphraseState,
    passphrase: TextFieldState,
    onReplace: () -> Unit,
    onSkip: () -> Unit,
) {
    GoldseamScaffold(
        title = say(Phrase.Passphrase),
        actions = {
            if (state.working) {
                Busy(say(Phrase.Working))
            } else {
                QuietButton(say(Phrase.ReplaceTake), onReplace, enabled = passphrase.text.isNotEmpty())
                QuietButton(say(Phrase.ReplaceSkip), onSkip)
            }
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Lead(say(Phrase.PassphraseChangeHeadline), say(Phrase.ReplaceText))
            PassphraseField(passphrase, label = say(Phrase.PassphraseNew), onDone = onReplace)
            TroubleSaid(state.trouble)
        }
    }
}
