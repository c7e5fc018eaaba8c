package app.goldseam.screens.insight

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.core.InsightCard
import app.goldseam.core.InsightTier
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.written

/** A finding: the sentence, the picture, how often, from how many days, how sure, what else could explain it. */
@Composable
internal fun InsightCardView(card: InsightCard, mute: String, onMute: () -> Unit) {
    Surface(
        color = MaterialTheme.colorScheme.surfaceContainerLow,
        shape = MaterialTheme.shapes.large,
        border = BorderStroke(1.dp, MaterialTheme.colorScheme.outlineVariant),
        modifier = Modifier.fillMaxWidth(),
    ) {
        Column(Modifier.padding(Space.medium), Arrangement.spacedBy(Space.small)) {
            Text(
                card.title,
                style = MaterialTheme.typography.titleMedium.written,
                color = MaterialTheme.colorScheme.primary,
                modifier = Modifier.semantics { heading() },
            )
            if (card.asked) Quiet(say(Phrase.InsightsAsked))
            if (card.seen.isNotEmpty()) Text(card.seen, style = MaterialTheme.typography.bodyLarge.written)
            InsightChartView(card.chart)
            for (text in listOf(card.often, card.basis)) if (text.isNotEmpty()) Said(text)
            card.around?.let { Said(say(Phrase.InsightsAround, LocalFormats.current.day(it))) }
            Text(card.sure, style = MaterialTheme.typography.titleSmall)
            if (card.other.isNotEmpty()) {
                Quiet(say(Phrase.InsightsOther))
                for (text in card.other) Said("· $text")
            }
            card.attempt?.let {
                Quiet(say(Phrase.InsightsTry))
                Said(it)
            }
            if (card.tier !is InsightTier.TooEarly) Mute(mute, card.title, onMute)
        }
    }
}

@Composable
private fun Mute(text: String, title: String, onMute: () -> Unit) {
    val spoken = "$text: $title"
    TextButton(onMute, Modifier.semantics { contentDescription = spoken }) {
        Text(text, Modifier.clearAndSetSemantics {})
    }
}

@Composable
private fun Said(text: String) = Text(text, style = MaterialTheme.typography.bodyMedium.written)

@Composable
private fun Quiet(text: String) =
    Text(text, style = MaterialTheme.typography.labelMedium, color = MaterialTheme.colorScheme.tertiary)
