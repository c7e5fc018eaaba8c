package app.goldseam.screens.insight

import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.goldseam.core.InsightCard
import app.goldseam.core.InsightReport
import app.goldseam.models.InsightsState
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.ListPage
import app.goldseam.screens.parts.Notice
import app.goldseam.screens.parts.NoticeTone
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.RowGroup
import app.goldseam.screens.parts.SettingSwitch
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say

class InsightsActions(
    val onBack: () -> Unit = {},
    val onAsk: (question: String, on: Boolean) -> Unit = { _, _ -> },
    val onMute: (question: String) -> Unit = {},
    val onUnmute: () -> Unit = {},
    val onHideNumbers: (Boolean) -> Unit = {},
)

/** What can be seen, and how sure it is: sentences first, pictures after them. */
@Composable
fun InsightsScreen(state: InsightsState, actions: InsightsActions) {
    ListPage(title = say(Phrase.InsightsTitle), onBack = actions.onBack) {
        state.trouble?.let { item(key = "trouble", contentType = "trouble") { TroubleSaid(it) } }
        val report = state.report ?: return@ListPage
        item(key = "about", contentType = "text") {
            Text(
                say(Phrase.InsightsAbout),
                style = MaterialTheme.typography.bodyLarge,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
            )
        }
        report.offer?.let { offer ->
            item(key = "offer", contentType = "offer") { Notice(NoticeTone.Info, "${offer.seen} ${offer.offer}") }
        }
        val (explore, first) = report.cards.partition { it.explore }
        findings(first, report, actions)
        state.overview?.takeIf { it.trend.isNotEmpty() }?.let { overview ->
            item(key = "overview", contentType = "overview") { OverviewPart(overview) }
        }
        item(key = "explore", contentType = "heading") { GroupTitle(say(Phrase.InsightsExplore)) }
        findings(explore, report, actions)
        questions(state, actions)
        item(key = "settings", contentType = "settings") { Choices(report, actions) }
    }
}

private fun LazyListScope.findings(cards: List<InsightCard>, report: InsightReport, actions: InsightsActions) {
    items(cards, key = { it.question }, contentType = { "finding" }) { card ->
        InsightCardView(card, report.mute, onMute = { actions.onMute(card.question) })
    }
}

private fun LazyListScope.questions(state: InsightsState, actions: InsightsActions) {
    val questions = state.questions?.questions.orEmpty()
    if (questions.isEmpty()) return
    item(key = "ask", contentType = "ask") {
        RowGroup(say(Phrase.InsightsQuestions)) {
            for (question in questions) {
                SettingSwitch(question.title, text = null, question.asked) { on ->
                    if (!on || state.canAskMore) actions.onAsk(question.question, on)
                }
            }
        }
    }
    item(key = "ask about", contentType = "text") {
        Text(
            say(Phrase.InsightsQuestionsAbout),
            style = MaterialTheme.typography.bodyMedium,
            color = MaterialTheme.colorScheme.onSurfaceVariant,
        )
    }
}

@Composable
private fun Choices(report: InsightReport, actions: InsightsActions) {
    RowGroup {
        SettingSwitch(say(Phrase.InsightsHideNumbers), text = null, report.numbersHidden, actions.onHideNumbers)
    }
    if (report.muted > 0u) QuietButton(say(Phrase.InsightsUnmute), actions.onUnmute)
}
