package app.goldseam.screens.search

import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.items
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.runtime.snapshotFlow
import app.goldseam.core.Hit
import app.goldseam.core.SearchOrder
import app.goldseam.models.SearchState
import app.goldseam.screens.parts.Chips
import app.goldseam.screens.parts.ChoiceChip
import app.goldseam.screens.parts.EmptyState
import app.goldseam.screens.parts.ListPage
import app.goldseam.screens.parts.NearEnd
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.timeline.CardContent
import app.goldseam.screens.timeline.PaperCard

class SearchActions(
    val onType: (String) -> Unit = {},
    val onSubmit: () -> Unit = {},
    val onOrder: (SearchOrder) -> Unit = {},
    val onOpen: (entryId: String) -> Unit = {},
    val onScrolledNearEnd: () -> Unit = {},
    val onBack: () -> Unit = {},
)

/** Search as one types. [field] is remembered by nobody: what a person looks for is as private as what they wrote. */
@Composable
fun SearchScreen(
    state: SearchState,
    actions: SearchActions,
    field: TextFieldState = remember { TextFieldState(state.text) },
    list: LazyListState = rememberLazyListState(),
) {
    LaunchedEffect(field) {
        snapshotFlow { field.text.toString() }.collect(actions.onType)
    }
    NearEnd(list, loaded = state.hits, state.hasMore, actions.onScrolledNearEnd)
    ListPage(title = say(Phrase.SearchTitle), onBack = actions.onBack, list = list) {
        item(key = "field", contentType = "field") { SearchField(field, actions.onSubmit) }
        state.trouble?.let { item(key = "trouble", contentType = "trouble") { TroubleSaid(it) } }
        when {
            state.text.isBlank() -> item(key = "start", contentType = "empty") {
                EmptyState(say(Phrase.SearchStartTitle), say(Phrase.SearchStartText))
            }
            state.hits.isNotEmpty() -> hits(state, actions)
            !state.searching -> item(key = "none", contentType = "empty") {
                EmptyState(say(Phrase.SearchNoneTitle), say(Phrase.SearchNoneText))
            }
        }
    }
}

private fun LazyListScope.hits(state: SearchState, actions: SearchActions) {
    item(key = "order", contentType = "order") {
        Chips {
            ChoiceChip(say(Phrase.SearchNewest), state.order == SearchOrder.NEWEST) { actions.onOrder(SearchOrder.NEWEST) }
            ChoiceChip(say(Phrase.SearchBest), state.order == SearchOrder.BEST) { actions.onOrder(SearchOrder.BEST) }
        }
    }
    items(state.hits, key = { it.card.entryId }, contentType = { "hit" }) { hit ->
        PaperCard(onClick = { actions.onOpen(hit.card.entryId) }) { HitContent(hit) }
    }
}

@Composable
private fun HitContent(hit: Hit) {
    val mark = markStyle()
    CardContent(
        card = hit.card,
        title = remember(hit, mark) { hit.markedTitle(mark) },
        words = remember(hit, mark) { hit.markedSnippet(mark) },
        day = LocalFormats.current.day(hit.card.moment.day),
    )
}
