package app.goldseam.screens.samples

import app.goldseam.core.Attachment
import app.goldseam.core.Day
import app.goldseam.core.DaySection
import app.goldseam.core.Draft
import app.goldseam.core.EntryCard
import app.goldseam.core.EntryDraft
import app.goldseam.core.EntryKind
import app.goldseam.core.EntryPage
import app.goldseam.core.Moment
import app.goldseam.core.TagCount
import java.time.Instant
import java.time.LocalDate

/** Entries as somebody could have written them, for tests and pictures. Nobody did. */
object SampleEntries {
    private val instant: Instant = Instant.parse("2026-03-12T20:40:00Z")

    val thursday = day(2026, 3, 12)
    val tuesday = day(2026, 3, 10)
    val sunday = day(2026, 3, 8)
    val christmasEve = day(2026, 12, 24)

    val letter = card(
        "letter", thursday, 21 * 60 + 40, EntryKind.LETTER,
        title = "Dear Mara, this one stays here",
        preview = "I kept the mug with the chip in it. I thought of throwing it away, and then I made tea in it, and it held. " +
            "I wanted you to know that, and I do not need you to.",
        starred = true,
    )
    val morning = card(
        "morning", thursday, 8 * 60 + 5,
        preview = "Slept until the alarm, for the first time in weeks. The kettle, the window, some rain. Nothing happened, " +
            "and that was good.",
        attachments = 2u,
    )
    val call = card("call", tuesday, 19 * 60 + 15, title = "The call", covered = true)
    val toMyself = card("to myself", tuesday, 12 * 60, sealedUntil = christmasEve)
    val thanks = card(
        "thanks", sunday, null, EntryKind.GRATITUDE,
        preview = "Yusuf brought soup and did not ask. The neighbour’s cat. My own handwriting, which is getting larger again.",
        starred = true,
    )
    val bathtub = card(
        "bathtub", sunday, 23 * 60 + 2,
        title = "What I would say to somebody who sits where I sat, on the edge of the bath, with the phone face down and the " +
            "tap still running",
        preview = "That it is a Sunday, and that the water gets cold, and that one stands up then.",
    )

    val days = listOf(
        DaySection(thursday, listOf(letter, morning)),
        DaySection(tuesday, listOf(call, toMyself)),
        DaySection(sunday, listOf(bathtub, thanks)),
    )

    val tags = listOf(TagCount("garden", 4u), TagCount("home", 11u), TagCount("sleep", 9u), TagCount("Yusuf", 3u))

    val draft = Draft(
        "draft", null, instant,
        EntryDraft(body = "There is a bench by the canal where nobody"),
        null,
    )

    val letterText = "I kept the mug with the chip in it. I thought of throwing it away, and then I made tea in it, and it " +
        "held.\n\nI wanted you to know that, and I do not need you to. For a long time every cup was a question: whether you " +
        "would have laughed, whether I was allowed to. This one was only warm.\n\nIt rained until four. I opened the window " +
        "anyway."

    val attachments = listOf(
        Attachment("photo", "window, rain.jpg", "image/jpeg", 2_413_000u, instant),
        Attachment("voice", "note to myself.m4a", "audio/mp4", 311_000u, instant),
    )

    val letterPage = EntryPage(
        "letter", moment(thursday, 21 * 60 + 40), instant,
        EntryDraft(
            kind = EntryKind.LETTER,
            title = letter.title,
            body = letterText,
            tags = listOf("home", "sleep"),
            starred = true,
        ),
        attachments,
    )

    val coveredPage = EntryPage(
        "call", moment(tuesday, 19 * 60 + 15), instant,
        EntryDraft(title = "The call", body = "It was shorter than I had feared.", covered = true),
        emptyList(),
    )

    fun day(year: Int, month: Int, day: Int) = Day(year, month.toUByte(), day.toUByte())

    fun moment(day: Day, minuteOfDay: Int?) =
        Moment(instant, 60, day, (minuteOfDay ?: (12 * 60)).toUShort(), timeKnown = minuteOfDay != null)

    fun card(
        id: String,
        day: Day,
        minuteOfDay: Int?,
        kind: EntryKind = EntryKind.NOTE,
        title: String? = null,
        preview: String = "",
        starred: Boolean = false,
        covered: Boolean = false,
        sealedUntil: Day? = null,
        attachments: UInt = 0u,
    ) = EntryCard(id, kind, moment(day, minuteOfDay), title, preview, 0u, starred, covered, sealedUntil, attachments)

    internal fun LocalDate.view() = day(year, monthValue, dayOfMonth)
}
