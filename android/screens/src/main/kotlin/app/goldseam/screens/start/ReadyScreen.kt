package app.goldseam.screens.start

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.runtime.Composable
import app.goldseam.screens.parts.EmptyState
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say

/** The first start is done. */
@Composable
fun ReadyScreen(onOpen: () -> Unit) {
    GoldseamScaffold(
        title = say(Phrase.ReadyTitle),
        arrangement = Arrangement.Center,
        actions = { PrimaryButton(say(Phrase.ReadyOpen), onOpen) },
    ) {
        EmptyState(say(Phrase.ReadyHeadline), say(Phrase.ReadyText))
    }
}
