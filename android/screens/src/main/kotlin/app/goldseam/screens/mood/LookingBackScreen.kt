package app.goldseam.screens.mood

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.goldseam.core.LookBackKind
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.LinkRow
import app.goldseam.screens.parts.RowGroup
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** The ways of looking back. */
@Composable
fun LookingBackScreen(onKind: (LookBackKind) -> Unit, onBack: () -> Unit) {
    GoldseamScaffold(title = say(Phrase.LookBackTitle), onBack = onBack) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
            Text(say(Phrase.LookBackText), style = MaterialTheme.typography.bodyLarge)
            RowGroup {
                for (kind in LookBackKind.entries) {
                    LinkRow(say(kind.phrase()), say(kind.about()), onClick = { onKind(kind) })
                }
            }
        }
    }
}

private fun LookBackKind.phrase() = when (this) {
    LookBackKind.SIGNS -> Phrase.LookBackSigns
    LookBackKind.IMPACT -> Phrase.LookBackImpact
    LookBackKind.WEEK -> Phrase.LookBackWeek
    LookBackKind.MONTH -> Phrase.LookBackMonth
}

private fun LookBackKind.about() = when (this) {
    LookBackKind.SIGNS, LookBackKind.IMPACT -> Phrase.LookBackNumbers
    LookBackKind.WEEK, LookBackKind.MONTH -> Phrase.LookBackWords
}
