package app.goldseam

import android.content.Context
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.isHeading
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.dp
import androidx.test.core.app.ApplicationProvider
import app.goldseam.screens.R
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RuntimeEnvironment
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** What a screen reader says and what fingers hit on each screen, in each language at the normal or the largest font. */
@RunWith(ParameterizedRobolectricTestRunner::class)
class AccessibilityTest(private val screen: String, language: String, fontScale: Float) {
    init {
        RuntimeEnvironment.setQualifiers("+$language")
        RuntimeEnvironment.setFontScale(fontScale)
    }

    @get:Rule
    val compose = createEmptyComposeRule()

    private fun shown(check: (Context) -> Unit) = stage(gallery.getValue(screen)).use {
        check(ApplicationProvider.getApplicationContext())
    }

    private fun all(matcher: SemanticsMatcher): List<SemanticsNode> =
        compose.onAllNodes(matcher).fetchSemanticsNodes().also { assertTrue(it.isNotEmpty()) }

    @Test
    fun all_can_be_reached_read_and_named() = shown { context ->
        all(isHeading())
        compose.onNodeWithText(context.getString(R.string.quick_exit)).assertIsDisplayed()
        whatever_can_be_touched_has_a_name_and_is_large_enough()
        no_text_is_cut_off()
        every_text_can_be_scrolled_to()
    }

    private fun whatever_can_be_touched_has_a_name_and_is_large_enough() {
        for (index in all(hasClickAction()).indices) {
            val touched = compose.onAllNodes(hasClickAction())[index]
            touched.reach()
            val node = touched.fetchSemanticsNode()
            val named = node.config.getOrNull(SemanticsProperties.Text).orEmpty().any { it.isNotBlank() } ||
                node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty().any { it.isNotBlank() }
            assertTrue(named, "no name: ${node.config}")
            with(compose.density) {
                assertTrue(node.touchBoundsInRoot.height.toDp() >= 47.9.dp, "too low: ${node.config}")
                assertTrue(node.touchBoundsInRoot.width.toDp() >= 47.9.dp, "too narrow: ${node.config}")
            }
        }
    }

    private fun no_text_is_cut_off() {
        for (node in all(SemanticsMatcher.keyIsDefined(SemanticsActions.GetTextLayoutResult))) {
            val layouts = mutableListOf<TextLayoutResult>()
            node.config[SemanticsActions.GetTextLayoutResult].action?.invoke(layouts)
            for (layout in layouts) {
                assertFalse(layout.isCutOff(), "cut off: ${layout.layoutInput.text}")
            }
        }
    }

    private fun every_text_can_be_scrolled_to() {
        val shown = all(SemanticsMatcher.keyIsDefined(SemanticsProperties.Text))
        for (text in shown.flatMap { it.config[SemanticsProperties.Text] }.map { it.text }.distinct()) {
            val says = SemanticsMatcher("says $text") { inner ->
                inner.config.getOrNull(SemanticsProperties.Text).orEmpty().any { it.text == text }
            }
            for (index in compose.onAllNodes(says, useUnmergedTree = true).fetchSemanticsNodes().indices) {
                val node = compose.onAllNodes(says, useUnmergedTree = true)[index]
                node.reach()
                node.assertIsDisplayed()
            }
        }
    }

    /** Some things stay where they are; all others may have to be scrolled to. */
    private fun SemanticsNodeInteraction.reach() {
        if (generateSequence(fetchSemanticsNode().parent) { it.parent }.any { SemanticsActions.ScrollBy in it.config }) {
            performScrollTo()
        }
    }

    private fun TextLayoutResult.isCutOff() = didOverflowHeight || (0 until lineCount).any { line ->
        isLineEllipsized(line) || getLineRight(line) - getLineLeft(line) > size.width + 1
    }

    companion object {
        @JvmStatic
        @Parameters(name = "{0}, {1}, font scale {2}")
        fun variants() = (gallery.keys - "cover").flatMap { screen ->
            listOf(arrayOf<Any>(screen, "en", 1f), arrayOf<Any>(screen, "de", 2f), arrayOf<Any>(screen, "en-ldrtl", 1.3f))
        }
    }
}
