package app.goldseam.scenarios

import app.goldseam.core.ConformanceWorld
import app.goldseam.core.Goldseam
import app.goldseam.core.GoldseamException
import app.goldseam.core.RecoveryCode
import app.goldseam.core.Subscription
import app.goldseam.core.Topic
import com.google.gson.JsonElement
import com.google.gson.JsonObject
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import kotlin.io.path.copyTo
import kotlin.io.path.createDirectories
import kotlin.io.path.listDirectoryEntries
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelChildren
import kotlinx.coroutines.supervisorScope

/** Plays one scenario in [folder]. */
internal class Player(private val scenario: Scenario, val folder: Path, fixtures: Path) : AutoCloseable {
    private val world =
        with(scenario.world) { ConformanceWorld(Instant.ofEpochMilli(now), offsetMinutes, seed) }
    private val vault = folder.resolve("vault")
    val sealer = if (scenario.world.hasSealer) SoftwareSealer() else null
    private val kept = mutableMapOf<String, Any?>()
    val arguments = Arguments(kept)
    private val matching = Matching(arguments)
    private val calls = mutableMapOf<String, Deferred<Any?>>()
    val observers = mutableMapOf<String, Observing>()
    private var task: Watcher? = null
    var recovery: RecoveryCode? = null
        private set
    private var app: Goldseam

    init {
        scenario.world.fixture?.let { copyFiles(fixtures.resolve(it), vault) }
        app = world.goldseam(vault.toString(), sealer)
    }

    /** Calls that were started go on in the thread of this call, as an app's do in its main thread. */
    suspend fun play() = supervisorScope {
        scenario.steps.forEachIndexed { index, step ->
            try {
                play(step)
            } catch (problem: Exception) {
                throw AssertionError("${scenario.name}, step ${index + 1}: ${problem.message ?: problem}", problem)
            }
        }
        coroutineContext.cancelChildren()
    }

    private suspend fun CoroutineScope.play(step: Step) {
        val outcome = when {
            step.run != null -> outcome { run(step.run, step.with) }
            step.finish != null -> outcome { checkNotNull(calls.remove(step.finish)) { "no such call" }.await() }
            step.start != null -> return start(step.start, step.with, step.call)
            step.cancel != null -> return cancel(step.cancel)
            else -> error("not a step")
        }
        when (outcome) {
            is Outcome.Value -> {
                check(step.fails == null) { "gave ${outcome.value} instead of ${step.fails}" }
                step.gives?.let { expected -> matching.mismatch(expected, outcome.value)?.let(::error) }
                step.keep?.let { keep(it, outcome.value) }
            }
            is Outcome.Failure -> {
                val expected = checkNotNull(step.fails) { "failed: ${outcome.described}" }
                matching.mismatch(expected, outcome.described)?.let(::error)
            }
        }
    }

    private suspend fun run(op: String, with: JsonObject): Any? =
        if (isRunnerCall(op)) runnerCall(op, with).takeUnless { it == Unit } else result(call(op, with).run())

    private fun CoroutineScope.start(op: String, with: JsonObject, name: String?) {
        checkNotNull(name) { "`start` without `call`" }
        val call = call(op, with)
        calls[name] = if (call.isSuspending) {
            // Handed on before this returns: calls run in the order of the steps.
            async(start = CoroutineStart.UNDISPATCHED) { result(call.run()) }
        } else {
            async(Dispatchers.IO) { call.run() }
        }
    }

    /** Who cancels takes no result, also none that came in the same moment. */
    private fun cancel(name: String) {
        calls.getValue(name).cancel()
        calls[name] = CompletableDeferred<Any?>().apply { cancel() }
    }

    private fun call(op: String, with: JsonObject) = Call(app, op, with, arguments, task?.task)

    private fun result(value: Any?): Any? {
        val code = value as? RecoveryCode ?: return value
        recovery = code
        return null
    }

    private fun keep(keep: JsonElement, value: Any?) {
        if (keep.isJsonPrimitive) {
            kept[keep.asString] = value
        } else {
            keep.asJsonObject.entrySet().forEach { (name, path) ->
                kept[name] = checkNotNull(atPath(value, path.asString)) { "nothing at $path" }
            }
        }
    }

    fun advance(seconds: Long) = world.advance(Duration.ofSeconds(seconds))

    fun reboot() = world.reboot()

    fun restart() {
        app.lock()
        app.close()
        app = world.goldseam(vault.toString(), sealer)
    }

    fun observe(name: String, topics: List<Topic>, throws: Boolean) {
        val observer = Observer(throws)
        observers[name] = Observing(observer, app.observe(topics, observer))
    }

    fun newTask(cancelAt: Int?, lockAt: Int?) {
        task = Watcher(app, cancelAt, lockAt)
    }

    fun lastTask(): Watcher = checkNotNull(task) { "no task" }

    override fun close() {
        observers.values.forEach { it.subscription.close() }
        app.lock()
        app.close()
        world.close()
    }
}

/** An observer and its subscription. */
internal class Observing(val observer: Observer, val subscription: Subscription)

/** What a call came to. */
private sealed interface Outcome {
    class Value(val value: Any?) : Outcome

    /** Its code, what it offers, and its fields. */
    class Failure(val described: Map<String, Any?>) : Outcome
}

private suspend fun outcome(call: suspend () -> Any?): Outcome = try {
    Outcome.Value(call())
} catch (error: GoldseamException) {
    Outcome.Failure(described(error))
} catch (_: CancellationException) {
    Outcome.Failure(described(GoldseamException.Cancelled()))
}

private fun described(error: GoldseamException): Map<String, Any?> {
    val fields = listOf("waitMs", "field", "reason", "limit", "until", "part", "found", "supported")
    return fields.associateWith { field(error, it) } +
        mapOf(
            "code" to error.code(),
            "recovery" to error.recovery(),
            "detail" to (error as? GoldseamException.Internal)?.code,
        )
}

private fun copyFiles(from: Path, to: Path) {
    to.createDirectories()
    from.listDirectoryEntries().forEach { it.copyTo(to.resolve(it.fileName.toString())) }
}
