package app.goldseam.screens.start

import androidx.compose.animation.animateContentSize
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.goldseam.core.PassphraseStrength
import app.goldseam.models.FirstStartState
import app.goldseam.screens.parts.Busy
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Icons
import app.goldseam.screens.parts.Lead
import app.goldseam.screens.parts.PassphraseField
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.SignColors
import app.goldseam.screens.parts.SignedText
import app.goldseam.screens.parts.StrengthMeter
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** To choose a passphrase: typed, or drawn at random. It says for the second time that nobody brings it back. */
@Composable
fun PassphraseScreen(
    state: FirstStartState,
    passphrase: TextFieldState,
    onSuggest: () -> Unit,
    onUse: (String) -> Unit,
    onCreate: () -> Unit,
    onBack: () -> Unit,
) {
    GoldseamScaffold(
        title = say(Phrase.ChooseTitle),
        onBack = onBack,
        actions = {
            if (state.working) {
                Busy(say(Phrase.ChooseCreating))
            } else {
                PrimaryButton(say(Phrase.ChooseCreate), onCreate, enabled = state.strength?.isLongEnough == true)
            }
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Lead(say(Phrase.ChooseHeadline), say(Phrase.ChooseText))
            Column(Modifier.animateContentSize(), Arrangement.spacedBy(Space.medium)) {
                PassphraseField(passphrase, label = say(Phrase.Passphrase), hint = state.strength?.hint())
                state.strength?.let { Strength(it) }
                TroubleSaid(state.trouble)
                Suggestion(state.suggestion, onSuggest, onUse)
            }
            SignedText(Icons.key, SignColors.Gold, say(Phrase.PromiseKeyTitle), say(Phrase.ChooseNobody))
        }
    }
}

@Composable
private fun PassphraseStrength.hint(): String? =
    if (isLongEnough) null else say(CountedPhrase.PassphraseAtLeast, minimum.toInt())

@Composable
private fun Strength(strength: PassphraseStrength) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.hair)) {
        StrengthMeter(strength.score.toInt(), STRENGTH_WORDS.size - 1, say(STRENGTH_WORDS[strength.score.toInt()]))
        Text(
            say(Phrase.StrengthAbout),
            style = MaterialTheme.typography.bodySmall,
            color = MaterialTheme.colorScheme.onSurfaceVariant,
        )
    }
}

/** For each score that the core gives. */
private val STRENGTH_WORDS =
    listOf(Phrase.Strength0, Phrase.Strength1, Phrase.Strength2, Phrase.Strength3, Phrase.Strength4)

@Composable
private fun Suggestion(words: String?, onSuggest: () -> Unit, onUse: (String) -> Unit) {
    if (words == null) {
        QuietButton(say(Phrase.ChooseSuggest), onSuggest)
        return
    }
    Surface(
        color = MaterialTheme.colorScheme.surfaceContainerHigh,
        shape = MaterialTheme.shapes.large,
        modifier = Modifier.fillMaxWidth(),
    ) {
        Column(Modifier.padding(Space.medium), Arrangement.spacedBy(Space.line)) {
            Column(
                verticalArrangement = Arrangement.spacedBy(Space.hair),
                modifier = Modifier.padding(horizontal = Space.small).semantics(mergeDescendants = true) {
                    liveRegion = LiveRegionMode.Polite
                },
            ) {
                Text(
                    say(Phrase.ChooseSuggestion),
                    style = MaterialTheme.typography.bodyMedium,
                    color = MaterialTheme.colorScheme.onSurfaceVariant,
                )
                Text(words, style = MaterialTheme.typography.titleLarge)
            }
            QuietButton(say(Phrase.ChooseUse), { onUse(words) })
            QuietButton(say(Phrase.ChooseAnother), onSuggest)
        }
    }
}
