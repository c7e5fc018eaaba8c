package app.goldseam.screens.entry

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.goldseam.core.Day
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.Question
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** In the place of words that may be hard to re-read. */
@Composable
internal fun Covered(onReveal: () -> Unit) {
    val colors = MaterialTheme.colorScheme
    Resting(
        JournalIcons.veil,
        colors.surfaceContainerHighest,
        colors.onSurface,
        say(Phrase.EntryCoveredTitle),
        say(Phrase.EntryCoveredText),
    ) {
        QuietButton(say(Phrase.EntryCoveredShow), onReveal)
    }
}

/** In the place of an entry whose day has not come. Its writer may open it, on purpose. */
@Composable
internal fun Sealed(until: Day, onBreakSeal: () -> Unit) {
    var isAsked by remember { mutableStateOf(false) }
    val colors = MaterialTheme.colorScheme
    Resting(
        JournalIcons.seal,
        colors.tertiaryContainer,
        colors.onTertiaryContainer,
        say(Phrase.EntrySealedTitle, LocalFormats.current.day(until)),
        say(Phrase.EntrySealedText),
    ) {
        QuietButton(say(Phrase.EntrySealedOpen), onClick = { isAsked = true })
    }
    if (isAsked) {
        Question(
            title = say(Phrase.EntrySealedOpen),
            text = say(Phrase.EntrySealedSure),
            stay = say(Phrase.EntrySealedRest),
            goOn = say(Phrase.EntrySealedOpen),
            onStay = { isAsked = false },
            onGoOn = {
                isAsked = false
                onBreakSeal()
            },
        )
    }
}

@Composable
private fun Resting(
    icon: ImageVector,
    circle: Color,
    ink: Color,
    title: String,
    text: String,
    action: @Composable () -> Unit,
) {
    Surface(
        color = MaterialTheme.colorScheme.surfaceContainer,
        shape = MaterialTheme.shapes.large,
        modifier = Modifier.fillMaxWidth().padding(top = Space.small),
    ) {
        Column(
            horizontalAlignment = Alignment.CenterHorizontally,
            verticalArrangement = Arrangement.spacedBy(Space.line),
            modifier = Modifier.padding(Space.large),
        ) {
            Box(Modifier.size(64.dp).background(circle, CircleShape), contentAlignment = Alignment.Center) {
                Icon(icon, contentDescription = null, tint = ink, modifier = Modifier.size(32.dp))
            }
            Text(
                title,
                style = MaterialTheme.typography.titleLarge,
                textAlign = TextAlign.Center,
                modifier = Modifier.semantics { heading() },
            )
            Text(
                text,
                style = MaterialTheme.typography.bodyLarge,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
                textAlign = TextAlign.Center,
            )
            action()
        }
    }
}
