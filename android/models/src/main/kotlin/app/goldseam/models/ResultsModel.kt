package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.PracticeReading
import app.goldseam.core.PracticeResult
import app.goldseam.core.Topic
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** What practices have left behind. */
data class ResultsState(
    /** Finished sessions, latest first. */
    val results: List<PracticeResult>? = null,
    override val trouble: Trouble? = null,
) : UiState<ResultsState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** The list of what practices have left behind. */
class ResultsModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<ResultsState>(goldseam, scope, ResultsState()) {
    private val practices = goldseam.practices()

    init {
        follow(Topic.PRACTICES) {
            val page = practices.results(practice = null, cursor = null, limit = 200u)
            change { it.copy(results = page.results) }
        }
    }
}

/** A session as it is read again. */
data class ReadingState(
    /** The session; nothing before it has been loaded. */
    val reading: PracticeReading? = null,
    /** Whether it was thrown away here. */
    val isDiscarded: Boolean = false,
    override val trouble: Trouble? = null,
) : UiState<ReadingState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** Reads a session again. */
class ReadingModel(goldseam: GoldseamInterface, scope: CoroutineScope, private val sessionId: String) :
    Model<ReadingState>(goldseam, scope, ReadingState()) {
    private val practices = goldseam.practices()

    init {
        verb {
            val reading = practices.read(sessionId)
            change { it.copy(reading = reading) }
        }
    }

    /** To the trash, from where it can come back for 30 days. */
    fun discard(): Job = verb {
        practices.discard(sessionId)
        change { it.copy(isDiscarded = true) }
    }

    /** Takes that back. */
    fun restore(): Job = verb {
        practices.restore(sessionId)
        change { it.copy(isDiscarded = false) }
    }
}
