package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.NotNow
import app.goldseam.core.PracticeAnswer
import app.goldseam.core.PracticeBeginning
import app.goldseam.core.PracticeInput
import app.goldseam.core.PracticePlace
import app.goldseam.core.PracticeSession
import app.goldseam.core.PracticeStep
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** What the player shows. */
data class PlayerState(
    /** The session; nothing before it has been loaded. */
    val session: PracticeSession? = null,
    /** What stands in the fields of the step. */
    val draft: PracticeAnswer? = null,
    /** Why it cannot go on now, if it cannot. */
    val notNow: NotNow? = null,
    /** Whether it was finished here. */
    val isFinished: Boolean = false,
    override val trouble: Trouble? = null,
) : UiState<PlayerState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)

    /** The step that is shown, if one is. */
    val step: PracticeStep? get() = (session?.place as? PracticePlace.Step)?.step
}

/**
 * Plays a session. Every answer is kept when its job has ended, so leaving needs no verb. [resumes]: it was left some time
 * ago, and how it is, is asked anew.
 */
class PlayerModel(
    goldseam: GoldseamInterface,
    scope: CoroutineScope,
    private val sessionId: String,
    resumes: Boolean = false,
) : Model<PlayerState>(goldseam, scope, PlayerState()) {
    private val practices = goldseam.practices()

    init {
        verb { if (resumes) resume() else show(practices.session(sessionId)) }
    }

    /** What stands in the fields; kept with [next]. */
    fun write(answer: PracticeAnswer?) = change { it.copy(draft = answer, trouble = null) }

    /** Answers with what stands in the fields. Nothing there skips the step. */
    fun next(): Job = verb {
        val step = state.value.step ?: return@verb
        val answer = state.value.draft ?: PracticeAnswer.Done.takeIf { step.input.isDone() }
        show(if (answer == null) practices.skip(sessionId, step.step) else practices.answer(sessionId, step.step, answer))
    }

    /** Skips the step. */
    fun skip(): Job = verb {
        val step = state.value.step ?: return@verb
        show(practices.skip(sessionId, step.step))
    }

    /** Goes back by one step. */
    fun back(): Job = verb { show(practices.back(sessionId)) }

    /** Keeps it as a result. */
    fun finish(): Job = verb {
        practices.finish(sessionId)
        change { it.copy(isFinished = true) }
    }

    private suspend fun resume() = when (val beginning = practices.resume(sessionId)) {
        is PracticeBeginning.Begun -> show(beginning.session)
        is PracticeBeginning.NotNow -> change { it.copy(notNow = beginning.notNow) }
    }

    private fun show(session: PracticeSession) = change {
        it.copy(session = session, draft = (session.place as? PracticePlace.Step)?.step?.given)
    }
}

/** Whether nothing has to be written for it. */
private fun PracticeInput.isDone() = when (this) {
    PracticeInput.Read, PracticeInput.Confirm, is PracticeInput.Timer, is PracticeInput.BreathPacer, is PracticeInput.Later -> true
    else -> false
}
