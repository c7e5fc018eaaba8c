package app.goldseam.screens.mood

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.border
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.gestures.drag
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.IntSize
import androidx.compose.ui.unit.dp
import app.goldseam.core.ScaleAnswer
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.levels

/**
 * Two answers in one touch: to the right it is more pleasant, to the top more is moving. Who cannot or does not want to
 * point has buttons for both below.
 */
@Composable
internal fun MoodPad(
    pleasantness: ScaleAnswer?,
    activation: ScaleAnswer?,
    onPleasantness: (ScaleAnswer?) -> Unit,
    onActivation: (ScaleAnswer?) -> Unit,
) {
    val spoken = say(Phrase.CheckInPad)
    val levels = MaterialTheme.levels
    val line = MaterialTheme.colorScheme.outline
    val mark = MaterialTheme.colorScheme.secondary
    val point by rememberUpdatedState { at: Offset, size: IntSize ->
        onPleasantness(given(at.x / size.width))
        onActivation(given(1f - at.y / size.height))
    }
    Canvas(
        Modifier
            .fillMaxWidth()
            .aspectRatio(2f)
            .clip(MaterialTheme.shapes.medium)
            .border(1.dp, MaterialTheme.colorScheme.outlineVariant, MaterialTheme.shapes.medium)
            .semantics { contentDescription = spoken }
            .pointerInput(Unit) {
                awaitEachGesture {
                    val down = awaitFirstDown()
                    point(down.position, size)
                    drag(down.id) { change ->
                        change.consume()
                        point(change.position, size)
                    }
                }
            },
    ) {
        drawRect(Brush.horizontalGradient(levels.take(4).map { it.paper }))
        drawLine(line, Offset(0f, size.height / 2), Offset(size.width, size.height / 2), strokeWidth = 1.dp.toPx(), alpha = 0.4f)
        drawLine(line, Offset(size.width / 2, 0f), Offset(size.width / 2, size.height), strokeWidth = 1.dp.toPx(), alpha = 0.4f)
        val x = (pleasantness as? ScaleAnswer.Given)?.value ?: return@Canvas
        val y = (activation as? ScaleAnswer.Given)?.value ?: return@Canvas
        val at = Offset(size.width * x.toInt() / 100f, size.height * (1f - y.toInt() / 100f))
        drawCircle(levels.first().paper, 15.dp.toPx(), at)
        drawCircle(mark, 15.dp.toPx(), at, style = Stroke(4.dp.toPx()))
    }
}

private fun given(part: Float) = ScaleAnswer.Given((part.coerceIn(0f, 1f) * 100).toInt().toUByte())
