package app.goldseam.screens.samples

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.goldseam.screens.calendar.CalendarActions
import app.goldseam.screens.calendar.CalendarScreen
import app.goldseam.screens.editor.AboutChoices
import app.goldseam.screens.editor.EditorActions
import app.goldseam.screens.editor.EditorFields
import app.goldseam.screens.editor.EditorScreen
import app.goldseam.screens.entry.EntryActions
import app.goldseam.screens.entry.EntryChoices
import app.goldseam.screens.entry.EntryScreen
import app.goldseam.screens.parts.DayChoice
import app.goldseam.screens.parts.QuestionBody
import app.goldseam.screens.parts.SheetBody
import app.goldseam.screens.search.SearchActions
import app.goldseam.screens.search.SearchScreen
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.timeline.FilterChoices
import app.goldseam.screens.timeline.TimelineActions
import app.goldseam.screens.timeline.TimelineScreen
import app.goldseam.screens.trash.TrashActions
import app.goldseam.screens.trash.TrashScreen
import app.goldseam.core.Weekday

/** The journal's pages, to look at. What comes over a page is shown as a page. */
val journalGallery: Map<String, @Composable () -> Unit> = mapOf(
    "timeline" to { TimelineScreen(SampleStates.timeline, TimelineActions()) },
    "timeline-empty" to { TimelineScreen(SampleStates.emptyTimeline, TimelineActions()) },
    "timeline-choose" to {
        Sheet(Phrase.JournalChoose) { FilterChoices(SampleStates.filter, SampleEntries.tags, {}, {}, {}, {}) }
    },
    "timeline-chosen" to { TimelineScreen(SampleStates.chosenTimeline, TimelineActions()) },
    "search" to { SearchScreen(SampleStates.search, SearchActions()) },
    "search-none" to { SearchScreen(SampleStates.searchWithoutHits, SearchActions()) },
    "editor" to { EditorScreen(SampleStates.editor, EditorActions(), EditorFields(SampleStates.editor.text)) },
    "editor-blank" to { EditorScreen(SampleStates.blankEditor, EditorActions(), EditorFields(SampleStates.blankEditor.text)) },
    "editor-about" to { Sheet(Phrase.EditorAbout) { AboutChoices(SampleStates.editor, EditorActions(), {}, {}, {}) } },
    "editor-day" to { Sheet(Phrase.PickDay) { DayChoice(SampleEntries.thursday, {}, {}) } },
    "editor-discard" to {
        Sheet(Phrase.DiscardTitle) {
            QuestionBody(say(Phrase.DiscardText), say(Phrase.DiscardKeep), say(Phrase.DiscardGo), {}, {})
        }
    },
    "entry" to { EntryScreen(SampleStates.entry, EntryActions()) },
    "entry-covered" to { EntryScreen(SampleStates.coveredEntry, EntryActions()) },
    "entry-sealed" to { EntryScreen(SampleStates.sealedEntry, EntryActions()) },
    "entry-more" to { Sheet(Phrase.EditorAbout) { EntryChoices(SampleEntries.letterPage, EntryActions(), {}, {}) } },
    "calendar" to { CalendarScreen(SampleStates.calendar, Weekday.MONDAY, CalendarActions()) },
    "trash" to { TrashScreen(SampleStates.trash, TrashActions()) },
)

@Composable
private fun Sheet(title: Phrase, content: @Composable ColumnScope.() -> Unit) =
    Surface(Modifier.fillMaxSize(), color = MaterialTheme.colorScheme.surface) {
        Column(Modifier.safeDrawingPadding().padding(top = Space.large)) { SheetBody(say(title), content) }
    }
