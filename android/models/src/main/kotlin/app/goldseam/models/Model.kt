package app.goldseam.models

import app.goldseam.core.GoldseamException
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.InternalException
import app.goldseam.core.Topic
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** What each state has. */
interface UiState<S> {
    /** What went wrong last, until the next thing is done. */
    val trouble: Trouble?

    /** The same with this [trouble]. */
    fun with(trouble: Trouble?): S
}

/**
 * Holds what one screen shows. Lives as long as its scope, which belongs to the screen.
 *
 * A verb returns the job that does it: a screen ignores it, a test waits for it. Its failure is in [state], and never
 * thrown. Nothing that was read from a vault stays in [state] after the vault was locked.
 */
abstract class Model<S : UiState<S>>(
    protected val goldseam: GoldseamInterface,
    protected val scope: CoroutineScope,
    private val empty: S,
) {
    private val current = MutableStateFlow(empty)

    /** What to show. */
    val state: StateFlow<S> = current.asStateFlow()

    protected fun change(to: (S) -> S) = current.update(to)

    /** Does what a person asked for. The call is on its way when this returns, so calls keep the order of the taps. */
    protected fun verb(work: suspend () -> Unit): Job = scope.launch(start = CoroutineStart.UNDISPATCHED) {
        change { it.with(trouble = null) }
        attempt(work)
    }

    /** Loads now, and again after each change of [topics] and each lock; what is not yet loaded then is given up. */
    protected fun follow(vararg topics: Topic, load: suspend () -> Unit): Job = scope.launch {
        val loading = Loading()
        goldseam.changes(*topics, Topic.LOCK).collectLatest { loading.attempt(load) }
    }

    /** One thing that is loaded again and again: when it succeeds, what went wrong with it before is over. */
    protected inner class Loading {
        private var last: Trouble? = null

        /** Whether it is loaded. */
        suspend fun attempt(load: suspend () -> Unit): Boolean {
            val before = last
            val now = troubleOf(load)
            last = now
            change { if (now != null || it.trouble === before) it.with(now) else it }
            return now == null
        }
    }

    /** Says what went wrong, if something does. */
    protected suspend fun attempt(work: suspend () -> Unit) {
        val trouble = troubleOf(work)
        if (trouble != null) change { it.with(trouble) }
    }

    /** That somebody cancelled is nothing to be said. */
    private suspend fun troubleOf(work: suspend () -> Unit): Trouble? {
        try {
            work()
        } catch (_: GoldseamException.Cancelled) {
            return null
        } catch (error: GoldseamException) {
            if (error is GoldseamException.Locked) forget()
            return error.trouble()
        } catch (error: InternalException) {
            return error.trouble()
        }
        return null
    }

    /** Lets go of everything that came out of the vault. */
    protected open fun forget() = change { empty }
}
