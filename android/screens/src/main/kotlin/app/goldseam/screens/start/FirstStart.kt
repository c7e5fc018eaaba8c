package app.goldseam.screens.start

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.setValue

enum class FirstStartPage { Promise, NotYet }

/** On which page of the first start somebody is. Whoever shows it saves it, and hands it the system's "back". */
@Stable
class FirstStartState(page: FirstStartPage = FirstStartPage.Promise) {
    var page by mutableStateOf(page)
        private set

    val canGoBack get() = page != FirstStartPage.Promise

    fun goOn() {
        page = FirstStartPage.NotYet
    }

    fun goBack() {
        page = FirstStartPage.Promise
    }

    companion object {
        val Saver = Saver<FirstStartState, FirstStartPage>({ it.page }, { FirstStartState(it) })
    }
}

@Composable
fun FirstStart(state: FirstStartState) {
    when (state.page) {
        FirstStartPage.Promise -> PromiseScreen(onGoOn = state::goOn)
        FirstStartPage.NotYet -> NotYetScreen(onBack = state::goBack)
    }
}
