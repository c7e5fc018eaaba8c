package app.goldseam.models

import app.goldseam.core.AttachmentOwner
import app.goldseam.core.ByteSource
import app.goldseam.core.Day
import app.goldseam.core.Draft
import app.goldseam.core.EntryDraft
import app.goldseam.core.EntryKind
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.LocalTime
import app.goldseam.core.NewAttachment
import app.goldseam.core.TaskHandle
import app.goldseam.core.Topic
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicInteger
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.job
import kotlinx.coroutines.launch

/**
 * Writes an entry: a new one, or another text of one. Everything is a draft that is saved at each pause, and before the
 * app is left; nothing has to be saved by hand, and no kill loses more than the last words.
 *
 * [kept] is what [keep] gave before the process was stopped.
 */
class EditorModel(
    goldseam: GoldseamInterface,
    scope: CoroutineScope,
    unsaved: Unsaved,
    entryId: String? = null,
    kept: Map<String, String> = emptyMap(),
) : Model<EditorState>(goldseam, scope, EditorState()) {
    private val journal = goldseam.journal()
    private val tasks = ConcurrentHashMap<Int, TaskHandle>()
    private val numbers = AtomicInteger()

    /** Whether the draft is there: what is typed before belongs to none. */
    val opened: Job = verb { show(kept[DRAFT]?.let { journal.draft(it) } ?: journal.beginDraft(entryId)) }

    init {
        val leaving = unsaved.add { save() }
        scope.coroutineContext.job.invokeOnCompletion { leaving.close() }
        scope.launch {
            state.map { it.text }.distinctUntilChanged().collectLatest {
                delay(PAUSE_MS)
                attempt { save() }
            }
        }
        follow(Topic.ENTRIES) {
            val tags = journal.tags()
            change { it.copy(tags = tags) }
        }
    }

    /** What makes the same editor again after the process was stopped: an id, and nothing that was written. */
    fun keep(): Map<String, String> = state.value.draftId?.let { mapOf(DRAFT to it) }.orEmpty()

    /** Another text, title, tag or mark. */
    fun edit(change: (EntryDraft) -> EntryDraft) = change { it.copy(text = change(it.text)) }

    /** Written as this. */
    fun kind(kind: EntryKind) = edit { it.copy(kind = kind) }

    /** The line above the text. */
    fun title(title: String) = edit { it.copy(title = title.ifEmpty { null }) }

    /** The text. */
    fun body(body: String) = edit { it.copy(body = body) }

    /** All tags that it is to have. */
    fun tags(tags: List<String>) = edit { it.copy(tags = tags) }

    /** Marked with a star. */
    fun star(on: Boolean) = edit { it.copy(starred = on) }

    /** May be hard to re-read. */
    fun cover(on: Boolean) = edit { it.copy(covered = on) }

    /** Kept out of insights. */
    fun apart(on: Boolean) = edit { it.copy(apart = on) }

    /** Sealed until this day; without, not sealed. */
    fun seal(until: Day?) = edit { it.copy(sealedUntil = until) }

    /** The moment that it is about; without, that of its finishing. */
    fun moment(moment: LocalTime?): Job = verb {
        val draftId = draftId() ?: return@verb
        journal.setDraftMoment(draftId, moment)
        val draft = journal.draft(draftId)
        change { it.copy(moment = draft.moment) }
    }

    /** The screen is left, for now: the draft stays. */
    fun leave(): Job = verb { save() }

    /** Makes it an entry. */
    fun finish(): Job = verb {
        val draftId = draftId() ?: return@verb
        save()
        val entryId = journal.finishDraft(draftId)
        change { it.copy(ending = Ending.Finished(entryId)) }
    }

    /** Throws it away, with what was attached. */
    fun discard(): Job = verb {
        val draftId = draftId() ?: return@verb
        journal.discardDraft(draftId)
        change { it.copy(savedText = it.text, ending = Ending.Discarded) }
    }

    /** Reads [source] to its end and attaches it. */
    fun attach(name: String?, source: ByteSource, thumbnail: ByteArray? = null): Job = verb {
        val draftId = draftId() ?: return@verb
        val number = numbers.incrementAndGet()
        change { it.copy(attaching = it.attaching + Attaching(number, name)) }
        val task = taskTelling { progress ->
            change { state ->
                val told = state.attaching.map { if (it.number == number) it.copy(bytes = progress.bytes) else it }
                state.copy(attaching = told)
            }
        }
        try {
            tasks[number] = task
            journal.attach(AttachmentOwner.Draft(draftId), NewAttachment(name, thumbnail), source, task)
            showAttachments(draftId)
        } finally {
            tasks.remove(number)
            task.close()
            change { state -> state.copy(attaching = state.attaching.filterNot { it.number == number }) }
        }
    }

    /** Gives up what is being attached as [Attaching.number]. */
    fun cancelAttaching(number: Int) {
        tasks[number]?.cancel()
    }

    /** Takes an attachment off. */
    fun detach(attachmentId: String): Job = verb {
        val draftId = draftId() ?: return@verb
        journal.detach(attachmentId)
        change { it.copy(detached = attachmentId) }
        showAttachments(draftId)
    }

    /** Puts the attachment back that was taken off last. */
    fun putBack(): Job = verb {
        val draftId = draftId() ?: return@verb
        val attachmentId = state.value.detached ?: return@verb
        journal.restoreAttachment(attachmentId)
        change { it.copy(detached = null) }
        showAttachments(draftId)
    }

    /** Puts attachments into this order. */
    fun arrange(attachmentIds: List<String>): Job = verb {
        val draftId = draftId() ?: return@verb
        journal.arrangeAttachments(AttachmentOwner.Draft(draftId), attachmentIds)
        showAttachments(draftId)
    }

    private fun draftId(): String? = state.value.draftId

    private suspend fun show(draft: Draft) {
        change {
            it.copy(
                draftId = draft.draftId,
                entryId = draft.entryId,
                text = draft.text,
                savedText = draft.text,
                moment = draft.moment,
            )
        }
        showAttachments(draft.draftId)
    }

    private suspend fun showAttachments(draftId: String) {
        val attachments = journal.attachments(AttachmentOwner.Draft(draftId))
        change { it.copy(attachments = attachments) }
    }

    /** Saves what is not saved. Two at once are in order: the core takes calls as they come. */
    private suspend fun save() {
        val (draftId, text) = state.value.let { it.draftId to it.text }
        if (draftId == null || state.value.isSaved || state.value.ending != null) return
        journal.saveDraft(draftId, text)
        change { it.copy(savedText = text) }
    }

    private companion object {
        const val DRAFT = "draft"

        /** A pause in writing: long enough not to write at each letter, short enough to lose a few words at most. */
        const val PAUSE_MS = 400L
    }
}
