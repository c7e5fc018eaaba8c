package app.goldseam.screens.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
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
import app.goldseam.screens.parts.PassphraseField
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

@Composable
internal fun DeleteEverything(holder: AppHolder, onBack: () -> Unit) {
    val model = holder.settings()
    val state by model.state.collectAsState()
    val typed = holder.typed(Page.Delete, state)
    DeleteScreen(state, typed.passphrase, onDelete = { model.delete(typed.passphrase.text) }, onBack)
}

/** What deleting means, before the passphrase that it takes. The keyboard does not do it: only the button. */
@Composable
fun DeleteScreen(state: SettingsState, passphrase: TextFieldState, onDelete: () -> Unit, onBack: () -> Unit) {
    GoldseamScaffold(
        title = say(Phrase.DeleteTitle),
        onBack = onBack,
        actions = {
            if (state.working == SettingsWork.DELETE) {
                Busy(say(Phrase.Working))
            } else {
                QuietButton(say(Phrase.DeleteKeep), onBack)
                QuietButton(say(Phrase.DeleteTitle), onDelete, enabled = passphrase.text.isNotEmpty())
            }
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Lead(say(Phrase.DeleteRow), say(Phrase.DeleteText))
            Text(say(Phrase.DeleteConfirm), style = MaterialTheme.typography.bodyLarge)
            PassphraseField(passphrase)
            TroubleSaid(state.trouble)
        }
    }
}
