package app.goldseam.screens.editor

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.wrapContentHeight
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import app.goldseam.core.EntryKind
import app.goldseam.models.EditorState
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.strings.timeOf
import app.goldseam.screens.theme.Space
import app.goldseam.screens.timeline.phrase

/** What was chosen about the entry, in one quiet line; nothing if nothing was. */
@Composable
internal fun Facts(state: EditorState, onAbout: () -> Unit) {
    val formats = LocalFormats.current
    val text = state.text
    val facts = listOfNotNull(
        state.moment?.let { formats.day(it.day) },
        state.moment?.let(formats::timeOf),
        text.kind?.takeUnless { it == EntryKind.NOTE }?.let { say(it.phrase) },
        Phrase.CardStarred.takeIf { text.starred }?.let { say(it) },
        Phrase.MarkCover.takeIf { text.covered }?.let { say(it) },
        text.sealedUntil?.let { say(Phrase.SealUntil, formats.day(it)) },
    ) + text.tags.map { "#$it" }
    if (facts.isEmpty()) return
    Text(
        facts.joinToString(" · "),
        style = MaterialTheme.typography.bodySmall,
        color = MaterialTheme.colorScheme.tertiary,
        modifier = Modifier
            .heightIn(min = Space.touch)
            .clickable(onClickLabel = say(Phrase.EditorAbout), role = Role.Button, onClick = onAbout)
            .wrapContentHeight(),
    )
}
