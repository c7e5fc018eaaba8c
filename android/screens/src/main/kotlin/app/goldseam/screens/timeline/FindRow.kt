package app.goldseam.screens.timeline

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.core.Filter
import app.goldseam.models.TimelineState
import app.goldseam.screens.parts.Chips
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.parts.TakeAwayChip
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** Every way to find something again, in plain sight. */
@Composable
internal fun FindRow(isFiltered: Boolean, onSearch: () -> Unit, onChoose: () -> Unit, onCalendar: () -> Unit) {
    Row(
        horizontalArrangement = Arrangement.spacedBy(Space.hair),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        SearchEntry(onSearch, Modifier.weight(1f))
        val chosen = say(Phrase.JournalChosen)
        IconAction(
            JournalIcons.choose,
            say(Phrase.JournalChoose),
            onChoose,
            Modifier.semantics { if (isFiltered) stateDescription = chosen },
            tint = if (isFiltered) MaterialTheme.colorScheme.primary else MaterialTheme.colorScheme.onSurfaceVariant,
        )
        IconAction(JournalIcons.calendar, say(Phrase.JournalCalendar), onCalendar)
    }
}

@Composable
private fun SearchEntry(onSearch: () -> Unit, modifier: Modifier) {
    Surface(
        onClick = onSearch,
        color = MaterialTheme.colorScheme.surfaceContainer,
        contentColor = MaterialTheme.colorScheme.onSurfaceVariant,
        shape = MaterialTheme.shapes.extraLarge,
        modifier = modifier,
    ) {
        Row(
            horizontalArrangement = Arrangement.spacedBy(Space.small),
            verticalAlignment = Alignment.CenterVertically,
            modifier = Modifier
                .fillMaxWidth()
                .heightIn(min = 52.dp)
                .padding(horizontal = Space.medium, vertical = Space.small),
        ) {
            Icon(JournalIcons.search, contentDescription = null)
            Text(say(Phrase.JournalSearch), style = MaterialTheme.typography.bodyLarge)
        }
    }
}

/** What limits the timeline just now; each can be taken away. */
@Composable
internal fun Chosen(state: TimelineState, actions: TimelineActions) = Chips {
    val formats = LocalFormats.current
    val filter = state.filter
    val choose: (Filter) -> Unit = actions.onFilter
    state.from?.let { TakeAwayChip(say(Phrase.JournalFrom, formats.day(it)), actions.onNewest) }
    filter.kind?.let { TakeAwayChip(say(it.phrase)) { choose(filter.copy(kind = null)) } }
    filter.tag?.let { TakeAwayChip("#$it") { choose(filter.copy(tag = null)) } }
    if (filter.starred) TakeAwayChip(say(Phrase.CardStarred)) { choose(filter.copy(starred = false)) }
    if (filter.withAttachment) {
        TakeAwayChip(say(Phrase.FilterWithAttachment)) { choose(filter.copy(withAttachment = false)) }
    }
    filter.firstDay?.let {
        TakeAwayChip(say(Phrase.FilterFromDay, formats.day(it))) { choose(filter.copy(firstDay = null)) }
    }
    filter.lastDay?.let {
        TakeAwayChip(say(Phrase.FilterUntilDay, formats.day(it))) { choose(filter.copy(lastDay = null)) }
    }
}
