package app.goldseam.screens.theme

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.compositeOver
import androidx.compose.ui.graphics.luminance
import org.junit.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class LightnessTest {
    private val day = Lightness.byDay.map { it.copy(paper = it.paper.compositeOver(Palette.day.surface)) }
    private val night = Lightness.byNight.map { it.copy(paper = it.paper.compositeOver(Palette.night.surface)) }

    @Test
    fun numbers_can_be_read_on_each_step() {
        for ((paper, ink) in day + night) {
            assertTrue(contrast(paper, ink) >= 4.5, "only ${contrast(paper, ink)}: $ink on $paper")
        }
    }

    /** So much that each is told from the next without its hue. */
    @Test
    fun each_step_differs_from_the_one_before_by_its_lightness() {
        assertEquals(day.map { it.paper.luminance() }, day.map { it.paper.luminance() }.sortedDescending())
        assertEquals(night.map { it.paper.luminance() }, night.map { it.paper.luminance() }.sorted())
        for ((one, next) in day.zipWithNext() + night.zipWithNext()) {
            val ratio = contrast(one.paper, next.paper)
            assertTrue(ratio >= 1.15, "only $ratio: ${one.paper} and ${next.paper}")
        }
    }

    private fun contrast(one: Color, other: Color): Double {
        val (dark, light) = listOf(one.luminance(), other.luminance()).sorted()
        return (light + 0.05) / (dark + 0.05)
    }
}
