package app.goldseam.screens.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.clipPath
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.goldseam.screens.theme.pottery

/** A thin line of gold, as in mended pottery: it wanders a little. */
@Composable
fun SeamLine(modifier: Modifier = Modifier) {
    val gold = MaterialTheme.pottery.gold
    Canvas(modifier.fillMaxWidth().height(6.dp)) {
        val y = size.height / 2
        val path = Path().apply {
            moveTo(0f, y)
            lineTo(size.width * 0.18f, y)
            lineTo(size.width * 0.24f, y - 1.5.dp.toPx())
            lineTo(size.width * 0.33f, y + 1.dp.toPx())
            lineTo(size.width * 0.62f, y + 1.dp.toPx())
            lineTo(size.width * 0.66f, y - 1.dp.toPx())
            lineTo(size.width * 0.74f, y)
            lineTo(size.width, y)
        }
        drawPath(path, gold, style = line(1.2.dp.toPx()))
    }
}

/** A bowl that was broken, and is whole again. Only to look at: it says nothing that the words do not say. */
@Composable
fun MendedBowl(width: Dp, modifier: Modifier = Modifier) {
    val pottery = MaterialTheme.pottery
    val shade = MaterialTheme.colorScheme.surfaceContainerHigh
    Canvas(modifier.size(width, width * BOWL_HEIGHT)) {
        val bowl = bowl()
        drawOval(
            shade,
            topLeft = Offset(size.width * 0.2f, size.height * 0.9f),
            size = Size(size.width * 0.6f, size.height * 0.1f),
        )
        drawPath(bowl, pottery.clay)
        drawOval(pottery.rim, size = Size(size.width, size.height * 0.24f))
        drawOval(
            pottery.inside,
            topLeft = Offset(size.width * 0.03f, size.height * 0.035f),
            size = Size(size.width * 0.94f, size.height * 0.17f),
        )
        clipPath(bowl) {
            for (crack in CRACKS) {
                drawPath(crack(crack), pottery.gold, style = line(size.width * 0.018f))
            }
        }
    }
}

private const val BOWL_HEIGHT = 0.62f

/** Where the bowl broke, in parts of its width and height. */
private val CRACKS = listOf(
    listOf(0.27f to 0.19f, 0.34f to 0.37f, 0.28f to 0.50f, 0.40f to 0.68f, 0.385f to 0.98f),
    listOf(0.34f to 0.37f, 0.53f to 0.47f, 0.70f to 0.37f, 0.77f to 0.18f),
    listOf(0.53f to 0.47f, 0.58f to 0.69f, 0.70f to 0.88f),
)

private fun DrawScope.bowl(): Path = Path().apply {
    moveTo(0f, size.height * 0.12f)
    cubicTo(
        size.width * 0.03f, size.height * 0.62f,
        size.width * 0.24f, size.height * 0.88f,
        size.width * 0.36f, size.height * 0.90f,
    )
    lineTo(size.width * 0.36f, size.height * 0.95f)
    lineTo(size.width * 0.64f, size.height * 0.95f)
    lineTo(size.width * 0.64f, size.height * 0.90f)
    cubicTo(
        size.width * 0.76f, size.height * 0.88f,
        size.width * 0.97f, size.height * 0.62f,
        size.width, size.height * 0.12f,
    )
    close()
}

private fun DrawScope.crack(points: List<Pair<Float, Float>>): Path = Path().apply {
    points.forEachIndexed { index, (x, y) ->
        if (index == 0) moveTo(x * size.width, y * size.height) else lineTo(x * size.width, y * size.height)
    }
}

private fun line(width: Float) = Stroke(
    width = width,
    cap = StrokeCap.Round,
    join = StrokeJoin.Round,
    pathEffect = PathEffect.cornerPathEffect(width * 2),
)
