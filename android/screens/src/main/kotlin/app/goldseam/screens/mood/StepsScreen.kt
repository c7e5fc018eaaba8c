package app.goldseam.screens.mood

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.items
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import app.goldseam.core.StepCard
import app.goldseam.core.StepKind
import app.goldseam.models.StepsState
import app.goldseam.screens.parts.Field
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.parts.LinkRow
import app.goldseam.screens.parts.ListPage
import app.goldseam.screens.parts.NearEnd
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.Quiet
import app.goldseam.screens.parts.RowGroup
import app.goldseam.screens.parts.Sheet
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.parts.UndoSnackbar
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.written

class StepsActions(
    val onBack: () -> Unit = {},
    val onNote: (kind: String) -> Unit = {},
    val onWrite: (String) -> Unit = {},
    val onKeep: () -> Unit = {},
    val onLeave: () -> Unit = {},
    val onTrash: (stepId: String) -> Unit = {},
    val onRestore: () -> Unit = {},
    val onTrashedGone: () -> Unit = {},
    val onScrolledNearEnd: () -> Unit = {},
)

/** Steps that count: kinds to touch, and what was noted, newest first. */
@Composable
fun StepsScreen(state: StepsState, actions: StepsActions, list: LazyListState = rememberLazyListState()) {
    NearEnd(list, loaded = state.steps, state.hasMore, actions.onScrolledNearEnd)
    ListPage(
        title = say(Phrase.StepsTitle),
        onBack = actions.onBack,
        snackbar = { UndoSnackbar(say(Phrase.MovedToTrash), state.trashed, actions.onRestore, actions.onTrashedGone) },
        list = list,
    ) {
        if (state.noting == null) state.trouble?.let { item(key = "trouble", contentType = "trouble") { TroubleSaid(it) } }
        state.page?.let { page ->
            item(key = "about", contentType = "about") { Text(page.about, style = MaterialTheme.typography.bodyLarge) }
            item(key = "kinds", contentType = "kinds") {
                RowGroup(say(Phrase.StepsAdd)) {
                    for (kind in page.kinds) LinkRow(kind.name, about(kind), onClick = { actions.onNote(kind.kind) })
                }
            }
        }
        items(state.steps, key = { it.stepId }, contentType = { "step" }) { step ->
            StepRow(step, onTrash = { actions.onTrash(step.stepId) })
        }
    }
    state.page?.kinds?.find { it.kind == state.noting }?.let { Noting(it, state, actions) }
}

@Composable
private fun about(kind: StepKind): String = when {
    kind.all == 0u -> kind.meaning
    kind.thisMonth == 0u -> "${kind.meaning}\n${say(Phrase.StepsAll, kind.all.toInt())}"
    else -> "${kind.meaning}\n${say(Phrase.StepsCounts, kind.all.toInt(), kind.thisMonth.toInt())}"
}

@Composable
private fun Noting(kind: StepKind, state: StepsState, actions: StepsActions) {
    Sheet(kind.name, onDismiss = actions.onLeave) {
        TroubleSaid(state.trouble)
        Quiet(kind.meaning)
        Field(say(Phrase.StepsNote), state.note, lines = 2, hint = say(Phrase.StepsNote), onValue = actions.onWrite)
        PrimaryButton(say(Phrase.CheckInKeep), actions.onKeep)
    }
}

@Composable
private fun StepRow(step: StepCard, onTrash: () -> Unit) {
    val day = LocalFormats.current.day(step.moment.day)
    Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
        Column(Modifier.weight(1f), Arrangement.spacedBy(Space.hair)) {
            Text(step.name, style = MaterialTheme.typography.titleMedium)
            step.note?.let { Text(it, style = MaterialTheme.typography.bodyLarge.written) }
            Quiet(day)
        }
        IconAction(JournalIcons.trash, say(Phrase.StepsTrash, step.name, day), onTrash)
    }
}
