package app.goldseam.screens.calendar

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import app.goldseam.core.Day
import app.goldseam.core.MonthGrid
import app.goldseam.core.Weekday
import app.goldseam.models.CalendarState
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.Icons
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.parts.PageFrame
import app.goldseam.screens.parts.PageTitle
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.isLargeFont

class CalendarActions(
    val onBack: () -> Unit = {},
    val onPrevious: () -> Unit = {},
    val onNext: () -> Unit = {},
    /** The timeline opens there. */
    val onDay: (Day) -> Unit = {},
)

/** A month of days. Those without entries are days like any other. */
@Composable
fun CalendarScreen(state: CalendarState, firstWeekday: Weekday, actions: CalendarActions) {
    val title = say(Phrase.JournalCalendar)
    PageFrame(title, onBack = actions.onBack) { bars ->
        Box(Modifier.fillMaxSize().padding(bars), contentAlignment = Alignment.TopCenter) {
            Column(
                Modifier
                    .widthIn(max = Space.column)
                    .fillMaxWidth()
                    .verticalScroll(rememberScrollState())
                    .padding(horizontal = Space.page, vertical = Space.medium),
            ) {
                if (isLargeFont()) PageTitle(title, Modifier.padding(bottom = Space.small))
                TroubleSaid(state.trouble)
                state.grid?.let { grid ->
                    MonthBar(grid, actions)
                    Weekdays(firstWeekday)
                    MonthDays(grid, actions.onDay)
                    if (grid.entries > 0u) {
                        Text(
                            say(CountedPhrase.Entries, grid.entries.toInt()),
                            style = MaterialTheme.typography.bodyMedium,
                            color = MaterialTheme.colorScheme.onSurfaceVariant,
                            textAlign = TextAlign.Center,
                            modifier = Modifier.fillMaxWidth().padding(top = Space.medium),
                        )
                    }
                }
            }
        }
    }
}

@Composable
private fun MonthBar(grid: MonthGrid, actions: CalendarActions) {
    Row(Modifier.fillMaxWidth().padding(bottom = Space.small), verticalAlignment = Alignment.CenterVertically) {
        IconAction(JournalIcons.previous, say(Phrase.CalendarPrevious), actions.onPrevious, enabled = grid.previous != null)
        Text(
            LocalFormats.current.month(grid.month),
            style = MaterialTheme.typography.headlineSmall,
            textAlign = TextAlign.Center,
            modifier = Modifier.weight(1f).semantics {
                heading()
                liveRegion = LiveRegionMode.Polite
            },
        )
        IconAction(Icons.next, say(Phrase.CalendarNext), actions.onNext, enabled = grid.next != null)
    }
}
