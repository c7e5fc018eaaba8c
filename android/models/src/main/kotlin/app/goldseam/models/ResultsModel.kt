package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.NotNow
import app.goldseam.core.PracticeBeginning
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
    /** The session that goes on with it: the screen shows it. */
    val begun: String? = null,
    /** Why the practice is not begun now, if it is not. */
    val notNow: NotNow? = null,
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

    /** Begins the practice again, and goes on with this session. */
    fun goOn(): Job = verb {
        val practice = state.value.reading?.card?.practice ?: return@verb
        val beginning = practices.begin(practice, sessionId)
        change {
            when (beginning) {
                is PracticeBeginning.Begun -> it.copy(begun = beginning.session.sessionId, notNow = null)
                is PracticeBeginning.NotNow -> it.copy(notNow = beginning.notNow)
            }
        }
    }

    /** The session is on the screen. */
    fun isShown() = change { it.copy(begun = null) }

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
