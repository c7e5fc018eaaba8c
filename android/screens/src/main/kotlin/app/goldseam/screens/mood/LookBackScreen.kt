package app.goldseam.screens.mood

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.goldseam.core.CalendarMonth
import app.goldseam.core.Day
import app.goldseam.core.LookBackForm
import app.goldseam.core.LookBackKind
import app.goldseam.core.LookBackQuestion
import app.goldseam.models.LookBackState
import app.goldseam.screens.parts.Field
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.LinkRow
import app.goldseam.screens.parts.NumberChips
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.RowGroup
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

class LookBackActions(
    val onBack: () -> Unit = {},
    val onRate: (question: String, rating: Int?) -> Unit = { _, _ -> },
    val onWrite: (question: String, text: String) -> Unit = { _, _ -> },
    val onShowAll: () -> Unit = {},
    val onKeep: () -> Unit = {},
    val onOther: (Day) -> Unit = {},
    val onTrash: () -> Unit = {},
    val onRestore: () -> Unit = {},
)

/** Looks back on a week or a month. Nothing has to be answered, and nothing is added up. */
@Composable
fun LookBackScreen(kind: LookBackKind, state: LookBackState, actions: LookBackActions) {
    val form = state.form
    GoldseamScaffold(
        title = form?.title.orEmpty(),
        onBack = actions.onBack,
        actions = { PrimaryButton(say(Phrase.CheckInKeep), onClick = actions.onKeep, enabled = form != null) },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
            TroubleSaid(state.trouble)
            if (state.trashed != null) {
                Text(say(Phrase.MovedToTrash), style = MaterialTheme.typography.bodyLarge)
                QuietButton(say(Phrase.ResultsRestore), actions.onRestore)
            }
            if (form != null) Form(kind, form, state, actions)
        }
    }
}

@Composable
private fun Form(kind: LookBackKind, form: LookBackForm, state: LookBackState, actions: LookBackActions) {
    Text(periodOf(kind, form.period), style = MaterialTheme.typography.titleMedium)
    Text(form.about, style = MaterialTheme.typography.bodyLarge)
    for (part in form.parts) {
        part.name?.let { GroupTitle(it) }
        for (question in part.questions) {
            if (state.showsAll || !question.isOptional || question.rating != null) Asked(question, state, actions)
        }
    }
    val hidden = form.parts.flatMap { it.questions }.any { it.isOptional && it.rating == null }
    if (hidden && !state.showsAll) QuietButton(say(Phrase.LookBackMore), actions.onShowAll)
    if (form.lookBackId != null) QuietButton(say(Phrase.ResultsDiscard), actions.onTrash)
    if (state.others.isNotEmpty()) {
        RowGroup(say(Phrase.LookBackOthers)) {
            for (other in state.others) {
                LinkRow(periodOf(kind, other.period), text = null, onClick = { actions.onOther(other.period) })
            }
        }
    }
}

@Composable
private fun Asked(question: LookBackQuestion, state: LookBackState, actions: LookBackActions) {
    val reply = state.replies[question.question]
    Column(verticalArrangement = Arrangement.spacedBy(Space.hair)) {
        Text(question.text, style = MaterialTheme.typography.bodyLarge)
        if (question.isRated) {
            NumberChips(reply?.rating?.toInt(), MOST) { actions.onRate(question.question, it) }
        } else {
            Field(question.text, reply?.text.orEmpty(), lines = 2) { actions.onWrite(question.question, it) }
        }
    }
}

/** Of a rating; the core refuses more. */
private const val MOST = 10

@Composable
private fun periodOf(kind: LookBackKind, first: Day): String = when (kind) {
    LookBackKind.SIGNS, LookBackKind.WEEK -> say(Phrase.LookBackWeekOf, LocalFormats.current.day(first))
    LookBackKind.IMPACT, LookBackKind.MONTH -> LocalFormats.current.month(CalendarMonth(first.year, first.month))
}
