package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.LearnPage
import app.goldseam.core.LearnText
import kotlinx.coroutines.CoroutineScope

/** What there is to read, or one of it. */
data class LearnState(
    /** All of it, and the paths. */
    val page: LearnPage? = null,
    /** What is read. */
    val text: LearnText? = null,
    override val trouble: Trouble? = null,
) : UiState<LearnState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** What there is to read; [card] is what is read, if something is. */
class LearnModel(goldseam: GoldseamInterface, scope: CoroutineScope, card: String? = null) :
    Model<LearnState>(goldseam, scope, LearnState()) {
    init {
        verb {
            val practices = goldseam.practices()
            if (card == null) {
                val page = practices.learn()
                change { it.copy(page = page) }
            } else {
                val text = practices.learnText(card)
                change { it.copy(text = text) }
            }
        }
    }
}
