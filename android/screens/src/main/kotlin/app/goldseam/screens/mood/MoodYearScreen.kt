package app.goldseam.screens.mood

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.goldseam.core.MoodDay
import app.goldseam.core.MoodYear
import app.goldseam.core.MoodYearMonth
import app.goldseam.models.MoodYearState
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.Icons
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.levels

/** A year in pixels, a row for each month. */
@Composable
fun MoodYearScreen(state: MoodYearState, onPrevious: () -> Unit, onNext: () -> Unit, onBack: () -> Unit) {
    GoldseamScaffold(title = say(Phrase.MoodsYear), onBack = onBack) {
        TroubleSaid(state.trouble)
        state.year?.let { year ->
            YearBar(year, onPrevious, onNext)
            Column(Modifier.padding(top = Space.medium), Arrangement.spacedBy(Space.line)) {
                for (month in year.months) MonthRow(month)
            }
            Legend(year)
            Text(
                year.spoken,
                style = MaterialTheme.typography.bodyMedium,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
                modifier = Modifier.padding(top = Space.medium),
            )
        }
    }
}

@Composable
private fun YearBar(year: MoodYear, onPrevious: () -> Unit, onNext: () -> Unit) {
    Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
        IconAction(JournalIcons.previous, say(Phrase.MoodsPreviousYear), onPrevious, enabled = year.hasPrevious)
        Text(
            year.year.toString(),
            style = MaterialTheme.typography.headlineSmall,
            textAlign = TextAlign.Center,
            modifier = Modifier.weight(1f).semantics {
                heading()
                liveRegion = LiveRegionMode.Polite
            },
        )
        IconAction(Icons.next, say(Phrase.MoodsNextYear), onNext, enabled = year.hasNext)
    }
}

/** What is heard is a sentence for the month; each day has one on the page of its month. */
@Composable
private fun MonthRow(month: MoodYearMonth) {
    val name = LocalFormats.current.month(month.month)
    Column(
        Modifier.clearAndSetSemantics { contentDescription = "$name, ${month.spoken}" },
        Arrangement.spacedBy(Space.hair),
    ) {
        Text(name, style = MaterialTheme.typography.labelSmall, color = MaterialTheme.colorScheme.onSurfaceVariant)
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(1.dp)) {
            for (place in 0 until LONGEST_MONTH) {
                val day = month.days.getOrNull(place)
                if (day == null) Box(Modifier.weight(1f)) else Pixel(day, Modifier.weight(1f))
            }
        }
    }
}

@Composable
private fun Pixel(day: MoodDay, modifier: Modifier) {
    val frame = if (day.level == null) Modifier.border(1.dp, MaterialTheme.colorScheme.outlineVariant) else Modifier
    Box(modifier.aspectRatio(0.55f).background(level(day.level).paper).then(frame))
}

@Composable
private fun Legend(year: MoodYear) = FlowRow(
    horizontalArrangement = Arrangement.spacedBy(Space.medium),
    verticalArrangement = Arrangement.spacedBy(Space.small),
    modifier = Modifier.padding(top = Space.large),
) {
    for ((place, word) in year.levels.withIndex()) {
        Row(horizontalArrangement = Arrangement.spacedBy(Space.small), verticalAlignment = Alignment.CenterVertically) {
            Box(Modifier.size(18.dp).clip(MaterialTheme.shapes.extraSmall).background(MaterialTheme.levels[place].paper))
            Text(word, style = MaterialTheme.typography.bodySmall)
        }
    }
}

private const val LONGEST_MONTH = 31
