package app.goldseam.screens.imports

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.runtime.Composable
import app.goldseam.core.Progress
import app.goldseam.screens.parts.Busy
import app.goldseam.screens.parts.EmptyState
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say

/** While a folder is read, or its notes come in. What came in until it is stopped stays. */
@Composable
fun ImportRunningScreen(progress: Progress, isReading: Boolean, onStop: () -> Unit) {
    GoldseamScaffold(
        title = say(Phrase.ImportTitle),
        arrangement = Arrangement.Center,
        actions = {
            Busy(say(if (isReading) Phrase.ImportLooking else Phrase.ImportRunning), progress)
            QuietButton(say(Phrase.Stop), onStop)
        },
    ) {
        EmptyState(say(Phrase.ImportHeadline), say(Phrase.ImportWaitText))
    }
}
