package app.goldseam.models

import app.goldseam.core.Attachment
import app.goldseam.core.EntryDraft
import app.goldseam.core.Moment
import app.goldseam.core.TagCount

/** What the editor shows. */
data class EditorState(
    /** The draft; nothing until it is there. */
    val draftId: String? = null,
    /** The entry that is being edited; nothing if it is to be a new one. */
    val entryId: String? = null,
    /** What was written so far. */
    val text: EntryDraft = EntryDraft(),
    /** What of it is on the disk. */
    val savedText: EntryDraft = text,
    /** The moment that was picked, if any. */
    val moment: Moment? = null,
    /** What is attached. */
    val attachments: List<Attachment> = emptyList(),
    /** What is being attached. */
    val attaching: List<Attaching> = emptyList(),
    /** An attachment that was taken off last, to be put back. */
    val detached: String? = null,
    /** Tags that there are, to choose from. */
    val tags: List<TagCount> = emptyList(),
    /** How it ended, if it did: the screen closes. */
    val ending: Ending? = null,
    override val trouble: Trouble? = null,
) : UiState<EditorState> {
    /** Whether all of it is on the disk. */
    val isSaved: Boolean get() = text == savedText

    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** A file on its way in. */
data class Attaching(
    /** To cancel it. */
    val number: Int,
    /** Its name, if it has one. */
    val name: String?,
    /** Bytes that are in. */
    val bytes: ULong = 0u,
)

/** How a draft ended. */
sealed interface Ending {
    /** It became this entry. */
    data class Finished(val entryId: String) : Ending

    /** It was thrown away. */
    data object Discarded : Ending
}
