package app.goldseam.screens.samples

import app.goldseam.core.CalendarMonth
import app.goldseam.core.DiscardedSession
import app.goldseam.core.EntryDraft
import app.goldseam.core.EntryKind
import app.goldseam.core.Filter
import app.goldseam.core.Hit
import app.goldseam.core.MonthDay
import app.goldseam.core.MonthGrid
import app.goldseam.core.MoodRecord
import app.goldseam.core.Recovery
import app.goldseam.core.TextRange
import app.goldseam.core.TrashedEntry
import app.goldseam.core.TrashedMood
import app.goldseam.models.Attaching
import app.goldseam.models.CalendarState
import app.goldseam.models.EditorState
import app.goldseam.models.EntryState
import app.goldseam.models.SearchState
import app.goldseam.models.TimelineState
import app.goldseam.models.TrashState
import app.goldseam.models.Trouble
import app.goldseam.screens.samples.SampleEntries.view
import java.time.Instant
import java.time.LocalDate

/** What models would say of the [SampleEntries]. */
object SampleStates {
    val timeline = TimelineState(
        days = SampleEntries.days,
        loading = false,
        tags = SampleEntries.tags,
        drafts = listOf(SampleEntries.draft),
    )
    val emptyTimeline = TimelineState(loading = false)
    val filter = Filter(kind = EntryKind.LETTER, tag = "home", starred = true)
    val chosenTimeline = timeline.copy(
        days = SampleEntries.days.map { it.copy(entries = it.entries.filter { card -> card.starred }) }
            .filter { it.entries.isNotEmpty() },
        filter = Filter(starred = true, firstDay = SampleEntries.sunday),
    )
    val filteredTimeline = TimelineState(loading = false, filter = filter, tags = SampleEntries.tags)

    val search = SearchState(
        text = "mug tea",
        hitsOf = "mug tea",
        hits = listOf(
            Hit(
                SampleEntries.letter,
                titleHighlights = emptyList(),
                snippet = "I kept the mug with the chip in it. I thought of throwing it away, and then I made tea in it",
                snippetHighlights = listOf(TextRange(11u, 14u), TextRange(83u, 86u)),
                cutStart = false,
                cutEnd = true,
            ),
            Hit(
                SampleEntries.card("shelf", SampleEntries.day(2025, 11, 2), 9 * 60, title = "A mug for every guest"),
                titleHighlights = listOf(TextRange(2u, 5u)),
                snippet = "☕ tea for three, and nobody counted who had taken the last biscuit",
                snippetHighlights = listOf(TextRange(2u, 5u)),
                cutStart = true,
                cutEnd = false,
            ),
        ),
    )
    val searchWithoutHits = SearchState(text = "lighthouse", hitsOf = "lighthouse")

    val blankEditor = EditorState(draftId = "draft")
    val editor = EditorState(
        draftId = "draft",
        text = EntryDraft(
            kind = EntryKind.LETTER,
            title = SampleEntries.letter.title,
            body = SampleEntries.letterText,
            tags = listOf("home", "sleep"),
            starred = true,
        ),
        moment = SampleEntries.moment(SampleEntries.thursday, 21 * 60 + 40),
        attachments = SampleEntries.attachments.take(1),
        attaching = listOf(Attaching(1, "evening walk.mp4", 18_400_000u)),
        tags = SampleEntries.tags,
    )

    val entry = EntryState(SampleEntries.letterPage)
    val coveredEntry = EntryState(SampleEntries.coveredPage)
    val sealedEntry = EntryState(trouble = Trouble.SealedUntil("sealed", Recovery.CORRECT, SampleEntries.christmasEve))
    val goneEntry = EntryState(trouble = Trouble.Plain("not-found", Recovery.REFRESH))

    /** March 2026, with Monday first. */
    val calendar = CalendarState(march())

    val trash = TrashState(
        entries = listOf(
            TrashedEntry(
                SampleEntries.card(
                    "list", SampleEntries.sunday, 17 * 60,
                    title = "Things I was going to say",
                    preview = "All of them, in the right order, to the empty kitchen.",
                ),
                Instant.EPOCH,
                daysLeft = 26u,
            ),
            TrashedEntry(
                SampleEntries.card("note", SampleEntries.day(2026, 2, 14), null, preview = "Bread, stamps, the blue thread."),
                Instant.EPOCH,
                daysLeft = 1u,
            ),
            TrashedEntry(SampleEntries.card("old", SampleEntries.day(2026, 2, 11), 60, covered = true), Instant.EPOCH, 0u),
        ),
        moods = listOf(
            TrashedMood(MoodRecord.CheckIn("1"), SampleEntries.day(2026, 3, 1), null, Instant.EPOCH, 28u),
        ),
        sessions = SamplePractices.results.results.orEmpty().take(1).map { DiscardedSession(it, 12u) },
        loading = false,
    )

    private fun march(): MonthGrid {
        val entries = mapOf(2 to 1u, 3 to 1u, 5 to 2u, 8 to 2u, 10 to 2u, 12 to 3u, 13 to 1u, 19 to 5u, 20 to 1u, 22 to 4u)
        val first = LocalDate.of(2026, 2, 23)
        val weeks = List(6) { week ->
            List(7) { place ->
                val date = first.plusDays(week * 7L + place)
                val inMonth = date.monthValue == 3
                MonthDay(date.view(), inMonth, date.dayOfMonth == 24 && inMonth, entries[date.dayOfMonth]?.takeIf { inMonth } ?: 0u)
            }
        }
        fun month(month: Int) = CalendarMonth(2026, month.toUByte())
        return MonthGrid(month(3), month(2), month(4), weeks, entries.values.sum())
    }
}
