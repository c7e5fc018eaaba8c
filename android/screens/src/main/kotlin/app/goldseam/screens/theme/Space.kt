package app.goldseam.screens.theme

import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Shapes
import androidx.compose.ui.unit.dp

object Space {
    val hair = 4.dp
    val small = 8.dp
    val line = 12.dp
    val medium = 16.dp
    val large = 24.dp
    val huge = 40.dp

    /** From the edge of the screen to what is written. */
    val edge = 24.dp

    /** The same where cards and lists have an edge of their own. */
    val page = 16.dp

    /** Nothing that can be touched is smaller. */
    val touch = 48.dp

    /** Lines that are longer than this are hard to read. */
    val column = 560.dp
}

internal val GoldseamShapes = Shapes(
    extraSmall = RoundedCornerShape(8.dp),
    small = RoundedCornerShape(12.dp),
    medium = RoundedCornerShape(16.dp),
    large = RoundedCornerShape(24.dp),
    extraLarge = RoundedCornerShape(32.dp),
)
