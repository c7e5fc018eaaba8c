package app.goldseam.models

import app.goldseam.core.EntryChange
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.LastChange
import app.goldseam.core.Topic
import app.goldseam.core.TrashedEntry
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** What the trash shows. */
data class TrashState(
    /** What is in it, latest first. */
    val entries: List<TrashedEntry> = emptyList(),
    /** Whether it is still to come. */
    val loading: Boolean = true,
    /** What [TrashModel.undo] would take back, or do again. */
    val lastChange: LastChange? = null,
    override val trouble: Trouble? = null,
) : UiState<TrashState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** What was thrown away, and can be restored. */
class TrashModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<TrashState>(goldseam, scope, TrashState()) {
    private val journal = goldseam.journal()

    init {
        follow(Topic.ENTRIES) {
            val entries = journal.trash()
            val lastChange = journal.lastChange()
            change { it.copy(entries = entries, lastChange = lastChange, loading = false) }
        }
    }

    /** Puts these back. */
    fun restore(entryIds: List<String>): Job = verb { journal.change(entryIds, EntryChange.Restore) }

    /** Takes the last change back, or does it again. */
    fun undo(): Job = verb { journal.undo() }

    /** Empties it for good. */
    fun empty(): Job = verb { journal.emptyTrash() }
}
