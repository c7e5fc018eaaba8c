package app.goldseam.screens.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.goldseam.core.PracticeReading
import app.goldseam.models.ReadingState
import app.goldseam.models.ResultsState
import app.goldseam.screens.parts.EmptyState
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.LinkRow
import app.goldseam.screens.parts.ListPage
import app.goldseam.screens.parts.Quiet
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.RowGroup
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.written

/** What practices have left behind, latest first. */
@Composable
fun ResultsScreen(state: ResultsState, onResult: (sessionId: String) -> Unit, onBack: () -> Unit) {
    ListPage(title = say(Phrase.PracticesResults), onBack = onBack) {
        state.trouble?.let { item(key = "trouble", contentType = "trouble") { TroubleSaid(it) } }
        val results = state.results ?: return@ListPage
        if (results.isEmpty()) {
            item(key = "empty", contentType = "empty") {
                EmptyState(say(Phrase.ResultsNoneTitle), say(Phrase.ResultsNoneText))
            }
        } else {
            item(key = "results", contentType = "results") {
                RowGroup {
                    for (result in results) {
                        val day = LocalFormats.current.day(result.moment.day)
                        val text = result.line?.let { "$it\n$day" } ?: day
                        LinkRow(result.title, text, onClick = { onResult(result.sessionId) })
                    }
                }
            }
        }
    }
}

class ReadingActions(
    val onBack: () -> Unit = {},
    val onGoOn: () -> Unit = {},
    val onPractice: (practice: String) -> Unit = {},
    val onDiscard: () -> Unit = {},
    val onRestore: () -> Unit = {},
)

/** A session, read again: what was asked then, and what was answered. */
@Composable
fun ReadingScreen(state: ReadingState, actions: ReadingActions) {
    GoldseamScaffold(title = state.reading?.card?.title.orEmpty(), onBack = actions.onBack) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
            TroubleSaid(state.trouble)
            val reading = state.reading ?: return@Column
            if (state.isDiscarded) {
                Text(say(Phrase.MovedToTrash), style = MaterialTheme.typography.bodyLarge)
                QuietButton(say(Phrase.ResultsRestore), actions.onRestore)
            } else {
                Answers(reading)
                state.notNow?.let { Text(it.text, style = MaterialTheme.typography.bodyLarge) }
                if (state.notNow != null) {
                    QuietButton(say(Phrase.ReadingPractice), onClick = { actions.onPractice(reading.card.practice) })
                } else if (reading.canGoOn) {
                    QuietButton(say(Phrase.ReadingGoOn), actions.onGoOn)
                }
                QuietButton(say(Phrase.ResultsDiscard), actions.onDiscard)
            }
        }
    }
}

@Composable
private fun Answers(reading: PracticeReading) {
    val day = LocalFormats.current.day(reading.card.moment.day)
    Quiet(reading.kind?.let { "$it · $day" } ?: day)
    for (answer in reading.answers) {
        GroupTitle(answer.asked)
        for (line in answer.lines) Text(line, style = MaterialTheme.typography.bodyLarge.written)
    }
    for (series in reading.compared) {
        GroupTitle(series.asked)
        Text(series.numbers.joinToString(" → "), style = MaterialTheme.typography.bodyLarge)
        series.moved?.let { Quiet(it) }
    }
    for (note in reading.notes) Quiet(note)
}
