package app.goldseam

import app.goldseam.screens.R
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.isHeading
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.dp
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RuntimeEnvironment
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** What a screen reader says and what fingers hit, in each language at the normal and at the largest font. */
@RunWith(ParameterizedRobolectricTestRunner::class)
class AccessibilityTest(language: String, private val fontScale: Float) {
    init {
        RuntimeEnvironment.setQualifiers("+$language")
        RuntimeEnvironment.setFontScale(fontScale)
    }

    @get:Rule
    val compose = createAndroidComposeRule<MainActivity>()

    private fun text(id: Int) = compose.activity.getString(id)

    private fun everyPage(check: () -> Unit) {
        check()
        val goOn = compose.onNodeWithText(text(R.string.promise_go_on))
        goOn.reach()
        goOn.performClick()
        check()
    }

    private fun all(matcher: SemanticsMatcher): List<SemanticsNode> =
        compose.onAllNodes(matcher).fetchSemanticsNodes().also { assertTrue(it.isNotEmpty()) }

    @Test
    fun whatever_can_be_touched_has_a_name_and_is_large_enough() = everyPage {
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

    @Test
    fun every_page_has_headings_and_a_way_out() = everyPage {
        all(isHeading())
        compose.onNodeWithText(text(R.string.quick_exit)).assertIsDisplayed()
    }

    @Test
    fun no_text_is_cut_off_and_all_can_be_scrolled_to() = everyPage {
        for (node in all(SemanticsMatcher.keyIsDefined(SemanticsActions.GetTextLayoutResult))) {
            val layouts = mutableListOf<TextLayoutResult>()
            node.config[SemanticsActions.GetTextLayoutResult].action?.invoke(layouts)
            for (layout in layouts) {
                assertFalse(layout.isCutOff(), "cut off: ${layout.layoutInput.text}")
            }
        }
        val shown = all(SemanticsMatcher.keyIsDefined(SemanticsProperties.Text))
        for (text in shown.flatMap { it.config[SemanticsProperties.Text] }.map { it.text }) {
            val node = compose.onNode(
                SemanticsMatcher("says $text") { inner ->
                    inner.config.getOrNull(SemanticsProperties.Text).orEmpty().any { it.text == text }
                },
                useUnmergedTree = true,
            )
            node.reach()
            node.assertIsDisplayed()
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
        @Parameters(name = "{0}, font scale {1}")
        fun variants() = listOf("en", "de").flatMap { language -> listOf(1f, 2f).map { arrayOf<Any>(language, it) } }
    }
}
