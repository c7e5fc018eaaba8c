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
internal fun ChangePassphrase(holder: AppHolder, onBack: () -> Unit) {
    val model = holder.settings()
    val state by model.state.collectAsState()
    val typed = holder.typed(Page.Passphrase, state)
    ChangePassphraseScreen(
        state,
        typed.passphrase,
        typed.newPassphrase,
        onChange = { model.changePassphrase(typed.passphrase.text, typed.newPassphrase.text) },
        onBack,
    )
}

/** Another passphrase. */
@Composable
fun ChangePassphraseScreen(
    state: SettingsState,
    old: TextFieldState,
    new: TextFieldState,
    onChange: () -> Unit,
    onBack: () -> Unit,
) {
    GoldseamScaffold(
        title = say(Phrase.Passphrase),
        onBack = onBack,
        actions = {
            if (state.working == SettingsWork.PASSPHRASE) {
                Busy(say(Phrase.Working))
            } else {
                PrimaryButton(
                    say(Phrase.PassphraseChange),
                    onChange,
                    enabled = old.text.isNotEmpty() && new.text.isNotEmpty(),
                )
            }
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Lead(say(Phrase.PassphraseChangeHeadline), say(Phrase.PassphraseChangeText))
            Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
                PassphraseField(old, label = say(Phrase.PassphraseNow))
                PassphraseField(new, label = say(Phrase.PassphraseNew), onDone = onChange)
            }
            TroubleSaid(state.trouble)
            if (state.done == SettingsWork.PASSPHRASE) Notice(NoticeTone.Info, say(Phrase.PassphraseChanged))
        }
    }
}
