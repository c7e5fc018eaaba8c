package app.goldseam.screens.nav

import androidx.compose.runtime.saveable.SaverScope
import org.junit.Test
import kotlin.test.assertEquals

class NavigationTest {
    private val anything = SaverScope { true }

    private fun Navigation.saved() = with(Navigation.Saver) { checkNotNull(anything.save(this@saved)) }

    @Test
    fun back_ends_at_the_journal() {
        val navigation = Navigation()
        navigation.open(Page.Settings)
        navigation.open(Page.About)
        navigation.back()
        assertEquals(Page.Settings, navigation.current)
        repeat(3) { navigation.back() }
        assertEquals(Page.Journal, navigation.current)
    }

    @Test
    fun it_comes_back_after_a_restart() {
        val pages = listOf(Page.Journal, Page.Settings, Page.LockTime)
        assertEquals(pages, Navigation.Saver.restore(Navigation(pages).saved())?.pages)
    }

    @Test
    fun an_entry_and_what_is_written_are_kept_by_their_ids() {
        val known = Page.Editor(entryId = "entry").apply { draftId = "draft" }
        val pages = listOf(Page.Journal, Page.Entry("entry"), known, Page.Editor(entryId = null))
        val back = checkNotNull(Navigation.Saver.restore(Navigation(pages).saved())).pages
        assertEquals(pages, back)
        val editors = back.filterIsInstance<Page.Editor>()
        assertEquals(listOf("draft" to "entry", null to null), editors.map { it.draftId to it.entryId })
    }

    @Test
    fun a_page_that_this_version_does_not_have_is_left_out() {
        assertEquals(listOf(Page.Journal), Navigation.Saver.restore(arrayListOf("journal", "moon"))?.pages)
        assertEquals(Page.Journal, Navigation.Saver.restore(arrayListOf("moon"))?.current)
    }
}
