package app.goldseam.screens.nav

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.setValue

/** Where somebody is in the journal, and how they came there. A lock changes nothing in it. */
@Stable
class Navigation(pages: List<Page> = listOf(Page.Journal)) {
    /** From the journal to the page that is shown. */
    var pages by mutableStateOf(pages)
        private set

    val current get() = pages.last()

    fun open(page: Page) {
        pages = pages + page
    }

    /** To the page before. The journal is the first. */
    fun back() {
        if (pages.size > 1) pages = pages.dropLast(1)
    }

    fun home() {
        pages = listOf(Page.Journal)
    }

    companion object {
        val Saver = Saver<Navigation, ArrayList<String>>(
            save = { navigation -> navigation.pages.mapTo(ArrayList()) { it.name() } },
            restore = { names -> Navigation(names.mapNotNull(::pageOf).ifEmpty { listOf(Page.Journal) }) },
        )
    }
}
