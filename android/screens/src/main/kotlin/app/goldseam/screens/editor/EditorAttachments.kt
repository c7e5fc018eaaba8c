package app.goldseam.screens.editor

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.CircularProgressIndicator
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.goldseam.models.Attaching
import app.goldseam.models.EditorState
import app.goldseam.screens.parts.AttachmentText
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** What the draft has with it, and what is on its way in. */
@Composable
internal fun EditorAttachments(state: EditorState, actions: EditorActions) {
    for (attachment in state.attachments) {
        val name = attachment.name ?: say(Phrase.AttachmentNameless)
        AttachmentRow(
            sign = { Icon(JournalIcons.of(attachment.mediaType), contentDescription = null) },
            name = name,
            size = LocalFormats.current.size(attachment.bytes.toLong()),
            endLabel = say(Phrase.EditorDetach, name),
            onEnd = { actions.onDetach(attachment.attachmentId) },
        )
    }
    for (attaching in state.attaching) {
        OnItsWay(attaching, actions)
    }
}

@Composable
private fun OnItsWay(attaching: Attaching, actions: EditorActions) {
    val name = attaching.name ?: say(Phrase.AttachmentNameless)
    AttachmentRow(
        sign = { CircularProgressIndicator(Modifier.size(24.dp), strokeWidth = 2.dp) },
        name = name,
        size = say(Phrase.EditorAttaching, LocalFormats.current.size(attaching.bytes.toLong())),
        endLabel = say(Phrase.EditorStopAttaching, name),
        onEnd = { actions.onStopAttaching(attaching.number) },
    )
}

@Composable
private fun AttachmentRow(
    sign: @Composable () -> Unit,
    name: String,
    size: String,
    endLabel: String,
    onEnd: () -> Unit,
) {
    Surface(
        color = MaterialTheme.colorScheme.surfaceContainer,
        shape = MaterialTheme.shapes.medium,
        modifier = Modifier.fillMaxWidth(),
    ) {
        Row(
            horizontalArrangement = Arrangement.spacedBy(Space.line),
            verticalAlignment = Alignment.CenterVertically,
            modifier = Modifier.padding(start = Space.medium, top = Space.hair, bottom = Space.hair, end = Space.hair),
        ) {
            sign()
            AttachmentText(name, size, Modifier.weight(1f))
            IconAction(JournalIcons.close, endLabel, onEnd)
        }
    }
}
