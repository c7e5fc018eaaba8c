package app.goldseam.models

import app.goldseam.core.CheckInDraft
import app.goldseam.core.CheckInForm
import app.goldseam.core.FactorValue
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.ScaleAnswer
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch

/** What the check-in shows. */
data class CheckInState(
    /** What it asks, in the person's words; nothing before it has been loaded. */
    val form: CheckInForm? = null,
    /** What was answered so far. */
    val draft: CheckInDraft = CheckInDraft(),
    /** Whether it is kept: the page can close. */
    val isKept: Boolean = false,
    override val trouble: Trouble? = null,
) : UiState<CheckInState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)

    /** Whether another word can be chosen. */
    val canChooseMore get() = form != null && draft.feelings.size < form.mostFeelings.toInt()
}

/** One check-in: a new one, or [checkInId], which is changed. One call shows it, one keeps it. */
class CheckInModel(
    goldseam: GoldseamInterface,
    scope: CoroutineScope,
    private val checkInId: String? = null,
    private val prompted: Boolean = false,
) : Model<CheckInState>(goldseam, scope, CheckInState()) {
    private val moods = goldseam.moods()

    init {
        scope.launch {
            attempt {
                val form = moods.form(checkInId)
                change { it.copy(form = form, draft = form.draft) }
            }
        }
    }

    fun pleasantness(answer: ScaleAnswer?) = answer { it.copy(pleasantness = answer) }

    fun activation(answer: ScaleAnswer?) = answer { it.copy(activation = answer) }

    fun belonging(answer: ScaleAnswer?) = answer { it.copy(belonging = answer) }

    fun cup(answer: ScaleAnswer?) = answer { it.copy(cup = answer) }

    /** Chooses a word, or no longer. */
    fun feeling(key: String) {
        if (key in state.value.draft.feelings || state.value.canChooseMore) {
            answer { it.copy(feelings = it.feelings.with(key)) }
        }
    }

    /** Chooses an area of the body, or no longer. */
    fun body(key: String) = answer { it.copy(body = it.body.with(key)) }

    /** What was noted of a factor; nothing without a [value]. */
    fun factor(factorId: String, value: Double?) = answer { draft ->
        val others = draft.factors.filter { it.factorId != factorId }
        draft.copy(factors = if (value == null) others else others + FactorValue(factorId, value))
    }

    fun note(text: String) = answer { it.copy(note = text) }

    /** Keeps it. */
    fun keep(): Job = verb {
        val draft = state.value.draft.let { if (prompted) it.copy(prompted = true) else it }
        if (checkInId == null) moods.checkIn(draft, null) else moods.edit(checkInId, draft)
        change { it.copy(isKept = true) }
    }

    private fun answer(to: (CheckInDraft) -> CheckInDraft) = change { it.copy(draft = to(it.draft), trouble = null) }
}

private fun List<String>.with(key: String) = if (key in this) this - key else this + key
