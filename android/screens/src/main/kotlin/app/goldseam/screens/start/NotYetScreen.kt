package app.goldseam.screens.start

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.goldseam.screens.parts.EmptyState
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say

/** Where the first start ends in a build that has no vault to keep anything in. */
@Composable
fun NotYetScreen(onBack: () -> Unit) {
    GoldseamScaffold(
        title = say(Phrase.AppName),
        actions = { QuietButton(say(Phrase.GoBack), onBack) },
    ) {
        EmptyState(say(Phrase.NotYetTitle), say(Phrase.NotYetText), Modifier.weight(1f))
    }
}
