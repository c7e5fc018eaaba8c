package app.goldseam.screens.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.goldseam.core.PracticePage
import app.goldseam.core.PracticeResult
import app.goldseam.core.PrivateAnswer
import app.goldseam.core.PrivateQuestions
import app.goldseam.models.PracticeState
import app.goldseam.screens.parts.Chips
import app.goldseam.screens.parts.ChoiceChip
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.LinkRow
import app.goldseam.screens.parts.Notice
import app.goldseam.screens.parts.NoticeTone
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.Quiet
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.RowGroup
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

class PracticeActions(
    val onBack: () -> Unit = {},
    val onBegin: (after: String?) -> Unit = {},
    val onAside: (Boolean) -> Unit = {},
    val onPractice: (practice: String) -> Unit = {},
    val onResult: (sessionId: String) -> Unit = {},
    val onAnswer: (place: Int, PrivateAnswer) -> Unit = { _, _ -> },
    val onEndQuestions: () -> Unit = {},
    val onLeaveQuestions: () -> Unit = {},
)

/** What a practice is, before it is begun: what it is for, how long it takes, what to know. */
@Composable
fun PracticeScreen(state: PracticeState, actions: PracticeActions) {
    val questions = state.questions
    if (questions != null) return PrivateQuestionsScreen(questions, state.answers, actions)
    val page = state.page
    GoldseamScaffold(
        title = page?.card?.title.orEmpty(),
        onBack = actions.onBack,
        actions = {
            val mayBegin = page != null && page.notNow?.asksPrivateQuestions != false
            PrimaryButton(say(Phrase.PracticeBegin), onClick = { actions.onBegin(null) }, enabled = mayBegin)
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
            TroubleSaid(state.trouble)
            if (page != null) About(page, actions)
        }
    }
}

@Composable
private fun About(page: PracticePage, actions: PracticeActions) {
    Text(page.card.purpose, style = MaterialTheme.typography.headlineSmall)
    Quiet("${page.shelf} · ${minutes(page.card)}")
    page.notNow?.let { notNow ->
        Notice(NoticeTone.Info, notNow.text)
        if (!notNow.asksPrivateQuestions) Shelf(say(Phrase.PracticeInstead), notNow.offers, actions.onPractice)
    }
    for (note in page.notes) Text(note, style = MaterialTheme.typography.bodyLarge)
    if (page.needs.isNotEmpty()) Quiet(say(Phrase.PracticeNeeds, page.needs.joinToString(", ")))
    Quiet("${page.evidence}. ${page.evidenceMeaning}")
    for (reference in page.references) {
        Text(reference, style = MaterialTheme.typography.bodySmall, color = MaterialTheme.colorScheme.onSurfaceVariant)
    }
    Earlier(page.earlier, actions)
    val aside = page.card.isAside
    QuietButton(say(if (aside) Phrase.PracticeTakeUp else Phrase.PracticeSetAside), onClick = { actions.onAside(!aside) })
}

@Composable
private fun Earlier(earlier: List<PracticeResult>, actions: PracticeActions) {
    if (earlier.isEmpty()) return
    RowGroup(say(Phrase.PracticeEarlier)) {
        for (result in earlier) {
            val day = LocalFormats.current.day(result.moment.day)
            LinkRow(result.line ?: day, day.takeIf { result.line != null }, onClick = { actions.onResult(result.sessionId) })
        }
    }
    QuietButton(say(Phrase.PracticeGoOn), onClick = { actions.onBegin(earlier.first().sessionId) })
}

@Composable
private fun PrivateQuestionsScreen(
    questions: PrivateQuestions,
    answers: List<PrivateAnswer?>,
    actions: PracticeActions,
) {
    GoldseamScaffold(
        title = questions.title,
        onBack = actions.onLeaveQuestions,
        actions = { PrimaryButton(say(Phrase.PracticeNext), actions.onEndQuestions) },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
            Text(questions.purpose, style = MaterialTheme.typography.bodyLarge)
            questions.questions.forEachIndexed { place, question ->
                GroupTitle(question)
                Chips {
                    val words = listOf(
                        PrivateAnswer.NO to questions.no,
                        PrivateAnswer.YES to questions.yes,
                        PrivateAnswer.NOT_SURE to questions.notSure,
                    )
                    for ((answer, word) in words) {
                        ChoiceChip(word, answers.getOrNull(place) == answer, onClick = { actions.onAnswer(place, answer) })
                    }
                }
            }
        }
    }
}
