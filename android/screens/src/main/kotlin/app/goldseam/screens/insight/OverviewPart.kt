package app.goldseam.screens.insight

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.core.InsightBar
import app.goldseam.core.InsightChart
import app.goldseam.core.MoodOverview
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** Some months at a glance: a trend whose line breaks where days are open, how answers are spread, words in use. */
@Composable
internal fun OverviewPart(overview: MoodOverview) = Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
    GroupTitle(say(Phrase.InsightsMonths))
    Trend(overview)
    Text(
        overview.spokenTrend,
        style = MaterialTheme.typography.bodyMedium,
        color = MaterialTheme.colorScheme.onSurfaceVariant,
    )
    GroupTitle(say(Phrase.InsightsDistribution))
    InsightChartView(
        InsightChart.Bars(
            overview.distribution.map { InsightBar(it.name, it.answers.toDouble(), it.answers) },
        ),
    )
    if (overview.words.isNotEmpty()) {
        GroupTitle(say(Phrase.InsightsWords))
        Text(
            overview.words.joinToString("   ") { "${it.name} ${it.uses}" },
            style = MaterialTheme.typography.bodyLarge,
        )
    }
}

@Composable
private fun Trend(overview: MoodOverview) {
    val line = MaterialTheme.colorScheme.primary
    val middle = MaterialTheme.colorScheme.outlineVariant
    val days = overview.trend.last().offset.toInt().coerceAtLeast(1)
    Canvas(Modifier.fillMaxWidth().height(120.dp).semantics { contentDescription = overview.spokenTrend }) {
        fun place(offset: UInt, mean: Double) =
            Offset(size.width * offset.toInt() / days, (size.height * (1 - mean / 100)).toFloat())
        drawLine(middle, Offset(0f, size.height / 2), Offset(size.width, size.height / 2))
        for ((before, point) in overview.trend.zipWithNext()) {
            if (point.joined) {
                drawLine(
                    line,
                    place(before.offset, before.mean),
                    place(point.offset, point.mean),
                    strokeWidth = 2.dp.toPx(),
                )
            }
        }
        for (point in overview.trend) drawCircle(line, 3.dp.toPx(), place(point.offset, point.mean))
    }
}
