package app.goldseam.screens.mood

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.goldseam.core.FactorItem
import app.goldseam.core.FactorKind
import app.goldseam.core.FactorValue
import app.goldseam.screens.parts.ChoiceChip
import app.goldseam.screens.parts.Chips
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.MoodIcons
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** What a person tracks: a touch for yes, and more or less of whatever is counted. */
@Composable
internal fun FactorChoice(
    factors: List<FactorItem>,
    values: List<FactorValue>,
    onFactor: (factorId: String, value: Double?) -> Unit,
) {
    if (factors.isEmpty()) return
    fun value(factor: FactorItem) = values.find { it.factorId == factor.factorId }?.value
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        GroupTitle(say(Phrase.CheckInTracked))
        Chips {
            for (factor in factors.filter { it.kind == FactorKind.YES_NO }) {
                val chosen = value(factor) == factor.maximum
                ChoiceChip(
                    factor.name,
                    chosen,
                    onClick = { onFactor(factor.factorId, factor.maximum.takeUnless { chosen }) },
                )
            }
        }
        for (factor in factors.filter { it.kind != FactorKind.YES_NO }) {
            Amount(factor, value(factor), onChange = { onFactor(factor.factorId, it) })
        }
    }
}

@Composable
private fun Amount(factor: FactorItem, value: Double?, onChange: (Double?) -> Unit) {
    val step = if (factor.kind == FactorKind.DURATION) QUARTER_OF_AN_HOUR else 1.0
    val shown = value?.let { if (factor.unit == null) whole(it) else "${whole(it)} ${factor.unit}" } ?: "–"
    val spoken = say(Phrase.CheckInAmountSpoken, factor.name, shown)
    Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
        Column(
            Modifier.weight(1f).semantics(mergeDescendants = true) {
                contentDescription = spoken
                liveRegion = LiveRegionMode.Polite
            },
        ) {
            Text(factor.name, style = MaterialTheme.typography.bodyLarge)
            Text(
                shown,
                style = MaterialTheme.typography.bodyMedium,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
            )
        }
        IconAction(
            MoodIcons.less,
            say(Phrase.CheckInAmountSpoken, say(Phrase.CheckInLess), factor.name),
            onClick = { onChange(value?.minus(step)?.takeIf { it >= factor.minimum }) },
            enabled = value != null,
        )
        IconAction(
            MoodIcons.more,
            say(Phrase.CheckInAmountSpoken, say(Phrase.CheckInMore), factor.name),
            onClick = { onChange((value ?: (factor.minimum - step)).plus(step).coerceIn(factor.minimum, factor.maximum)) },
        )
    }
}

private fun whole(value: Double): String = value.toLong().toString()

private const val QUARTER_OF_AN_HOUR = 15.0
