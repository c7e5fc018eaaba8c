package app.goldseam.screens.start

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import app.goldseam.models.Trouble
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Icons
import app.goldseam.screens.parts.Lead
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.SignColors
import app.goldseam.screens.parts.SignedText
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** Whether a recovery code is wanted. Neither answer is the better one, so neither button is. */
@Composable
fun RecoveryOfferScreen(trouble: Trouble?, onShow: () -> Unit, onSkip: () -> Unit) {
    GoldseamScaffold(
        title = say(Phrase.CodeTitle),
        actions = {
            QuietButton(say(Phrase.OfferShow), onShow)
            QuietButton(say(Phrase.OfferSkip), onSkip)
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Lead(say(Phrase.OfferHeadline), say(Phrase.OfferText))
            TroubleSaid(trouble)
            SignedText(Icons.paper, SignColors.Clay, say(Phrase.OfferCareTitle), say(Phrase.OfferCareText))
            SignedText(Icons.leaf, SignColors.Sage, say(Phrase.OfferWithoutTitle), say(Phrase.OfferWithoutText))
        }
    }
}
