package app.goldseam.screens.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.goldseam.core.PracticeCard
import app.goldseam.core.PracticeQuery
import app.goldseam.models.PracticesState
import app.goldseam.screens.parts.ChoiceChip
import app.goldseam.screens.parts.Chips
import app.goldseam.screens.parts.EmptyState
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.parts.LinkRow
import app.goldseam.screens.parts.ListPage
import app.goldseam.screens.parts.RowGroup
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

class PracticesActions(
    val onBack: () -> Unit = {},
    val onLook: (PracticeQuery) -> Unit = {},
    val onName: (state: String) -> Unit = {},
    val onPractice: (practice: String) -> Unit = {},
    val onResume: (sessionId: String) -> Unit = {},
    val onResults: () -> Unit = {},
    val onLooks: () -> Unit = {},
    val onLearn: () -> Unit = {},
)

/** The library: what may help now, then what was left, then shelf by shelf. */
@Composable
fun PracticesScreen(state: PracticesState, actions: PracticesActions) {
    ListPage(title = say(Phrase.PracticesTitle), onBack = actions.onBack) {
        state.trouble?.let { item(key = "trouble", contentType = "trouble") { TroubleSaid(it) } }
        val library = state.library ?: return@ListPage
        item(key = "find", contentType = "find") { Find(state.query, actions.onLook) }
        item(key = "states", contentType = "states") { States(state, actions.onName) }
        state.offers?.let { offers ->
            item(key = "offers", contentType = "shelf") { Shelf(offers.why, offers.practices, actions.onPractice) }
        }
        if (library.unfinished.isNotEmpty()) {
            item(key = "unfinished", contentType = "shelf") {
                RowGroup(say(Phrase.PracticesUnfinished)) {
                    for (session in library.unfinished) {
                        LinkRow(session.title, onClick = { actions.onResume(session.sessionId) })
                    }
                }
            }
        }
        item(key = "ways", contentType = "shelf") {
            RowGroup {
                LinkRow(say(Phrase.PracticesResults), onClick = actions.onResults)
                LinkRow(say(Phrase.LooksTitle), onClick = actions.onLooks)
                LinkRow(say(Phrase.LearnTitle), onClick = actions.onLearn)
            }
        }
        shelves(state, actions)
        if (library.shelves.isEmpty()) {
            item(key = "empty", contentType = "empty") {
                EmptyState(say(Phrase.PracticesNoneTitle), say(Phrase.PracticesNoneText))
            }
        }
    }
}

private fun LazyListScope.shelves(state: PracticesState, actions: PracticesActions) {
    for (shelf in state.library?.shelves.orEmpty()) {
        item(key = "shelf ${shelf.name}", contentType = "shelf") {
            Shelf(shelf.name, shelf.practices, actions.onPractice)
        }
    }
}

@Composable
internal fun Shelf(title: String?, practices: List<PracticeCard>, onPractice: (String) -> Unit) {
    RowGroup(title) {
        for (practice in practices) {
            LinkRow(practice.title, "${practice.purpose}\n${minutes(practice)}", onClick = { onPractice(practice.practice) })
        }
    }
}

@Composable
internal fun minutes(practice: PracticeCard): String {
    val (from, to) = practice.minutesFrom.toInt() to practice.minutesTo.toInt()
    val minutes = if (from == to) say(Phrase.PracticeMinutes, to) else say(Phrase.PracticeMinutesRange, from, to)
    return if (practice.isAside) "$minutes · ${say(Phrase.PracticeAside)}" else minutes
}

@Composable
private fun Find(query: PracticeQuery, onLook: (PracticeQuery) -> Unit) = Column {
    OutlinedTextField(
        value = query.words,
        onValueChange = { onLook(query.copy(words = it)) },
        label = { Text(say(Phrase.PracticesFind)) },
        leadingIcon = { Icon(JournalIcons.search, contentDescription = null) },
        singleLine = true,
        shape = MaterialTheme.shapes.extraLarge,
        modifier = Modifier.fillMaxWidth(),
    )
    Chips {
        ChoiceChip(say(Phrase.PracticesShort), query.minutes != null, onClick = {
            onLook(query.copy(minutes = if (query.minutes == null) SHORT else null))
        })
        ChoiceChip(say(Phrase.PracticesBody), query.isBodily == true, onClick = {
            onLook(query.copy(isBodily = if (query.isBodily == true) null else true))
        })
        ChoiceChip(say(Phrase.PracticesMind), query.isBodily == false, onClick = {
            onLook(query.copy(isBodily = if (query.isBodily == false) null else false))
        })
        ChoiceChip(say(Phrase.PracticesAlone), query.isWithSomebody == false, onClick = {
            onLook(query.copy(isWithSomebody = if (query.isWithSomebody == false) null else false))
        })
    }
}

/** Minutes that are few. */
private const val SHORT: UByte = 5u

@Composable
private fun States(state: PracticesState, onName: (String) -> Unit) =
    Column(verticalArrangement = Arrangement.spacedBy(Space.hair)) {
        GroupTitle(say(Phrase.PracticesHow))
        Chips {
            for (named in state.library?.states.orEmpty()) {
                ChoiceChip(named.name, state.query.state == named.key, onClick = { onName(named.key) })
            }
        }
    }
