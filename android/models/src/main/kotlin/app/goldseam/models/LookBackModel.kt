package app.goldseam.models

import app.goldseam.core.Day
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.LookBackCard
import app.goldseam.core.LookBackForm
import app.goldseam.core.LookBackKind
import app.goldseam.core.LookBackReply
import app.goldseam.core.MoodRecord
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.job
import kotlinx.coroutines.launch

/** What a look-back shows. */
data class LookBackState(
    /** What it asks; nothing before it has been loaded. */
    val form: LookBackForm? = null,
    /** What was replied so far, by the question's key. */
    val replies: Map<String, LookBackReply> = emptyMap(),
    /** Whether the questions are shown that only some want. */
    val showsAll: Boolean = false,
    /** Other weeks or months, newest first. */
    val others: List<LookBackCard> = emptyList(),
    /** Whether something was replied that is not kept yet. */
    val isChanged: Boolean = false,
    /** Whether the page can close. */
    val isDone: Boolean = false,
    /** What was just thrown away. */
    val trashed: String? = null,
    override val trouble: Trouble? = null,
) : UiState<LookBackState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)

    /** What there is to keep. */
    val given get() = replies.values.filter { it.rating != null || it.text.isNotBlank() }
}

/**
 * Looks back on the week or month that holds [day], or today. What is kept of it already is changed. What was replied is
 * never lost: it is kept when the page or the app is left, too.
 */
class LookBackModel(
    goldseam: GoldseamInterface,
    scope: CoroutineScope,
    unsaved: Unsaved,
    private val kind: LookBackKind,
    private val day: Day? = null,
) : Model<LookBackState>(goldseam, scope, LookBackState()) {
    private val moods = goldseam.moods()

    init {
        val leaving = unsaved.add { attempt { keepGiven() } }
        scope.coroutineContext.job.invokeOnCompletion { leaving.close() }
        scope.launch { attempt { load() } }
    }

    /** Rates, 0 to 10, or takes the rating back. */
    fun rate(question: String, rating: UByte?) = reply(question) { it.copy(rating = rating) }

    /** Replies in words. */
    fun write(question: String, text: String) = reply(question) { it.copy(text = text) }

    /** Shows the questions that only some want. */
    fun showAll() = change { it.copy(showsAll = true) }

    /** Keeps what was replied, in place of what was kept of the same week or month. */
    fun keep(): Job = verb {
        moods.lookBack(kind, state.value.given, day)
        change { it.copy(isChanged = false, isDone = true) }
    }

    /** Leaves the page. */
    fun leave(): Job = verb {
        keepGiven()
        change { it.copy(isDone = true) }
    }

    /** Moves what is kept to the trash. */
    fun trash(): Job = verb {
        val id = state.value.form?.lookBackId ?: return@verb
        moods.trash(MoodRecord.LookBack(id))
        change { it.copy(trashed = id) }
        load()
    }

    /** Takes that back. */
    fun restore(): Job = verb {
        val id = state.value.trashed ?: return@verb
        moods.restore(MoodRecord.LookBack(id))
        change { it.copy(trashed = null) }
        load()
    }

    private suspend fun keepGiven() {
        val given = state.value.given
        if (!state.value.isChanged || given.isEmpty()) return
        moods.lookBack(kind, given, day)
        change { it.copy(isChanged = false) }
    }

    private suspend fun load() {
        val form = moods.lookBackForm(kind, day)
        val questions = form.parts.flatMap { it.questions }
        val replies = questions.associate { it.question to LookBackReply(it.question, it.rating, it.reply) }
        val others = moods.lookBacks(kind).filter { it.period != form.period }
        change { it.copy(form = form, replies = replies, others = others, isChanged = false) }
    }

    private fun reply(question: String, to: (LookBackReply) -> LookBackReply) = change { state ->
        val changed = to(state.replies[question] ?: LookBackReply(question))
        state.copy(replies = state.replies + (question to changed), isChanged = true, trouble = null)
    }
}
