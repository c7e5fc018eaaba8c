package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.MoodRecord
import app.goldseam.core.StepCard
import app.goldseam.core.StepsPage
import app.goldseam.core.Topic
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** What the page of steps that count shows. */
data class StepsState(
    /** Kinds of steps with their counts; nothing before they have been loaded. */
    val page: StepsPage? = null,
    /** Steps, newest first. */
    val steps: List<StepCard> = emptyList(),
    /** Whether there are older ones. */
    val hasMore: Boolean = false,
    /** The key of the kind that is being noted. */
    val noting: String? = null,
    /** What is written about it. */
    val note: String = "",
    /** What was just thrown away. */
    val trashed: String? = null,
    override val trouble: Trouble? = null,
) : UiState<StepsState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** Steps that count. */
class StepsModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<StepsState>(goldseam, scope, StepsState()) {
    private val moods = goldseam.moods()
    private val paging = Paging()

    init {
        follow(Topic.MOODS) {
            load()
            paging.forEachAsking { load() }
        }
    }

    /** Loads older ones, if there are any. */
    fun more() = paging.askForMore()

    /** Begins to note a step of this kind. */
    fun note(kind: String) = change { it.copy(noting = kind) }

    /** Writes about it. */
    fun write(text: String) = change { it.copy(note = text, trouble = null) }

    /** Does not note it. */
    fun leave() = change { it.copy(noting = null, note = "") }

    /** Keeps it, with what was written or without. */
    fun keep(): Job = verb {
        val kind = state.value.noting ?: return@verb
        moods.addStep(kind, state.value.note.takeIf { it.isNotBlank() })
        leave()
    }

    /** Moves a step to the trash. */
    fun trash(stepId: String): Job = verb {
        moods.trash(MoodRecord.Step(stepId))
        change { it.copy(trashed = stepId) }
    }

    /** Takes that back. */
    fun restore(): Job = verb {
        val trashed = state.value.trashed ?: return@verb
        forgetTrashed()
        moods.restore(MoodRecord.Step(trashed))
    }

    /** Nobody wants it back. */
    fun forgetTrashed() = change { it.copy(trashed = null) }

    /** All rows that are wanted, anew: what was changed may be among any of them. */
    private suspend fun load() {
        val loaded = mutableListOf<StepCard>()
        var page = moods.steps(cursor = null, paging.next(loaded.size))
        loaded += page.steps
        while (page.next != null && loaded.size < paging.rows) {
            page = moods.steps(page.next, paging.next(loaded.size))
            loaded += page.steps
        }
        change { it.copy(page = page, steps = loaded, hasMore = page.next != null) }
    }
}
