package app.goldseam.screens

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.MotionDurationScale
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.goldseam.screens.parts.LocalQuickExit
import app.goldseam.screens.samples.journalGallery
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.LocalStrings
import app.goldseam.screens.strings.LocaleFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.XmlStrings
import app.goldseam.screens.theme.GoldseamTheme
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.junit.runners.Parameterized
import org.junit.runners.Parameterized.Parameters
import java.util.Locale
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** Every page of the journal in every look: what a screen reader says, what fingers hit, and whether all of it is there. */
@RunWith(Parameterized::class)
class JournalLooksTest(private val page: String, private val look: Look) {
    enum class Look(
        val language: String = "en",
        val fontScale: Float = 1f,
        val isDark: Boolean = false,
        val direction: LayoutDirection = LayoutDirection.Ltr,
    ) {
        Light,
        Dark(isDark = true),
        Large(fontScale = 2f),
        LargeGerman(language = "de", fontScale = 2f),
        RightToLeft(direction = LayoutDirection.Rtl),
    }

    /** As where a person asked for no motion: whatever moves is there at once. */
    @get:Rule
    val compose = createComposeRule(
        effectContext = object : MotionDurationScale {
            override val scaleFactor = 0f
        },
    )

    private fun show() = compose.setContent {
        val locale = Locale.forLanguageTag(look.language)
        CompositionLocalProvider(
            LocalStrings provides XmlStrings(locale),
            LocalFormats provides LocaleFormats(locale),
            LocalQuickExit provides {},
            LocalDensity provides Density(LocalDensity.current.density, look.fontScale),
            LocalLayoutDirection provides look.direction,
        ) {
            GoldseamTheme(look.isDark, journalGallery.getValue(page))
        }
    }

    private fun all(matcher: SemanticsMatcher): List<SemanticsNode> = compose.onAllNodes(matcher).fetchSemanticsNodes()

    @Test
    fun it_can_be_seen_heard_and_touched() {
        show()
        compose.onNodeWithText(XmlStrings(Locale.forLanguageTag(look.language)).text(Phrase.QuickExit)).assertIsDisplayed()
        val touched = all(hasClickAction())
        assertTrue(touched.isNotEmpty())
        touched.forEach(::assertNamedAndLarge)
        all(SemanticsMatcher.keyIsDefined(SemanticsActions.GetTextLayoutResult)).forEach(::assertWhole)
    }

    private fun assertNamedAndLarge(node: SemanticsNode) {
        val names = node.config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } +
            node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()
        assertTrue(names.any { it.isNotBlank() }, "no name: ${node.config}")
        // What is scrolled out of sight has no touch bounds; it is as large as it is drawn.
        val (width, height) = with(compose.density) {
            maxOf(node.size.width.toDp(), node.touchBoundsInRoot.width.toDp()) to
                maxOf(node.size.height.toDp(), node.touchBoundsInRoot.height.toDp())
        }
        val isInSight = node.touchBoundsInRoot.height > 0
        assertTrue(width >= 47.9.dp, "too narrow: $names")
        assertTrue(height >= 47.9.dp || !isInSight, "too low: $names")
    }

    /** Long words of somebody's own may end in an ellipsis, ours may not. */
    private fun assertWhole(node: SemanticsNode) {
        val layouts = mutableListOf<TextLayoutResult>()
        node.config[SemanticsActions.GetTextLayoutResult].action?.invoke(layouts)
        for (layout in layouts.filterNot { it.layoutInput.overflow == TextOverflow.Ellipsis }) {
            val isCutOff = layout.didOverflowHeight || (0 until layout.lineCount).any { line ->
                layout.getLineRight(line) - layout.getLineLeft(line) > layout.size.width + 1
            }
            assertFalse(isCutOff, "cut off: ${layout.layoutInput.text}")
        }
    }

    companion object {
        @JvmStatic
        @Parameters(name = "{0}, {1}")
        fun all() = journalGallery.keys.flatMap { page -> Look.entries.map { arrayOf<Any>(page, it) } }
    }
}
