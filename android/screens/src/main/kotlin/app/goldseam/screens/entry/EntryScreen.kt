package app.goldseam.screens.entry

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.goldseam.core.Attachment
import app.goldseam.core.EntryPage
import app.goldseam.core.LocalTime
import app.goldseam.models.EntryState
import app.goldseam.models.Trouble
import app.goldseam.screens.parts.EmptyState
import app.goldseam.screens.parts.FloatingAction
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.parts.PageFrame
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

class EntryActions(
    val onBack: () -> Unit = {},
    val onEdit: () -> Unit = {},
    val onReveal: () -> Unit = {},
    val onBreakSeal: () -> Unit = {},
    val onStar: (Boolean) -> Unit = {},
    val onCover: (Boolean) -> Unit = {},
    val onApart: (Boolean) -> Unit = {},
    val onMove: (LocalTime) -> Unit = {},
    val onTrash: () -> Unit = {},
    /** The platform asks where a copy may be written to; without, attachments are only named. */
    val onAttachment: ((Attachment) -> Unit)? = {},
)

/** One entry, to read. What is covered or sealed says so, and is shown when somebody wants it. */
@Composable
fun EntryScreen(state: EntryState, actions: EntryActions) {
    val entry = state.entry
    val trouble = state.trouble
    val isCovered = entry != null && entry.text.covered && !state.revealed
    var isMore by remember { mutableStateOf(false) }
    PageFrame(
        title = null,
        onBack = actions.onBack,
        tools = {
            if (entry != null) {
                IconAction(JournalIcons.more, say(Phrase.EntryMore), onClick = { isMore = true })
            }
        },
        floating = {
            if (entry != null && !isCovered) {
                FloatingAction(JournalIcons.pen, say(Phrase.EntryEdit), actions.onEdit)
            }
        },
    ) { bars ->
        ReadingColumn(bars) {
            when {
                entry != null -> {
                    TroubleSaid(trouble)
                    EntryHead(entry)
                    if (isCovered) Covered(actions.onReveal) else EntryBody(entry, state.exporting, actions.onAttachment)
                }
                trouble is Trouble.SealedUntil -> Sealed(trouble.day, actions.onBreakSeal)
                trouble != null -> EmptyState(say(Phrase.EntryGoneTitle), say(Phrase.EntryGoneText))
            }
        }
    }
    if (isMore && entry != null) {
        EntrySheet(entry, actions, onDismiss = { isMore = false })
    }
}

@Composable
private fun ReadingColumn(bars: PaddingValues, content: @Composable () -> Unit) {
    Box(Modifier.fillMaxSize().padding(bars), contentAlignment = Alignment.TopCenter) {
        Column(
            Modifier
                .widthIn(max = Space.column)
                .fillMaxWidth()
                .verticalScroll(rememberScrollState())
                .padding(start = Space.edge, end = Space.edge, top = Space.large, bottom = BELOW_FLOATING),
        ) {
            content()
        }
    }
}

private val BELOW_FLOATING = 104.dp
