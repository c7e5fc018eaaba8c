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
    val back = drawing("back", "M19,12H5.5M11,6l-6,6l6,6", mirrored = true)
    val next = drawing("next", "M9.5,6l6,6l-6,6", mirrored = true)
    val unfold = drawing("unfold", "M6,9.5l6,6l6,-6")
    val fold = drawing("fold", "M6,14.5l6,-6l6,6")
    val paper = drawing("paper", "M7,3.5h7l4,4v12a1,1 0 0 1 -1,1H7a1,1 0 0 1 -1,-1V4.5a1,1 0 0 1 1,-1zM14,3.5v4h4M9,12h6M9,15.5h4")
    val leaf = drawing("leaf", "M5,19C5,9 10,5 19.5,4.5C20,14 16,19.5 8,18M5,20.5c1.5,-5 4,-8 8,-10")
    val finger = drawing("finger", "M6,10.5a6,6 0 0 1 12,0v3M9,20c-1.6,-2 -2.5,-4.5 -2.5,-7M9.3,11a2.7,2.7 0 0 1 5.4,0c0,4 0.6,6.5 1.8,8.5M12,11.5c0,3.6 0.6,6.5 2,9")
    val lock = drawing("lock", "M6.5,10.5h11a1,1 0 0 1 1,1v8a1,1 0 0 1 -1,1h-11a1,1 0 0 1 -1,-1v-8a1,1 0 0 1 1,-1zM8.5,10.5V7.5a3.5,3.5 0 0 1 7,0v3M12,14.5v2")
    val folder = drawing("folder", "M4,18.5V6a1,1 0 0 1 1,-1h4.5l2,2.5H19a1,1 0 0 1 1,1v10a1,1 0 0 1 -1,1H5a1,1 0 0 1 -1,-1z")
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
