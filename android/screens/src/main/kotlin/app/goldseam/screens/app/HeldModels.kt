package app.goldseam.screens.app

import androidx.compose.runtime.mutableStateMapOf
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel

/**
 * What belongs to the pages that are open, for as long as they are: a model, and what is being typed. So both outlive a
 * rotation, and neither is written anywhere.
 */
class HeldModels(private val scope: CoroutineScope) {
    private class Held(val scope: CoroutineScope, val model: Any)

    private val held = mutableMapOf<Any, Held>()

    /** How often [end] was called for a key: a page that is shown notices it, and asks anew. */
    private val ended = mutableStateMapOf<Any, Int>()

    /** What belongs to [key], made with a scope of its own when it is asked for the first time. */
    fun <M : Any> get(key: Any, make: (CoroutineScope) -> M): M {
        val found = held.getOrPut(numbered(key)) {
            val own = CoroutineScope(scope.coroutineContext + SupervisorJob(scope.coroutineContext[Job]))
            Held(own, make(own))
        }
        @Suppress("UNCHECKED_CAST")
        return found.model as M
    }

    /** What belongs to [key], if it was asked for. */
    fun find(key: Any): Any? = held[numbered(key)]?.model

    /** Ends what belongs to [key], also if its page is shown. */
    fun end(key: Any) {
        held.remove(numbered(key))?.scope?.cancel()
        ended[key] = (ended[key] ?: 0) + 1
    }

    /** The pages of all other keys are closed. */
    fun keepOnly(keys: Set<Any>) {
        for (key in held.keys - keys.map { numbered(it) }.toSet()) {
            held.remove(key)?.scope?.cancel()
        }
    }

    private fun numbered(key: Any): Any = key to (ended[key] ?: 0)
}
