package app.goldseam.screens.mood

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import app.goldseam.core.FactorKind
import app.goldseam.screens.parts.Chips
import app.goldseam.screens.parts.ChoiceChip
import app.goldseam.screens.parts.Field
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** Something of the person's own to track: its name, and how it is noted. */
@Composable
internal fun OwnFactor(onTrack: (name: String, FactorKind) -> Unit) =
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        // Not saveable: the system would keep the word outside the vault.
        var name by remember { mutableStateOf("") }
        var kind by remember { mutableStateOf(FactorKind.YES_NO) }
        GroupTitle(say(Phrase.TrackOwn))
        Field(say(Phrase.TrackName), name, hint = say(Phrase.TrackName)) { name = it }
        Chips {
            for (each in FactorKind.entries) ChoiceChip(say(each.phrase()), each == kind, onClick = { kind = each })
        }
        QuietButton(
            say(Phrase.TrackAdd),
            onClick = {
                onTrack(name, kind)
                name = ""
            },
            enabled = name.isNotBlank(),
        )
    }

private fun FactorKind.phrase() = when (this) {
    FactorKind.YES_NO -> Phrase.TrackYesNo
    FactorKind.AMOUNT -> Phrase.TrackAmount
    FactorKind.SCALE -> Phrase.TrackScale
    FactorKind.DURATION -> Phrase.TrackDuration
}
