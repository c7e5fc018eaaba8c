package app.goldseam.screens.search

import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import app.goldseam.models.SearchModel
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.nav.Page

private class SearchHeld(val model: SearchModel) {
    val field = TextFieldState()
    val list = LazyListState()
}

@Composable
internal fun Search(holder: AppHolder, navigation: Navigation) {
    val held = holder.models.get(Page.Search) { scope -> SearchHeld(SearchModel(holder.goldseam, scope)) }
    val model = held.model
    val state by model.state.collectAsState()
    val actions = remember(held, navigation) {
        SearchActions(
            onType = model::type,
            onSubmit = model::submit,
            onOrder = model::order,
            onOpen = { navigation.open(Page.Entry(it)) },
            onScrolledNearEnd = model::more,
            onBack = navigation::back,
        )
    }
    SearchScreen(state, actions, held.field, held.list)
}
