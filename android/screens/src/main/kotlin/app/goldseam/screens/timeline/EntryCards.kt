package app.goldseam.screens.timeline

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.dp
import app.goldseam.core.EntryCard
import app.goldseam.core.EntryKind
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.strings.timeOf
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.isLargeFont
import app.goldseam.screens.theme.pottery
import app.goldseam.screens.theme.sheet
import app.goldseam.screens.theme.written

/** An entry in a list, to open. */
@Composable
fun EntryCardView(card: EntryCard, onOpen: () -> Unit, modifier: Modifier = Modifier) {
    PaperCard(onOpen, modifier) { CardContent(card) }
}

/** What lies on the page like a sheet of paper. */
@Composable
fun PaperCard(onClick: () -> Unit, modifier: Modifier = Modifier, content: @Composable ColumnScope.() -> Unit) {
    Surface(
        onClick = onClick,
        color = MaterialTheme.colorScheme.sheet,
        shape = MaterialTheme.shapes.medium,
        border = BorderStroke(1.dp, MaterialTheme.colorScheme.outlineVariant),
        modifier = modifier.fillMaxWidth(),
    ) {
        Column(Modifier.padding(Space.medium), Arrangement.spacedBy(6.dp), content = content)
    }
}

/** What a card says. A search hands in its title and its words with marks; [opens] is whether a touch shows more. */
@Composable
fun CardContent(
    card: EntryCard,
    title: AnnotatedString? = card.title?.let(::AnnotatedString),
    words: AnnotatedString = AnnotatedString(card.preview),
    day: String? = null,
    opens: Boolean = true,
) {
    val colors = MaterialTheme.colorScheme
    val lines = if (isLargeFont()) 4 else 2
    val isSealed = card.sealedUntil != null
    CardHead(card, day)
    title?.let { Written(it, MaterialTheme.typography.titleLarge, colors.onSurface, lines) }
    card.sealedUntil?.let { until ->
        Band(JournalIcons.seal, colors.tertiaryContainer, colors.onTertiaryContainer) {
            Text(say(Phrase.CardSealed, LocalFormats.current.day(until)), style = MaterialTheme.typography.bodyMedium)
        }
    }
    if (card.covered && !isSealed) {
        Band(JournalIcons.veil, colors.surfaceContainerHigh, colors.onSurface) {
            Text(say(Phrase.CardCovered), Modifier.weight(1f), style = MaterialTheme.typography.bodyMedium)
            if (opens) {
                Text(say(Phrase.CardCoveredShow), style = MaterialTheme.typography.labelLarge, color = colors.primary)
            }
        }
    }
    if (words.isNotEmpty()) {
        Written(words, MaterialTheme.typography.bodyMedium, colors.onSurfaceVariant, lines)
    } else if (title == null && !isSealed && !card.covered) {
        Text(say(Phrase.CardWordless), style = MaterialTheme.typography.bodyMedium, color = colors.onSurfaceVariant)
    }
    if (card.attachments > 0u) {
        Small(JournalIcons.clip, say(CountedPhrase.Attachments, card.attachments.toInt()))
    }
}

@Composable
private fun Written(text: AnnotatedString, style: TextStyle, ink: Color, lines: Int) {
    Text(
        text,
        style = style.written,
        color = ink,
        maxLines = lines,
        overflow = TextOverflow.Ellipsis,
        modifier = Modifier.fillMaxWidth(),
    )
}

/** The time, what it is written as, and the star. */
@Composable
private fun CardHead(card: EntryCard, day: String?) {
    val kind = if (card.kind == EntryKind.NOTE) null else say(card.kind.phrase)
    val facts = listOfNotNull(day, LocalFormats.current.timeOf(card.moment), kind)
    if (facts.isEmpty() && !card.starred) return
    Row(verticalAlignment = Alignment.CenterVertically) {
        Text(
            facts.joinToString(" · "),
            style = MaterialTheme.typography.bodySmall,
            color = MaterialTheme.colorScheme.onSurfaceVariant,
            modifier = Modifier.weight(1f),
        )
        if (card.starred) {
            Icon(JournalIcons.starred, say(Phrase.CardStarred), Modifier.size(18.dp), tint = MaterialTheme.pottery.gold)
        }
    }
}

@Composable
private fun Band(icon: ImageVector, paper: Color, ink: Color, content: @Composable RowScope.() -> Unit) {
    Surface(
        color = paper,
        contentColor = ink,
        shape = MaterialTheme.shapes.small,
        modifier = Modifier.fillMaxWidth().padding(top = Space.hair),
    ) {
        Row(
            horizontalArrangement = Arrangement.spacedBy(Space.small),
            verticalAlignment = Alignment.CenterVertically,
            modifier = Modifier.padding(horizontal = Space.line, vertical = Space.small),
        ) {
            Icon(icon, contentDescription = null, modifier = Modifier.size(20.dp))
            content()
        }
    }
}

@Composable
private fun Small(icon: ImageVector, text: String) {
    Row(
        horizontalArrangement = Arrangement.spacedBy(Space.hair),
        verticalAlignment = Alignment.CenterVertically,
        modifier = Modifier.padding(top = Space.hair),
    ) {
        Icon(icon, null, Modifier.size(16.dp), tint = MaterialTheme.colorScheme.onSurfaceVariant)
        Text(text, style = MaterialTheme.typography.bodySmall, color = MaterialTheme.colorScheme.onSurfaceVariant)
    }
}

val EntryKind.phrase: Phrase
    get() = when (this) {
        EntryKind.NOTE -> Phrase.KindNote
        EntryKind.LETTER -> Phrase.KindLetter
        EntryKind.PROMPT -> Phrase.KindPrompt
        EntryKind.GRATITUDE -> Phrase.KindGratitude
    }
