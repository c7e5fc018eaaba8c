package app.goldseam.screens.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.goldseam.core.LearnText
import app.goldseam.core.NamedKey
import app.goldseam.core.PathCard
import app.goldseam.models.LearnState
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.LinkRow
import app.goldseam.screens.parts.ListPage
import app.goldseam.screens.parts.Notice
import app.goldseam.screens.parts.NoticeTone
import app.goldseam.screens.parts.Quiet
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.RowGroup
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

class LearnActions(
    val onBack: () -> Unit = {},
    val onCard: (card: String) -> Unit = {},
    val onPractice: (practice: String) -> Unit = {},
)

/** What there is to read, and the paths through it. Nothing has to be done in order. */
@Composable
fun LearnScreen(state: LearnState, actions: LearnActions) {
    ListPage(title = say(Phrase.LearnTitle), onBack = actions.onBack) {
        state.trouble?.let { item(key = "trouble", contentType = "trouble") { TroubleSaid(it) } }
        val page = state.page ?: return@ListPage
        item(key = "cards", contentType = "cards") { Cards(null, page.cards, actions) }
        for (path in page.paths) path(path, actions)
    }
}

private fun LazyListScope.path(path: PathCard, actions: LearnActions) {
    item(key = "path ${path.path}", contentType = "heading") {
        GroupTitle(path.title)
        Quiet(path.purpose)
    }
    for (part in path.parts) {
        item(key = "path ${path.path} ${part.title}", contentType = "shelf") {
            Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
                RowGroup(part.title) {
                    for (card in part.cards) LinkRow(card.name, onClick = { actions.onCard(card.key) })
                    for (practice in part.practices) {
                        LinkRow(practice.title, practice.purpose, onClick = { actions.onPractice(practice.practice) })
                    }
                }
            }
        }
    }
}

@Composable
private fun Cards(title: String?, cards: List<NamedKey>, actions: LearnActions) {
    RowGroup(title) {
        for (card in cards) LinkRow(card.name, onClick = { actions.onCard(card.key) })
    }
}

/** Something to read. What may be hard waits behind its note. */
@Composable
fun LearnTextScreen(state: LearnState, actions: LearnActions) {
    val text = state.text
    var isOpen by rememberSaveable { mutableStateOf(false) }
    GoldseamScaffold(title = text?.title.orEmpty(), onBack = actions.onBack) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
            TroubleSaid(state.trouble)
            val note = text?.note
            when {
                text == null -> {}
                note != null && !isOpen -> {
                    Notice(NoticeTone.Info, note)
                    QuietButton(say(Phrase.LearnRead), onClick = { isOpen = true })
                }
                else -> Paragraphs(text, actions)
            }
        }
    }
}

@Composable
private fun Paragraphs(text: LearnText, actions: LearnActions) {
    for (paragraph in text.paragraphs) Text(paragraph.replace('\n', ' '), style = MaterialTheme.typography.bodyLarge)
    for (reference in text.references) Quiet(reference)
    if (text.practices.isNotEmpty()) Shelf(say(Phrase.LearnPractices), text.practices, actions.onPractice)
}
