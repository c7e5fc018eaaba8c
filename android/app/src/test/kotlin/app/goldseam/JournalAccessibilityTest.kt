package app.goldseam

import android.app.Application
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.unit.dp
import androidx.test.core.app.ApplicationProvider
import app.goldseam.screens.R
import app.goldseam.screens.samples.journalGallery
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RuntimeEnvironment
import kotlin.test.assertTrue

/** What TalkBack says on each page of the journal and what fingers hit, in each language at the normal and the largest font. */
@RunWith(ParameterizedRobolectricTestRunner::class)
class JournalAccessibilityTest(private val page: String, language: String, fontScale: Float) {
    init {
        RuntimeEnvironment.setQualifiers("+$language")
        RuntimeEnvironment.setFontScale(fontScale)
    }

    @get:Rule
    val compose = createEmptyComposeRule()

    @Test
    fun whatever_can_be_touched_has_a_name_and_is_large_enough() = stage(journalGallery.getValue(page)).use {
        val leave = ApplicationProvider.getApplicationContext<Application>().getString(R.string.quick_exit)
        compose.onNodeWithText(leave).assertIsDisplayed()
        check()
        val scrolling = compose.onAllNodes(hasScrollAction())
        if (scrolling.fetchSemanticsNodes().isNotEmpty()) {
            scrolling.onFirst().performSemanticsAction(SemanticsActions.ScrollBy) { it(0f, Float.MAX_VALUE) }
            check()
        }
    }

    private fun check() {
        val touched = compose.onAllNodes(hasClickAction()).fetchSemanticsNodes()
        assertTrue(touched.isNotEmpty())
        touched.filter { it.boundsInRoot.height > 0 }.forEach(::assertNamedAndLarge)
    }

    private fun assertNamedAndLarge(node: SemanticsNode) {
        val names = node.config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } +
            node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()
        assertTrue(names.any { it.isNotBlank() }, "no name: ${node.config}")
        with(compose.density) {
            // What is scrolled half out of sight is as large as it is.
            assertTrue(node.size.width.toDp() >= 47.9.dp || node.touchBoundsInRoot.width.toDp() >= 47.9.dp, "too narrow: $names")
            assertTrue(node.size.height.toDp() >= 47.9.dp || node.touchBoundsInRoot.height.toDp() >= 47.9.dp, "too low: $names")
        }
    }

    companion object {
        @JvmStatic
        @Parameters(name = "{0}, {1}, font scale {2}")
        fun variants() = journalGallery.keys.flatMap { page ->
            listOf("en", "de").flatMap { language -> listOf(1f, 2f).map { arrayOf<Any>(page, language, it) } }
        }
    }
}
