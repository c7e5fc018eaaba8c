package app.goldseam.screens.mood

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.dp
import app.goldseam.core.CheckInCard
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.strings.timeOf
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.written

/** A check-in: when, how it was as a tone and in a word, the words for it, the note. */
@Composable
internal fun CheckInCardView(card: CheckInCard, onOpen: () -> Unit, onTrash: () -> Unit) {
    Surface(
        color = MaterialTheme.colorScheme.surfaceContainerLow,
        shape = MaterialTheme.shapes.medium,
        border = BorderStroke(1.dp, MaterialTheme.colorScheme.outlineVariant),
        modifier = Modifier.fillMaxWidth(),
    ) {
        Row(verticalAlignment = Alignment.CenterVertically) {
            Row(
                Modifier
                    .weight(1f)
                    .clickable(role = Role.Button, onClickLabel = say(Phrase.CheckInChange), onClick = onOpen)
                    .padding(Space.medium),
                Arrangement.spacedBy(Space.medium),
                Alignment.CenterVertically,
            ) {
                Box(Modifier.size(20.dp).clip(MaterialTheme.shapes.extraSmall).background(level(card.level).paper))
                Words(card)
            }
            IconAction(JournalIcons.trash, say(Phrase.EntryTrash), onTrash)
        }
    }
}

@Composable
private fun Words(card: CheckInCard) = Column(verticalArrangement = Arrangement.spacedBy(Space.hair)) {
    val formats = LocalFormats.current
    Text(
        listOfNotNull(formats.day(card.moment.day), formats.timeOf(card.moment)).joinToString(", "),
        style = MaterialTheme.typography.bodySmall,
        color = MaterialTheme.colorScheme.onSurfaceVariant,
    )
    val said = listOfNotNull(card.levelWord) + card.feelings
    if (said.isNotEmpty()) Text(said.joinToString(", "), style = MaterialTheme.typography.bodyLarge)
    if (card.note.isNotEmpty()) {
        Text(
            card.note,
            style = MaterialTheme.typography.bodyMedium.written,
            maxLines = 3,
            overflow = TextOverflow.Ellipsis,
        )
    }
}
