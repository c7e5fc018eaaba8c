package app.goldseam.screens.nav

import app.goldseam.core.Day
import app.goldseam.core.LookBackKind
import java.util.UUID

/** A page of the open journal. It is kept across a restart, so it holds ids at most, and never a word that was written. */
sealed interface Page {
    data object Journal : Page
    data object Settings : Page
    data object LockTime : Page
    data object Passphrase : Page
    data object RecoveryCode : Page
    data object DeviceUnlock : Page
    data object Appearance : Page
    data object Check : Page
    data object About : Page
    data object Delete : Page
    data object Import : Page
    data object Search : Page
    data object Calendar : Page
    data object Trash : Page
    data object Moods : Page
    data object MoodYear : Page
    data object Insights : Page
    data object CheckInSettings : Page
    data object LookingBack : Page
    data object Steps : Page
    data object Practices : Page
    data object Results : Page
    data object Looks : Page
    data object Learn : Page

    /** Looks back on the week or month that holds [day], or today. */
    data class LookBack(val kind: LookBackKind, val day: Day?) : Page

    /** A practice, by the content pack's key. */
    data class Practice(val practice: String) : Page

    /** A session of a practice, just begun or gone on with. */
    data class Player(val sessionId: String, val resumes: Boolean) : Page

    /** A session, read again. */
    data class Reading(val sessionId: String) : Page

    /** Something to read, by the content pack's key. */
    data class LearnCard(val card: String) : Page

    /** A new check-in, or [checkInId], which is changed. */
    data class CheckIn(val checkInId: String?) : Page
    data class Entry(val entryId: String) : Page

    /**
     * Writes a new entry, or another text of [entryId]. Each [opening] is a page of its own, also of the same entry, and
     * stays it when the device is turned around.
     */
    class Editor(val entryId: String?, draftId: String? = null, val opening: String = UUID.randomUUID().toString()) : Page {
        /** As soon as it is known; a restart goes on with it. */
        var draftId: String? = draftId
            internal set

        override fun equals(other: Any?) = other is Editor && other.opening == opening

        override fun hashCode() = opening.hashCode()
    }
}

/** As it is kept across a restart. */
internal fun Page.name(): String = when (this) {
    Page.Journal -> "journal"
    Page.Settings -> "settings"
    Page.LockTime -> "lock-time"
    Page.Passphrase -> "passphrase"
    Page.RecoveryCode -> "recovery-code"
    Page.DeviceUnlock -> "device-unlock"
    Page.Appearance -> "appearance"
    Page.Check -> "check"
    Page.About -> "about"
    Page.Delete -> "delete"
    Page.Import -> "import"
    Page.Search -> "search"
    Page.Calendar -> "calendar"
    Page.Trash -> "trash"
    Page.Moods -> "moods"
    Page.MoodYear -> "mood-year"
    Page.Insights -> "insights"
    Page.CheckInSettings -> "check-in-settings"
    Page.LookingBack -> "looking-back"
    Page.Steps -> "steps"
    Page.Practices -> "practices"
    Page.Results -> "results"
    Page.Looks -> "looks"
    Page.Learn -> "learn"
    is Page.LookBack -> "$LOOK_BACK$kind" + day?.let { " ${it.year} ${it.month} ${it.day}" }.orEmpty()
    is Page.Practice -> "$PRACTICE$practice"
    // After a restart some time may have passed: how it is, is asked anew.
    is Page.Player -> "$PLAYER$sessionId"
    is Page.Reading -> "$READING$sessionId"
    is Page.LearnCard -> "$LEARN$card"
    is Page.CheckIn -> "$CHECK_IN${checkInId ?: NONE}"
    is Page.Entry -> "$ENTRY$entryId"
    is Page.Editor -> "$EDITOR$opening ${draftId ?: NONE} ${entryId ?: NONE}"
}

/** The page of this [name], if this version has it. */
internal fun pageOf(name: String): Page? = when {
    name.startsWith(ENTRY) -> Page.Entry(name.removePrefix(ENTRY))
    name.startsWith(CHECK_IN) -> Page.CheckIn(name.removePrefix(CHECK_IN).takeIf { it != NONE })
    name.startsWith(LOOK_BACK) -> lookBackOf(name.removePrefix(LOOK_BACK).split(' '))
    name.startsWith(PRACTICE) -> Page.Practice(name.removePrefix(PRACTICE))
    name.startsWith(PLAYER) -> Page.Player(name.removePrefix(PLAYER), resumes = true)
    name.startsWith(READING) -> Page.Reading(name.removePrefix(READING))
    name.startsWith(LEARN) -> Page.LearnCard(name.removePrefix(LEARN))
    name.startsWith(EDITOR) -> editorOf(name.removePrefix(EDITOR).split(' '))
    else -> simplePages.find { it.name() == name }
}

private const val ENTRY = "entry "
private const val EDITOR = "editor "
private const val CHECK_IN = "check-in "
private const val LOOK_BACK = "look-back "
private const val PRACTICE = "practice "
private const val PLAYER = "player "
private const val READING = "reading "
private const val LEARN = "learn "

/** In the place of an id that is not there. */
private const val NONE = "-"

private fun editorOf(parts: List<String>): Page? {
    val (opening, draftId, entryId) = parts.takeIf { it.size == 3 } ?: return null
    return Page.Editor(entryId.takeIf { it != NONE }, draftId.takeIf { it != NONE }, opening)
}

private fun lookBackOf(parts: List<String>): Page? {
    val kind = LookBackKind.entries.find { it.name == parts.first() } ?: return null
    val numbers = parts.drop(1).map { it.toIntOrNull() ?: return null }
    val day = numbers.takeIf { it.size == 3 }?.let { (year, month, day) -> Day(year, month.toUByte(), day.toUByte()) }
    return Page.LookBack(kind, day)
}

private val simplePages = listOf(
    Page.Journal,
    Page.Settings,
    Page.LockTime,
    Page.Passphrase,
    Page.RecoveryCode,
    Page.DeviceUnlock,
    Page.Appearance,
    Page.Check,
    Page.About,
    Page.Delete,
    Page.Import,
    Page.Search,
    Page.Calendar,
    Page.Trash,
    Page.Moods,
    Page.MoodYear,
    Page.Insights,
    Page.CheckInSettings,
    Page.LookingBack,
    Page.Steps,
    Page.Practices,
    Page.Results,
    Page.Looks,
    Page.Learn,
)
