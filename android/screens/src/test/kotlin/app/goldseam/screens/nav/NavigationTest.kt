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
    fun an_entry_and_a_draft_are_kept_by_their_ids() {
        val editor = Page.Editor(entryId = "entry").apply { draftId = "draft" }
        val pages = listOf(Page.Journal, Page.Entry("entry"), editor)
        val back = checkNotNull(Navigation.Saver.restore(Navigation(pages).saved())).pages
        assertEquals(pages.take(2), back.take(2))
        assertEquals("draft", (back[2] as Page.Editor).draftId)
    }

    @Test
    fun an_editor_whose_draft_is_not_known_yet_is_left_out() {
        val pages = listOf(Page.Journal, Page.Editor(entryId = null))
        assertEquals(listOf<Page>(Page.Journal), Navigation.Saver.restore(Navigation(pages).saved())?.pages)
    }

    @Test
    fun a_page_that_this_version_does_not_have_is_left_out() {
        assertEquals(listOf(Page.Journal), Navigation.Saver.restore(arrayListOf("journal", "moon"))?.pages)
        assertEquals(Page.Journal, Navigation.Saver.restore(arrayListOf("moon"))?.current)
    }
}
