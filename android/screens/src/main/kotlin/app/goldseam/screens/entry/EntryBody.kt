package app.goldseam.screens.entry

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Icon
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.goldseam.core.Attachment
import app.goldseam.core.EntryPage
import app.goldseam.core.Progress
import app.goldseam.screens.parts.AttachmentText
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.reading

@Composable
internal fun EntryBody(entry: EntryPage, exporting: Progress?, onAttachment: ((Attachment) -> Unit)?) {
    if (entry.text.body.isNotEmpty()) {
        Text(entry.text.body, Modifier.fillMaxWidth(), style = MaterialTheme.typography.reading)
    }
    if (entry.attachments.isEmpty()) return
    Column(
        verticalArrangement = Arrangement.spacedBy(Space.small),
        modifier = Modifier.padding(top = Space.huge),
    ) {
        Text(
            say(CountedPhrase.Attachments, entry.attachments.size),
            style = MaterialTheme.typography.labelMedium,
            color = MaterialTheme.colorScheme.onSurfaceVariant,
        )
        for (attachment in entry.attachments) {
            AttachmentCard(attachment, onCopy = onAttachment?.let { { it(attachment) } })
        }
        if (exporting != null) LinearProgressIndicator(Modifier.fillMaxWidth())
    }
}

@Composable
private fun AttachmentCard(attachment: Attachment, onCopy: (() -> Unit)?) {
    val name = attachment.name ?: say(Phrase.AttachmentNameless)
    Surface(
        color = MaterialTheme.colorScheme.surfaceContainer,
        shape = MaterialTheme.shapes.medium,
        modifier = Modifier.fillMaxWidth(),
    ) {
        Row(
            horizontalArrangement = Arrangement.spacedBy(Space.line),
            verticalAlignment = Alignment.CenterVertically,
            modifier = Modifier.heightIn(min = 56.dp).padding(start = Space.medium, end = Space.hair),
        ) {
            Icon(JournalIcons.of(attachment.mediaType), contentDescription = null)
            AttachmentText(
                name,
                LocalFormats.current.size(attachment.bytes.toLong()),
                Modifier.weight(1f).padding(vertical = Space.small),
            )
            onCopy?.let { IconAction(JournalIcons.copyOut, say(Phrase.EntryAttachmentCopy, name), it) }
        }
    }
}
