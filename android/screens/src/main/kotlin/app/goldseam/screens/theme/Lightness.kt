package app.goldseam.screens.theme

import androidx.compose.ui.graphics.Color

/** A ground, and what can be read on it. */
data class Step(val paper: Color, val ink: Color)

/**
 * From nothing to much, in one hue: who does not tell hues apart sees it go from light to dark, and at night from dark to
 * light.
 */
object Lightness {
    val byDay = listOf(
        Step(Color.Transparent, Color(0xFF2B2622)),
        Step(Color(0xFFDDE8DC), Color(0xFF1E3327)),
        Step(Color(0xFFB4CDB8), Color(0xFF15271C)),
        Step(Color(0xFF567864), Color(0xFFFFFFFF)),
        Step(Color(0xFF355141), Color(0xFFFFFDF8)),
    )
    /** From very low to very good, the same hue again. */
    val levelsByDay = listOf(
        Step(Color(0xFFE3EBE0), Color(0xFF1E3327)),
        Step(Color(0xFFC3D6C4), Color(0xFF15271C)),
        Step(Color(0xFF9DBBA4), Color(0xFF0F2016)),
        Step(Color(0xFF567864), Color(0xFFFFFFFF)),
        Step(Color(0xFF2C4637), Color(0xFFFFFDF8)),
    )
    val levelsByNight = listOf(
        Step(Color(0xFF26392E), Color(0xFFD2E8D8)),
        Step(Color(0xFF3D5B4A), Color(0xFFE6F4E9)),
        Step(Color(0xFF7BA088), Color(0xFF0A1A10)),
        Step(Color(0xFFA4C6AE), Color(0xFF0E2015)),
        Step(Color(0xFFD3EBD9), Color(0xFF0E2015)),
    )
    val byNight = listOf(
        Step(Color.Transparent, Color(0xFFEEE6DA)),
        Step(Color(0xFF26392E), Color(0xFFD2E8D8)),
        Step(Color(0xFF3D5B4A), Color(0xFFE6F4E9)),
        Step(Color(0xFF86AB92), Color(0xFF0E2015)),
        Step(Color(0xFFBFDDC7), Color(0xFF0E2015)),
    )
}
