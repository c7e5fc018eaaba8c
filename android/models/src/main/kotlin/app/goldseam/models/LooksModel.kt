package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.SelfLook
import app.goldseam.core.Topic
import kotlinx.coroutines.CoroutineScope

/** What the page of looks at oneself shows. */
data class LooksState(
    /** Each look that there is; nothing before they have been loaded. */
    val looks: List<SelfLook>? = null,
    override val trouble: Trouble? = null,
) : UiState<LooksState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** Looks at oneself, and how they went so far. */
class LooksModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<LooksState>(goldseam, scope, LooksState()) {
    init {
        val practices = goldseam.practices()
        follow(Topic.PRACTICES) {
            val looks = practices.looks()
            change { it.copy(looks = looks) }
        }
    }
}
