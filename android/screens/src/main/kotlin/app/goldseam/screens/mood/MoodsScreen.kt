package app.goldseam.screens.mood

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.items
import androidx.compose.foundation.lazy.rememberLazyListState
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
import app.goldseam.core.MoodMonth
import app.goldseam.core.Weekday
import app.goldseam.models.MoodsState
import app.goldseam.screens.calendar.Weekdays
import app.goldseam.screens.parts.EmptyState
import app.goldseam.screens.parts.FloatingAction
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.Icons
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.parts.ListPage
import app.goldseam.screens.parts.MoodIcons
import app.goldseam.screens.parts.NearEnd
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.parts.UndoSnackbar
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.isLargeFont

class MoodsActions(
    val onBack: () -> Unit = {},
    val onPrevious: () -> Unit = {},
    val onNext: () -> Unit = {},
    /** A new check-in, or one that is changed. */
    val onCheckIn: (checkInId: String?) -> Unit = {},
    val onTrash: (checkInId: String) -> Unit = {},
    val onRestore: () -> Unit = {},
    val onTrashedGone: () -> Unit = {},
    val onYear: () -> Unit = {},
    val onInsights: () -> Unit = {},
    val onLookingBack: () -> Unit = {},
    val onSteps: () -> Unit = {},
    val onSettings: () -> Unit = {},
    val onScrolledNearEnd: () -> Unit = {},
)

/** A month in pixels, and below it what was noted, newest first. */
@Composable
fun MoodsScreen(
    state: MoodsState,
    firstWeekday: Weekday,
    actions: MoodsActions,
    list: LazyListState = rememberLazyListState(),
) {
    NearEnd(list, loaded = state.checkIns, state.hasMore, actions.onScrolledNearEnd)
    ListPage(
        title = say(Phrase.MoodsTitle),
        onBack = actions.onBack,
        tools = { IconAction(JournalIcons.settings, say(Phrase.CheckInSettingsText), actions.onSettings) },
        floating = { FloatingAction(MoodIcons.heart, say(Phrase.CheckInNow), onClick = { actions.onCheckIn(null) }) },
        snackbar = { UndoSnackbar(say(Phrase.MovedToTrash), state.trashed, actions.onRestore, actions.onTrashedGone) },
        list = list,
    ) {
        state.trouble?.let { item(key = "trouble", contentType = "trouble") { TroubleSaid(it) } }
        state.month?.let { month ->
            item(key = "month", contentType = "month") { Month(month, firstWeekday, actions) }
        }
        item(key = "ways", contentType = "ways") { Ways(actions) }
        items(state.checkIns, key = { it.checkInId }, contentType = { "check-in" }) { card ->
            CheckInCardView(
                card,
                onOpen = { actions.onCheckIn(card.checkInId) },
                onTrash = { actions.onTrash(card.checkInId) },
            )
        }
        if (state.checkIns.isEmpty() && !state.loading) {
            item(key = "empty", contentType = "empty") {
                EmptyState(say(Phrase.MoodsEmptyTitle), say(Phrase.MoodsEmptyText), Modifier.padding(vertical = Space.large))
            }
        }
    }
}

/** Side by side where there is room. */
@Composable
private fun Ways(actions: MoodsActions) {
    val ways = listOf(
        say(Phrase.MoodsYear) to actions.onYear,
        say(Phrase.InsightsTitle) to actions.onInsights,
        say(Phrase.LookBackTitle) to actions.onLookingBack,
        say(Phrase.StepsTitle) to actions.onSteps,
    )
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        for (beside in ways.chunked(if (isLargeFont()) 1 else 2)) {
            Row(horizontalArrangement = Arrangement.spacedBy(Space.small)) {
                for ((text, go) in beside) QuietButton(text, go, Modifier.weight(1f))
            }
        }
    }
}

@Composable
private fun Month(month: MoodMonth, firstWeekday: Weekday, actions: MoodsActions) = Column {
    Row(Modifier.fillMaxWidth().padding(bottom = Space.small), verticalAlignment = Alignment.CenterVertically) {
        IconAction(JournalIcons.previous, say(Phrase.CalendarPrevious), actions.onPrevious, enabled = month.previous != null)
        Text(
            LocalFormats.current.month(month.month),
            style = MaterialTheme.typography.headlineSmall,
            textAlign = TextAlign.Center,
            modifier = Modifier.weight(1f).semantics {
                heading()
                liveRegion = LiveRegionMode.Polite
            },
        )
        IconAction(Icons.next, say(Phrase.CalendarNext), actions.onNext, enabled = month.next != null)
    }
    Weekdays(firstWeekday)
    Column(Modifier.padding(top = Space.small), Arrangement.spacedBy(Space.hair)) {
        for (week in month.weeks) {
            Row(horizontalArrangement = Arrangement.spacedBy(Space.hair)) {
                for (day in week) MoodCell(day, Modifier.weight(1f))
            }
        }
    }
    Text(
        month.spoken,
        style = MaterialTheme.typography.bodyMedium,
        color = MaterialTheme.colorScheme.onSurfaceVariant,
        textAlign = TextAlign.Center,
        modifier = Modifier.fillMaxWidth().padding(vertical = Space.medium),
    )
}
