package app.goldseam.screens.insight

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp
import app.goldseam.core.InsightBar
import app.goldseam.core.InsightChart
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import kotlin.math.abs
import kotlin.math.roundToInt

/** The picture of a finding: bars with their numbers, which are its table, too; or a band on the scale. */
@Composable
internal fun InsightChartView(chart: InsightChart) {
    when (chart) {
        is InsightChart.Nothing -> Unit
        is InsightChart.Range -> Range(chart)
        is InsightChart.Bars -> Bars(chart.bars)
    }
}

/** The sentence beside it says the same. */
@Composable
private fun Range(range: InsightChart.Range) {
    val band = MaterialTheme.colorScheme.primaryContainer
    val mark = MaterialTheme.colorScheme.primary
    Box(
        Modifier
            .fillMaxWidth()
            .height(28.dp)
            .clip(MaterialTheme.shapes.extraSmall)
            .background(MaterialTheme.colorScheme.surfaceContainerHighest)
            .drawBehind {
                fun x(value: Double) = (size.width * value / 100).toFloat()
                drawRect(band, Offset(x(range.low), 0f), Size(x(range.high) - x(range.low), size.height))
                drawRect(mark, Offset(x(range.middle) - 2.dp.toPx(), 0f), Size(4.dp.toPx(), size.height))
            }
            .clearAndSetSemantics {},
    )
}

@Composable
private fun Bars(bars: List<InsightBar>) {
    val longest = bars.maxOfOrNull { abs(it.value) }?.takeIf { it > 0 } ?: return
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        for (bar in bars) BarRow(bar, (abs(bar.value) / longest).toFloat(), isBelow = bar.value < 0)
    }
}

@Composable
private fun BarRow(bar: InsightBar, part: Float, isBelow: Boolean) = Column {
    Text(
        say(Phrase.InsightsBar, bar.label, bar.value.roundToInt()),
        style = MaterialTheme.typography.bodySmall,
    )
    val color = if (isBelow) MaterialTheme.colorScheme.secondary else MaterialTheme.colorScheme.primary
    Box(
        Modifier
            .fillMaxWidth()
            .height(12.dp)
            .drawBehind {
                val width = (size.width * part).coerceAtLeast(2.dp.toPx())
                drawRoundRect(color, Offset.Zero, Size(width, size.height), CornerRadius(4.dp.toPx()))
            },
    )
}
