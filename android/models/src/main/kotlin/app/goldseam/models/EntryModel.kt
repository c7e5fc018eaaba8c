package app.goldseam.models

import app.goldseam.core.ByteSink
import app.goldseam.core.EntryChange
import app.goldseam.core.EntryPage
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.LocalTime
import app.goldseam.core.Progress
import app.goldseam.core.TaskHandle
import app.goldseam.core.Topic
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** What the screen of one entry shows. */
data class EntryState(
    /** The entry, if it can be shown. */
    val entry: EntryPage? = null,
    /** Whether its cover was lifted on purpose. */
    val revealed: Boolean = false,
    /** Whether it was thrown away here: the screen closes, and offers to undo that. */
    val trashed: Boolean = false,
    /** How far the writing of an attachment to a file is. */
    val exporting: Progress? = null,
    override val trouble: Trouble? = null,
) : UiState<EntryState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** One entry. Made again from [entryId] after the process was stopped. */
class EntryModel(goldseam: GoldseamInterface, scope: CoroutineScope, val entryId: String) :
    Model<EntryState>(goldseam, scope, EntryState()) {
    private val journal = goldseam.journal()

    @Volatile
    private var exporting: TaskHandle? = null

    init {
        follow(Topic.ENTRIES) {
            val entry = journal.entry(entryId)
            change { it.copy(entry = entry) }
        }
    }

    /** Lifts the cover, on this screen only. */
    fun reveal() = change { it.copy(revealed = true) }

    /** Gives or takes the star. */
    fun star(on: Boolean): Job = changing(EntryChange.Star(on))

    /** Covers or uncovers it in lists. */
    fun cover(on: Boolean): Job = changing(EntryChange.Cover(on))

    /** Keeps it out of insights, or lets it in. */
    fun apart(on: Boolean): Job = changing(EntryChange.Apart(on))

    /** Moves it to another moment. */
    fun moveTo(moment: LocalTime): Job = verb { journal.moveTo(entryId, moment) }

    /** Opens it before its day. */
    fun breakSeal(): Job = verb { journal.breakSeal(entryId) }

    /** To the trash. */
    fun trash(): Job = verb {
        journal.change(listOf(entryId), EntryChange.Trash)
        change { it.copy(trashed = true) }
    }

    /** Takes the last change back. */
    fun undo(): Job = verb {
        journal.undo()
        change { it.copy(trashed = false) }
    }

    /** The small picture of an attachment, for a list; nothing if it has none or cannot be read. */
    suspend fun thumbnail(attachmentId: String): ByteArray? {
        var picture: ByteArray? = null
        attempt { picture = journal.thumbnail(attachmentId) }
        return picture
    }

    /** Writes an attachment to [sink]. If [EntryState.trouble] is there afterwards, throw away what was written. */
    fun export(attachmentId: String, sink: ByteSink): Job = verb {
        val task = taskTelling { progress -> change { it.copy(exporting = progress) } }
        try {
            exporting = task
            journal.exportAttachment(attachmentId, sink, task)
        } finally {
            exporting = null
            task.close()
            change { it.copy(exporting = null) }
        }
    }

    /** Gives that up. */
    fun cancelExport() {
        exporting?.cancel()
    }

    private fun changing(change: EntryChange): Job = verb { journal.change(listOf(entryId), change) }
}
