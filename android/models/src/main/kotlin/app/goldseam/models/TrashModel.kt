package app.goldseam.models

import app.goldseam.core.DiscardedSession
import app.goldseam.core.EntryChange
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.LastChange
import app.goldseam.core.MoodRecord
import app.goldseam.core.Topic
import app.goldseam.core.TrashedEntry
import app.goldseam.core.TrashedMood
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** What the trash shows. */
data class TrashState(
    /** What is in it, latest first. */
    val entries: List<TrashedEntry> = emptyList(),
    /** Check-ins, look-backs and steps in it, latest first. */
    val moods: List<TrashedMood> = emptyList(),
    /** Sessions of practices in it, latest first. */
    val sessions: List<DiscardedSession> = emptyList(),
    /** Whether it is still to come. */
    val loading: Boolean = true,
    /** What [TrashModel.undo] would take back, or do again. */
    val lastChange: LastChange? = null,
    override val trouble: Trouble? = null,
) : UiState<TrashState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)

    /** Whether nothing is in it. */
    val isEmpty get() = entries.isEmpty() && moods.isEmpty() && sessions.isEmpty()
}

/** What was thrown away, and can be restored. */
class TrashModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<TrashState>(goldseam, scope, TrashState()) {
    private val journal = goldseam.journal()
    private val moods = goldseam.moods()
    private val practices = goldseam.practices()

    init {
        follow(Topic.ENTRIES, Topic.MOODS, Topic.PRACTICES) {
            val entries = journal.trash()
            val trashed = moods.trashed()
            val sessions = practices.discarded()
            val lastChange = journal.lastChange()
            change { it.copy(entries = entries, moods = trashed, sessions = sessions, lastChange = lastChange, loading = false) }
        }
    }

    /** Puts these back. */
    fun restore(entryIds: List<String>): Job = verb { journal.change(entryIds, EntryChange.Restore) }

    /** Puts a check-in, a look-back or a step back. */
    fun restore(record: MoodRecord): Job = verb { moods.restore(record) }

    /** Puts a session of a practice back. */
    fun restoreSession(sessionId: String): Job = verb { practices.restore(sessionId) }

    /** Takes the last change back, or does it again. */
    fun undo(): Job = verb { journal.undo() }

    /** Empties it for good. */
    fun empty(): Job = verb { goldseam.emptyTrash() }
}
