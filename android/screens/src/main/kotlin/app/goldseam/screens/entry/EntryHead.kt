package app.goldseam.screens.entry

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.core.EntryKind
import app.goldseam.core.EntryPage
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.strings.timeOf
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.pottery
import app.goldseam.screens.theme.written
import app.goldseam.screens.timeline.phrase

/** When it is about, what it is, and what it is called. */
@Composable
internal fun EntryHead(entry: EntryPage) {
    val formats = LocalFormats.current
    val text = entry.text
    Column(
        verticalArrangement = Arrangement.spacedBy(Space.hair),
        modifier = Modifier.padding(bottom = Space.medium),
    ) {
        Row(verticalAlignment = Alignment.CenterVertically) {
            Text(
                formats.day(entry.moment.day),
                style = MaterialTheme.typography.titleSmall,
                color = MaterialTheme.colorScheme.secondary,
                modifier = Modifier.weight(1f).semantics { heading() },
            )
            if (text.starred) {
                Icon(JournalIcons.starred, say(Phrase.CardStarred), Modifier.size(22.dp), tint = MaterialTheme.pottery.gold)
            }
        }
        val facts = listOfNotNull(
            formats.timeOf(entry.moment),
            text.kind?.takeUnless { it == EntryKind.NOTE }?.let { say(it.phrase) },
        ) + text.tags.map { "#$it" }
        if (facts.isNotEmpty()) {
            Text(
                facts.joinToString(" · "),
                style = MaterialTheme.typography.bodyMedium,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
            )
        }
        text.title?.let {
            Text(
                it,
                style = MaterialTheme.typography.headlineMedium.written,
                modifier = Modifier.fillMaxWidth().padding(top = Space.small).semantics { heading() },
            )
        }
    }
}
