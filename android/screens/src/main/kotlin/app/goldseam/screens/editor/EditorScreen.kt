package app.goldseam.screens.editor

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.runtime.snapshotFlow
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import app.goldseam.core.Day
import app.goldseam.core.EntryDraft
import app.goldseam.core.LocalTime
import app.goldseam.models.EditorState
import app.goldseam.screens.parts.PageFrame
import app.goldseam.screens.parts.Question
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.parts.UndoSnackbar
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

class EditorActions(
    val onTitle: (String) -> Unit = {},
    val onBody: (String) -> Unit = {},
    /** A kind, tag or mark. */
    val onEdit: ((EntryDraft) -> EntryDraft) -> Unit = {},
    val onMoment: (LocalTime?) -> Unit = {},
    val onSeal: (Day?) -> Unit = {},
    /** The platform asks for a file; without, nothing can be attached here. */
    val onAttach: (() -> Unit)? = {},
    val onStopAttaching: (number: Int) -> Unit = {},
    val onDetach: (attachmentId: String) -> Unit = {},
    val onPutBack: () -> Unit = {},
    val onFinish: () -> Unit = {},
    val onLeave: () -> Unit = {},
    val onDiscard: () -> Unit = {},
)

/** What is being typed. It belongs to one draft, and is saved by nobody but the vault. */
class EditorFields(text: EntryDraft) {
    val title = TextFieldState(text.title.orEmpty())
    val body = TextFieldState(text.body)
}

/**
 * A quiet page to write on. Whatever else an entry can have is one touch away, and not in the way. [fields] are there when
 * the draft is.
 */
@Composable
fun EditorScreen(
    state: EditorState,
    actions: EditorActions,
    fields: EditorFields?,
) {
    var isAbout by remember { mutableStateOf(false) }
    var isLettingGo by remember { mutableStateOf(false) }
    fields?.let { PassOn(it, actions) }
    // The last letters may not have been passed on yet.
    fun flush() = fields?.let {
        actions.onTitle(it.title.text.toString())
        actions.onBody(it.body.text.toString())
    }
    PageFrame(
        title = null,
        onBack = {
            flush()
            actions.onLeave()
        },
        backLabel = say(Phrase.EditorLeave),
        spokenTitle = say(Phrase.JournalWrite),
        tools = { KeptState(state) },
        bottom = {
            fields?.let {
                EditorBar(
                    body = it.body,
                    onAttach = actions.onAttach,
                    onAbout = { isAbout = true },
                    onFinish = {
                        flush()
                        actions.onFinish()
                    },
                )
            }
        },
        snackbar = { UndoSnackbar(say(Phrase.EditorDetached), state.detached, actions.onPutBack) },
    ) { bars ->
        Box(Modifier.fillMaxSize().padding(bars), contentAlignment = Alignment.TopCenter) {
            Column(
                verticalArrangement = Arrangement.spacedBy(Space.small),
                modifier = Modifier
                    .widthIn(max = Space.column)
                    .fillMaxWidth()
                    .verticalScroll(rememberScrollState())
                    .padding(horizontal = Space.edge, vertical = Space.medium),
            ) {
                TroubleSaid(state.trouble)
                if (fields != null) {
                    Facts(state, onAbout = { isAbout = true })
                    WritingFields(fields)
                    Column(
                        verticalArrangement = Arrangement.spacedBy(Space.small),
                        modifier = Modifier.padding(top = Space.medium),
                    ) {
                        EditorAttachments(state, actions)
                    }
                }
            }
        }
    }
    if (isAbout) {
        AboutSheet(
            state,
            actions,
            onDiscard = {
                isAbout = false
                isLettingGo = true
            },
            onDismiss = { isAbout = false },
        )
    }
    if (isLettingGo) {
        Question(
            title = say(Phrase.DiscardTitle),
            text = say(Phrase.DiscardText),
            stay = say(Phrase.DiscardKeep),
            goOn = say(Phrase.DiscardGo),
            onStay = { isLettingGo = false },
            onGoOn = {
                isLettingGo = false
                actions.onDiscard()
            },
        )
    }
}

@Composable
private fun PassOn(fields: EditorFields, actions: EditorActions) {
    LaunchedEffect(fields) { snapshotFlow { fields.title.text.toString() }.collect(actions.onTitle) }
    LaunchedEffect(fields) { snapshotFlow { fields.body.text.toString() }.collect(actions.onBody) }
}

@Composable
private fun KeptState(state: EditorState) {
    if (state.draftId == null) return
    Text(
        say(if (state.isSaved && state.attaching.isEmpty()) Phrase.EditorKept else Phrase.EditorKeeping),
        style = MaterialTheme.typography.bodySmall,
        color = MaterialTheme.colorScheme.onSurfaceVariant,
        modifier = Modifier.padding(end = Space.small),
    )
}
