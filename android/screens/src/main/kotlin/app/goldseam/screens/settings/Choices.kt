package app.goldseam.screens.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import app.goldseam.core.AutoLock
import app.goldseam.models.SettingsState
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.app.Look
import app.goldseam.screens.app.Preferences
import app.goldseam.screens.parts.ChoiceGroup
import app.goldseam.screens.parts.ChoiceRow
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

@Composable
internal fun LockTime(holder: AppHolder, onBack: () -> Unit) {
    val model = holder.settings()
    val state by model.state.collectAsState()
    LockTimeScreen(state, onChoose = { model.autoLock(it) }, onBack)
}

/** How long after it was left Goldseam locks. */
@Composable
fun LockTimeScreen(state: SettingsState, onChoose: (AutoLock) -> Unit, onBack: () -> Unit) {
    GoldseamScaffold(title = say(Phrase.SettingsLock), onBack = onBack) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            ChoiceGroup {
                for (time in AutoLock.entries) {
                    ChoiceRow(say(time.phrase), time == state.page?.autoLock) { onChoose(time) }
                }
            }
            Text(
                say(Phrase.LockText, say(Phrase.QuickExit)),
                style = MaterialTheme.typography.bodyMedium,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
                modifier = Modifier.padding(horizontal = Space.hair),
            )
            TroubleSaid(state.trouble)
        }
    }
}

/** Light, dark, or as the platform is. */
@Composable
fun Appearance(preferences: Preferences, onBack: () -> Unit) {
    GoldseamScaffold(title = say(Phrase.SettingsLook), onBack = onBack) {
        ChoiceGroup {
            for (look in Look.entries) {
                ChoiceRow(say(look.phrase), look == preferences.look) { preferences.look = look }
            }
        }
    }
}
