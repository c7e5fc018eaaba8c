package app.goldseam.screens.parts

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.addPathNodes
import androidx.compose.ui.unit.dp

/** Our own small line drawings. */
object Icons {
    val leave = drawing("leave", "M10,4H6.5a1.5,1.5 0 0 0 -1.5,1.5v13a1.5,1.5 0 0 0 1.5,1.5H10M14.5,8l4,4l-4,4M18,12H10", mirrored = true)
    val phone = drawing("phone", "M8.5,3h7a2,2 0 0 1 2,2v14a2,2 0 0 1 -2,2h-7a2,2 0 0 1 -2,-2V5a2,2 0 0 1 2,-2zM11,18h2")
    val key = drawing("key", "M12.2,15.4a3.6,3.6 0 1 1 -7.2,0a3.6,3.6 0 1 1 7.2,0zM11.2,12.9L19,5M15.8,8.2l2.6,2.6")
    val door = drawing("door", "M4,20.5h16M7,20.5V4.5a1,1 0 0 1 1,-1h8a1,1 0 0 1 1,1v16M13.8,12v1")
    val info = drawing("info", "M20.5,12a8.5,8.5 0 1 1 -17,0a8.5,8.5 0 1 1 17,0zM12,11.2v5M12,7.8v0.1")
    val care = drawing("care", "M12,4.2L21,19.5H3zM12,10v4.4M12,16.9v0.1")
}

internal fun drawing(name: String, path: String, mirrored: Boolean = false, filled: Boolean = false): ImageVector =
    ImageVector.Builder(name, 24.dp, 24.dp, 24f, 24f, autoMirror = mirrored)
        .addPath(
            pathData = addPathNodes(path),
            fill = if (filled) SolidColor(Color.Black) else null,
            stroke = SolidColor(Color.Black),
            strokeLineWidth = 1.7f,
            strokeLineCap = StrokeCap.Round,
            strokeLineJoin = StrokeJoin.Round,
        )
        .build()
