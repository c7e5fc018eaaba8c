package app.goldseam

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.runtime.Composable
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Notice
import app.goldseam.screens.parts.NoticeTone
import app.goldseam.screens.parts.PassphraseField
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.StrengthMeter
import app.goldseam.screens.samples.journalGallery
import app.goldseam.screens.samples.moodGallery
import app.goldseam.screens.samples.practiceGallery
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** What there is to look at: each screen, and the parts that more than one is made of. */
internal val gallery: Map<String, @Composable () -> Unit> =
    startGallery + journalGallery + moodGallery + practiceGallery + settingsGallery + importGallery + mapOf("parts" to { Parts() })

@Composable
private fun Parts() = GoldseamScaffold(
    title = say(Phrase.Passphrase),
    actions = {
        PrimaryButton(say(Phrase.PromiseGoOn), onClick = {})
        QuietButton(say(Phrase.GoBack), onClick = {})
    },
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        PassphraseField(TextFieldState("seven quiet rivers"), hint = say(CountedPhrase.PassphraseAtLeast, 12))
        StrengthMeter(filled = 3, parts = 4, word = "Good. It would take years to guess.")
        Notice(NoticeTone.Info, "Three words that only you would put together are easier to keep than a short riddle.")
        Notice(NoticeTone.Trouble, "That did not open it. Try again when you are ready.")
        PrimaryButton(say(Phrase.PromiseGoOn), onClick = {}, enabled = false)
    }
}
