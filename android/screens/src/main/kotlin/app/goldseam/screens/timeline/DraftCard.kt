package app.goldseam.screens.timeline

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextOverflow
import app.goldseam.core.Draft
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.written

/** Something that is not finished, and may stay so. */
@Composable
internal fun DraftCard(draft: Draft, onOpen: () -> Unit) {
    val colors = MaterialTheme.colorScheme
    Surface(
        onClick = onOpen,
        color = colors.secondaryContainer,
        contentColor = colors.onSecondaryContainer,
        shape = MaterialTheme.shapes.medium,
        modifier = Modifier.fillMaxWidth(),
    ) {
        Row(
            horizontalArrangement = Arrangement.spacedBy(Space.medium),
            verticalAlignment = Alignment.CenterVertically,
            modifier = Modifier.padding(Space.medium),
        ) {
            Icon(JournalIcons.pen, contentDescription = null)
            Column(Modifier.weight(1f)) {
                Text(say(Phrase.DraftWaiting), style = MaterialTheme.typography.labelMedium)
                Text(
                    // Covered, it shows no more than a list would show of the entry.
                    draft.text.title ?: draft.text.body.takeUnless { draft.text.covered || it.isBlank() }
                        ?: say(if (draft.text.covered) Phrase.CardCovered else Phrase.DraftWordless),
                    style = MaterialTheme.typography.bodyMedium.written,
                    maxLines = 1,
                    overflow = TextOverflow.Ellipsis,
                )
            }
        }
    }
}
