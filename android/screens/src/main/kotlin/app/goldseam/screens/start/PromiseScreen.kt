package app.goldseam.screens.start

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Icons
import app.goldseam.screens.parts.MendedBowl
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.isLargeFont

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
            Promise(
                Icons.phone,
                colors.primaryContainer,
                colors.onPrimaryContainer,
                say(Phrase.PromiseStaysTitle),
                say(Phrase.PromiseStaysText),
            )
            Promise(
                Icons.key,
                colors.tertiaryContainer,
                colors.onTertiaryContainer,
                say(Phrase.PromiseKeyTitle),
                say(Phrase.PromiseKeyText),
            )
            Promise(
                Icons.door,
                colors.secondaryContainer,
                colors.onSecondaryContainer,
                say(Phrase.PromiseExitTitle),
                say(Phrase.PromiseExitText, say(Phrase.QuickExit)),
            )
        }
        Spacer(Modifier.height(Space.large))
        Text(say(Phrase.PromiseNext), style = MaterialTheme.typography.bodyMedium, color = colors.onSurfaceVariant)
    }
}

@Composable
private fun Promise(icon: ImageVector, circle: Color, ink: Color, title: String, text: String) {
    val sign = @Composable {
        Box(Modifier.size(44.dp).background(circle, CircleShape), contentAlignment = Alignment.Center) {
            Icon(icon, contentDescription = null, tint = ink)
        }
    }
    val words = @Composable {
        Column(verticalArrangement = Arrangement.spacedBy(Space.hair)) {
            Text(title, style = MaterialTheme.typography.titleMedium)
            Text(
                text,
                style = MaterialTheme.typography.bodyMedium,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
            )
        }
    }
    val together = Modifier.semantics(mergeDescendants = true) {}
    if (isLargeFont()) {
        Column(together, Arrangement.spacedBy(Space.small)) {
            sign()
            words()
        }
    } else {
        Row(together, Arrangement.spacedBy(Space.medium)) {
            sign()
            words()
        }
    }
}
