package app.goldseam.screens.theme

import androidx.compose.material3.ColorScheme
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import org.junit.Test
import kotlin.test.assertTrue

/** Every pair of colours that is used together, after WCAG 2.2: 1.4.3 for text, 1.4.11 for what is not text. */
class ContrastTest {
    private val themes = mapOf("day" to Palette.day, "night" to Palette.night)

    @Test
    fun text_can_be_read() = themes.forEach { (theme, colors) ->
        for ((name, pair) in textPairs(colors)) {
            val (text, paper) = pair
            val ratio = contrast(text, paper)
            assertTrue(ratio >= 4.5, "$theme: $name is only at $ratio")
        }
    }

    @Test
    fun edges_and_marks_can_be_seen() = themes.forEach { (theme, colors) ->
        val pairs = mapOf(
            "the edge of a field" to (colors.outline to colors.surface),
            "a filled part of the strength" to (colors.primary to colors.surface),
            "a button" to (colors.primary to colors.surface),
            "a field in trouble" to (colors.error to colors.surface),
        )
        for ((name, pair) in pairs) {
            val ratio = contrast(pair.first, pair.second)
            assertTrue(ratio >= 3.0, "$theme: $name is only at $ratio")
        }
    }

    @Test
    fun the_measure_is_right() {
        assertTrue(contrast(Color.Black, Color.White) in 20.99..21.01)
        assertTrue(contrast(Color(0xFF777777), Color.White) in 4.47..4.49)
    }

    private fun textPairs(c: ColorScheme): Map<String, Pair<Color, Color>> {
        val papers = mapOf(
            "background" to c.background,
            "surface" to c.surface,
            "surfaceVariant" to c.surfaceVariant,
            "surfaceBright" to c.surfaceBright,
            "surfaceDim" to c.surfaceDim,
            "surfaceContainerLowest" to c.surfaceContainerLowest,
            "surfaceContainerLow" to c.surfaceContainerLow,
            "surfaceContainer" to c.surfaceContainer,
            "surfaceContainerHigh" to c.surfaceContainerHigh,
            "surfaceContainerHighest" to c.surfaceContainerHighest,
        )
        val inks = mapOf(
            "onBackground" to c.onBackground,
            "onSurface" to c.onSurface,
            "onSurfaceVariant" to c.onSurfaceVariant,
            "primary" to c.primary,
            "secondary" to c.secondary,
            "tertiary" to c.tertiary,
            "error" to c.error,
        )
        val onPaper = papers.flatMap { (paper, below) ->
            inks.map { (ink, above) -> "$ink on $paper" to (above to below) }
        }
        return onPaper.toMap() + mapOf(
            "onPrimary" to (c.onPrimary to c.primary),
            "onPrimaryContainer" to (c.onPrimaryContainer to c.primaryContainer),
            "onSecondary" to (c.onSecondary to c.secondary),
            "onSecondaryContainer" to (c.onSecondaryContainer to c.secondaryContainer),
            "onTertiary" to (c.onTertiary to c.tertiary),
            "onTertiaryContainer" to (c.onTertiaryContainer to c.tertiaryContainer),
            "onError" to (c.onError to c.error),
            "onErrorContainer" to (c.onErrorContainer to c.errorContainer),
            "inverseOnSurface" to (c.inverseOnSurface to c.inverseSurface),
            "inversePrimary" to (c.inversePrimary to c.inverseSurface),
        )
    }

    private fun contrast(one: Color, other: Color): Double {
        val (dark, light) = listOf(one.luminance(), other.luminance()).sorted()
        return (light + 0.05) / (dark + 0.05)
    }
}
