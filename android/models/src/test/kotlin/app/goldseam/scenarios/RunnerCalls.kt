package app.goldseam.scenarios

import app.goldseam.core.Topic
import com.google.gson.JsonObject
import java.nio.file.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.writeText
import kotlin.reflect.typeOf
import kotlinx.coroutines.delay

/** What only the runners do: time, files, the keystore's moods, observers, tasks, codes. */
internal suspend fun Player.runnerCall(op: String, with: JsonObject): Any? = when (op.substringBefore('.')) {
    "world" -> worldCall(op, with)
    "sealer" -> sealerCall(op, with)
    "observer" -> observerCall(op, with)
    "recovery" -> recoveryCall(op, with)
    "task" -> taskCall(op, with)
    else -> error("no call $op")
}

/** Whether [op] is one of these. */
internal fun isRunnerCall(op: String): Boolean =
    op.substringBefore('.') in setOf("world", "sealer", "observer", "recovery", "task")

private fun Player.worldCall(op: String, with: JsonObject): Any? = when (op) {
    "world.advance" -> advance(with["seconds"].asLong)
    "world.reboot" -> reboot()
    "world.restart" -> restart()
    "world.files" -> folder.resolve("notes").also { writeFiles(it, with) }.toString()
    else -> error("no call $op")
}

private fun Player.sealerCall(op: String, with: JsonObject): Any? = with(checkNotNull(sealer)) {
    when (op) {
        "sealer.set" -> behave(Behaviour.entries.single { plain(it.name) == plain(with["behaviour"].asString) })
        "sealer.release" -> behave(Behaviour.WORKS)
        "sealer.keys" -> keys()
        else -> error("no call $op")
    }
}

@Suppress("UNCHECKED_CAST")
private suspend fun Player.observerCall(op: String, with: JsonObject): Any? {
    val name = with["name"].asString
    val topics = with["topics"]?.let { arguments.convert(it, typeOf<List<Topic>>()) as List<Topic> }.orEmpty()
    return when (op) {
        "observer.start" -> observe(name, topics, with["throws"]?.asBoolean ?: false)
        "observer.wait" -> observers.getValue(name).observer.wait(topics)
        "observer.cancel" -> repeat(2) { observers.getValue(name).subscription.cancel() }
        "observer.count" -> {
            delay(SETTLING_MS)
            observers.getValue(name).observer.count()
        }
        else -> error("no call $op")
    }
}

private fun Player.recoveryCall(op: String, with: JsonObject): Any? = with(checkNotNull(recovery)) {
    when (op) {
        "recovery.groups" -> groups()
        "recovery.asked" -> asked()
        "recovery.is_group" -> isGroup(
            arguments.convert(with["number"], typeOf<UInt>()) as UInt,
            arguments.convert(with["typed"], typeOf<String>()) as String,
        )
        "recovery.text" -> groups().joinToString("-")
        else -> error("no call $op")
    }
}

private fun Player.taskCall(op: String, with: JsonObject): Any? = when (op) {
    "task.new" -> newTask(with["cancel_at"]?.asInt, with["lock_at"]?.asInt)
    "task.cancel" -> lastTask().task.cancel()
    "task.is_cancelled" -> lastTask().task.isCancelled()
    "task.progress" -> lastTask().task.progress()
    "task.heard" -> lastTask().result()
    else -> error("no call $op")
}

private fun writeFiles(folder: Path, with: JsonObject) {
    fun write(path: String, text: String) {
        val file = folder.resolve(path)
        file.parent.createDirectories()
        file.writeText(text)
    }
    with["files"]?.asJsonObject?.entrySet()?.forEach { (path, text) -> write(path, text.asString) }
    with["many"]?.asJsonObject?.let { many ->
        for (number in 1..many["count"].asInt) {
            val digits = "%03d".format(number)
            write(many["name"].asString.replace("#", digits), many["text"].asString.replace("#", digits))
        }
    }
}

/** After this time, whoever was to be told has been told. */
private const val SETTLING_MS = 100L
