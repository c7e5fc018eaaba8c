package app.goldseam.screens.timeline

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.goldseam.core.Day
import app.goldseam.core.EntryKind
import app.goldseam.core.Filter
import app.goldseam.core.TagCount
import app.goldseam.screens.parts.ActionRow
import app.goldseam.screens.parts.Chips
import app.goldseam.screens.parts.ChoiceChip
import app.goldseam.screens.parts.DaySheet
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.Sheet
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

private enum class Edge { First, Last }

/** What the timeline is to show. Each choice works at once. */
@Composable
internal fun FilterSheet(filter: Filter, tags: List<TagCount>, onFilter: (Filter) -> Unit, onDismiss: () -> Unit) {
    var picking by remember { mutableStateOf<Edge?>(null) }
    when (val edge = picking) {
        null -> Sheet(say(Phrase.JournalChoose), onDismiss) {
            FilterChoices(
                filter,
                tags,
                onFilter,
                onFirst = { picking = Edge.First },
                onLast = { picking = Edge.Last },
                onDismiss,
            )
        }
        else -> DaySheet(
            title = say(if (edge == Edge.First) Phrase.FilterFrom else Phrase.FilterUntil),
            day = if (edge == Edge.First) filter.firstDay else filter.lastDay,
            onPick = { day ->
                onFilter(if (edge == Edge.First) filter.copy(firstDay = day) else filter.copy(lastDay = day))
                picking = null
            },
            onDismiss = { picking = null },
        )
    }
}

@Composable
fun ColumnScope.FilterChoices(
    filter: Filter,
    tags: List<TagCount>,
    onFilter: (Filter) -> Unit,
    onFirst: () -> Unit,
    onLast: () -> Unit,
    onDone: () -> Unit,
) {
    GroupTitle(say(Phrase.FilterKind))
    Chips {
        for (kind in EntryKind.entries) {
            val isChosen = filter.kind == kind
            ChoiceChip(say(kind.phrase), isChosen) { onFilter(filter.copy(kind = kind.takeUnless { isChosen })) }
        }
    }
    if (tags.isNotEmpty()) {
        GroupTitle(say(Phrase.FilterTags))
        Chips {
            for (tag in tags.map { it.tag }) {
                val isChosen = filter.tag == tag
                ChoiceChip("#$tag", isChosen) { onFilter(filter.copy(tag = tag.takeUnless { isChosen })) }
            }
        }
    }
    GroupTitle(say(Phrase.FilterMarks))
    Chips {
        ChoiceChip(say(Phrase.CardStarred), filter.starred) { onFilter(filter.copy(starred = !filter.starred)) }
        ChoiceChip(say(Phrase.FilterWithAttachment), filter.withAttachment) {
            onFilter(filter.copy(withAttachment = !filter.withAttachment))
        }
    }
    GroupTitle(say(Phrase.FilterDays))
    DayRow(say(Phrase.FilterFrom), filter.firstDay, onFirst)
    DayRow(say(Phrase.FilterUntil), filter.lastDay, onLast)
    Spacer(Modifier.height(Space.small))
    PrimaryButton(say(Phrase.Done), onDone)
    if (filter != Filter()) {
        QuietButton(say(Phrase.JournalShowAll), onClick = { onFilter(Filter()) })
    }
}

@Composable
private fun DayRow(title: String, day: Day?, onPick: () -> Unit) = ActionRow(
    icon = JournalIcons.calendar,
    title = title,
    onClick = onPick,
    text = day?.let { LocalFormats.current.day(it) } ?: say(Phrase.FilterAnyDay),
)
