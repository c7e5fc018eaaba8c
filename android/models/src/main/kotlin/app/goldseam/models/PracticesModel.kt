package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.PracticeLibrary
import app.goldseam.core.PracticeOffers
import app.goldseam.core.PracticeQuery
import app.goldseam.core.Topic
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** What the library of practices shows. */
data class PracticesState(
    /** What stands on the shelves; nothing before it has been loaded. */
    val library: PracticeLibrary? = null,
    /** What is looked for. */
    val query: PracticeQuery = PracticeQuery(),
    /** What may help in the state that was named, if one was. */
    val offers: PracticeOffers? = null,
    override val trouble: Trouble? = null,
) : UiState<PracticesState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** The library of practices: to look through, to search, and to be offered something. */
class PracticesModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<PracticesState>(goldseam, scope, PracticesState()) {
    private val practices = goldseam.practices()

    init {
        follow(Topic.PRACTICES) { load() }
    }

    /** Looks for something else. */
    fun look(query: PracticeQuery): Job = verb {
        change { it.copy(query = query) }
        load()
    }

    /** Names a state that somebody is in, to be offered something; a second time takes it back. */
    fun name(state: String): Job {
        val query = this.state.value.query
        return look(query.copy(state = state.takeIf { query.state != state }))
    }

    private suspend fun load() {
        val query = state.value.query
        val library = practices.library(query)
        val offers = query.state?.let { practices.practiceOffers(it) }
        // Somebody may have typed on meanwhile.
        change { if (it.query == query) it.copy(library = library, offers = offers) else it }
    }
}
