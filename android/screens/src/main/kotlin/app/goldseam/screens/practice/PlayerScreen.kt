package app.goldseam.screens.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.goldseam.core.PracticeAnswer
import app.goldseam.core.PracticePlace
import app.goldseam.core.PracticeStep
import app.goldseam.models.PlayerState
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.Quiet
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

class PlayerActions(
    val onStop: () -> Unit = {},
    val onWrite: (PracticeAnswer?) -> Unit = {},
    val onNext: () -> Unit = {},
    val onSkip: () -> Unit = {},
    val onBack: () -> Unit = {},
    val onFinish: () -> Unit = {},
    val onPractice: (practice: String) -> Unit = {},
)

/** Plays a practice, one step at a time. To skip weighs as much as to go on, and the way out is always at the top. */
@Composable
fun PlayerScreen(state: PlayerState, actions: PlayerActions) {
    val session = state.session
    GoldseamScaffold(
        title = session?.title.orEmpty(),
        onBack = actions.onStop,
        actions = {
            when (val place = session?.place) {
                is PracticePlace.Step -> StepActions(place.step, actions)
                is PracticePlace.Halt -> {
                    PrimaryButton(say(Phrase.PlayerStop), actions.onStop)
                    QuietButton(say(Phrase.PlayerChange), actions.onBack)
                }
                is PracticePlace.End -> PrimaryButton(say(Phrase.PlayerKeep), actions.onFinish)
                null -> QuietButton(say(Phrase.PlayerStop), actions.onStop)
            }
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
            TroubleSaid(state.trouble)
            state.notNow?.let { notNow ->
                Said(notNow.text)
                Shelf(say(Phrase.PracticeInstead), notNow.offers, actions.onPractice)
            }
            when (val place = session?.place) {
                is PracticePlace.Step -> Step(place.step, state.draft, actions.onWrite)
                is PracticePlace.Halt -> {
                    Said(place.text)
                    Shelf(say(Phrase.PracticeInstead), place.offers, actions.onPractice)
                }
                is PracticePlace.End -> {
                    Said(place.text)
                    if (place.offers.isNotEmpty()) Shelf(say(Phrase.PlayerOffers), place.offers, actions.onPractice)
                }
                null -> {}
            }
        }
    }
}

@Composable
private fun StepActions(step: PracticeStep, actions: PlayerActions) {
    PrimaryButton(say(Phrase.PracticeNext), actions.onNext)
    QuietButton(say(Phrase.PlayerSkip), actions.onSkip)
    if (step.canGoBack) QuietButton(say(Phrase.PlayerBack), actions.onBack)
}

@Composable
private fun Step(step: PracticeStep, draft: PracticeAnswer?, onWrite: (PracticeAnswer?) -> Unit) {
    val progress = say(Phrase.PlayerProgress, step.number.toInt(), step.of.toInt())
    LinearProgressIndicator(
        progress = { step.number.toFloat() / step.of.toInt().coerceAtLeast(1) },
        trackColor = MaterialTheme.colorScheme.outlineVariant,
        drawStopIndicator = {},
        modifier = Modifier.fillMaxWidth().clearAndSetSemantics {},
    )
    Quiet(progress)
    Said(step.text)
    StepInput(step, draft, onWrite)
}

/** What is said, and read aloud as soon as it is there. */
@Composable
private fun Said(text: String) {
    Text(
        text,
        style = MaterialTheme.typography.headlineSmall,
        modifier = Modifier.semantics { liveRegion = LiveRegionMode.Polite },
    )
}
