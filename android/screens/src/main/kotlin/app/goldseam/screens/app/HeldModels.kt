package app.goldseam.screens.app

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

    /** What belongs to [key], made with a scope of its own when it is asked for the first time. */
    fun <M : Any> get(key: Any, make: (CoroutineScope) -> M): M {
        val found = held.getOrPut(key) {
            val own = CoroutineScope(scope.coroutineContext + SupervisorJob(scope.coroutineContext[Job]))
            Held(own, make(own))
        }
        @Suppress("UNCHECKED_CAST")
        return found.model as M
    }

    /** The pages of all other keys are closed. */
    fun keepOnly(keys: Set<Any>) {
        for (key in held.keys - keys) {
            held.remove(key)?.scope?.cancel()
        }
    }
}
