package app.goldseam.screens.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.goldseam.models.SettingsState
import app.goldseam.models.SettingsWork
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.parts.Busy
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Lead
import app.goldseam.screens.parts.Notice
import app.goldseam.screens.parts.NoticeTone
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

@Composable
internal fun CheckJournal(holder: AppHolder, onBack: () -> Unit) {
    val model = holder.settings()
    val state by model.state.collectAsState()
    CheckJournalScreen(state, onCheck = { model.check() }, onStop = model::cancel, onBack)
}

/** Reads everything once, and says whether it is whole. */
@Composable
fun CheckJournalScreen(state: SettingsState, onCheck: () -> Unit, onStop: () -> Unit, onBack: () -> Unit) {
    GoldseamScaffold(
        title = say(Phrase.CheckTitle),
        onBack = onBack,
        actions = {
            if (state.working == SettingsWork.CHECK) {
                Busy(say(Phrase.CheckRunning), state.progress)
                QuietButton(say(Phrase.Stop), onStop)
            } else {
                PrimaryButton(say(Phrase.CheckStart), onCheck)
            }
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Lead(say(Phrase.CheckHeadline), say(Phrase.CheckText))
            TroubleSaid(state.trouble)
            if (state.done == SettingsWork.CHECK) Notice(NoticeTone.Info, say(Phrase.CheckWhole))
        }
    }
}
