package app.goldseam.screens.start

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.height
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Icons
import app.goldseam.screens.parts.MendedBowl
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.SignColors
import app.goldseam.screens.parts.SignedText
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** The first page of all: what Goldseam is and what it promises, before anything is asked. */
@Composable
fun PromiseScreen(onGoOn: () -> Unit) {
    val colors = MaterialTheme.colorScheme
    GoldseamScaffold(
        title = say(Phrase.AppName),
        actions = { PrimaryButton(say(Phrase.PromiseGoOn), onGoOn) },
    ) {
        MendedBowl(width = 96.dp)
        Spacer(Modifier.height(Space.medium))
        Text(
            say(Phrase.PromiseTitle),
            style = MaterialTheme.typography.headlineLarge,
            modifier = Modifier.semantics { heading() },
        )
        Spacer(Modifier.height(Space.line))
        Text(say(Phrase.PromiseAbout), style = MaterialTheme.typography.bodyLarge, color = colors.onSurfaceVariant)
        Spacer(Modifier.height(Space.large))
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            SignedText(
                Icons.phone,
                SignColors.Sage,
                say(Phrase.PromiseStaysTitle),
                say(Phrase.PromiseStaysText),
            )
            SignedText(
                Icons.key,
                SignColors.Gold,
                say(Phrase.PromiseKeyTitle),
                say(Phrase.PromiseKeyText),
            )
            SignedText(
                Icons.door,
                SignColors.Clay,
                say(Phrase.PromiseExitTitle),
                say(Phrase.PromiseExitText, say(Phrase.QuickExit)),
            )
        }
        Spacer(Modifier.height(Space.large))
        Text(say(Phrase.PromiseNext), style = MaterialTheme.typography.bodyMedium, color = colors.onSurfaceVariant)
    }
}
