package app.goldseam.screens.calendar

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.goldseam.core.Day
import app.goldseam.core.MonthDay
import app.goldseam.core.MonthGrid
import app.goldseam.core.Weekday
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.lightness

/** Each day's own label names its weekday; here they are only to look at. */
@Composable
internal fun Weekdays(first: Weekday) {
    Row(Modifier.fillMaxWidth().clearAndSetSemantics {}) {
        for (place in Weekday.entries.indices) {
            val weekday = Weekday.entries[(first.ordinal + place) % Weekday.entries.size]
            Text(
                LocalFormats.current.weekdayInitial(weekday),
                style = MaterialTheme.typography.labelSmall,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
                textAlign = TextAlign.Center,
                modifier = Modifier.weight(1f),
            )
        }
    }
}

@Composable
internal fun MonthDays(grid: MonthGrid, onDay: (Day) -> Unit) {
    Column(Modifier.padding(top = Space.small), Arrangement.spacedBy(GAP)) {
        for (week in grid.weeks) {
            Row(horizontalArrangement = Arrangement.spacedBy(GAP)) {
                for (day in week) {
                    val place = Modifier.weight(1f).heightIn(min = 52.dp)
                    if (day.inMonth) DayCell(day, { onDay(day.day) }, place) else Box(place)
                }
            }
        }
    }
}

@Composable
private fun DayCell(day: MonthDay, onOpen: () -> Unit, modifier: Modifier) {
    val (paper, ink) = MaterialTheme.lightness[day.entries.toInt().coerceAtMost(MaterialTheme.lightness.lastIndex)]
    val shape = MaterialTheme.shapes.small
    val spoken = spoken(day)
    Box(
        contentAlignment = Alignment.Center,
        modifier = modifier
            .clip(shape)
            .background(paper)
            .then(if (day.isToday) Modifier.border(2.dp, MaterialTheme.colorScheme.secondary, shape) else Modifier)
            .then(if (day.entries > 0u) Modifier.clickable(role = Role.Button, onClick = onOpen) else Modifier)
            .semantics(mergeDescendants = true) { contentDescription = spoken },
    ) {
        Text(
            day.day.day.toString(),
            style = MaterialTheme.typography.bodyMedium,
            color = ink,
            modifier = Modifier.clearAndSetSemantics {},
        )
    }
}

/** "Thursday, March 12, 2026, today, 2 entries"; of a day without entries nothing more is said. */
@Composable
private fun spoken(day: MonthDay): String = listOfNotNull(
    LocalFormats.current.day(day.day),
    if (day.isToday) say(Phrase.CalendarToday) else null,
    if (day.entries > 0u) say(CountedPhrase.Entries, day.entries.toInt()) else null,
).joinToString(", ")

private val GAP = 4.dp
