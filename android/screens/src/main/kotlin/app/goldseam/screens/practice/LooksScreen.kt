package app.goldseam.screens.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.goldseam.core.LatestLook
import app.goldseam.core.SelfLook
import app.goldseam.models.LooksState
import app.goldseam.screens.parts.LinkRow
import app.goldseam.screens.parts.ListPage
import app.goldseam.screens.parts.RowGroup
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

class LooksActions(
    val onBack: () -> Unit = {},
    val onPractice: (practice: String) -> Unit = {},
    val onResult: (sessionId: String) -> Unit = {},
)

/** Looks at oneself, each beside the person's own earlier ones and beside nobody else's. */
@Composable
fun LooksScreen(state: LooksState, actions: LooksActions) {
    ListPage(title = say(Phrase.LooksTitle), onBack = actions.onBack) {
        state.trouble?.let { item(key = "trouble", contentType = "trouble") { TroubleSaid(it) } }
        val looks = state.looks ?: return@ListPage
        item(key = "about", contentType = "about") {
            Text(say(Phrase.LooksText), style = MaterialTheme.typography.bodyLarge)
        }
        items(looks, key = { it.card.practice }, contentType = { "look" }) { Look(it, actions) }
    }
}

@Composable
private fun Look(look: SelfLook, actions: LooksActions) = Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
    RowGroup {
        LinkRow(look.card.title, look.card.purpose, onClick = { actions.onPractice(look.card.practice) })
        for (latest in look.latest) {
            val day = LocalFormats.current.day(latest.card.moment.day)
            LinkRow(latest.card.line ?: day, numbersOf(latest), onClick = { actions.onResult(latest.card.sessionId) })
        }
    }
}

private fun numbersOf(latest: LatestLook): String {
    val series = latest.compared.map { series ->
        val numbers = "${series.asked}: ${series.numbers.joinToString(" → ")}"
        series.moved?.let { "$numbers\n$it" } ?: numbers
    }
    return (series + latest.notes).joinToString("\n")
}
