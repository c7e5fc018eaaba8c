package app.goldseam.scenarios

import app.goldseam.core.ByteSink
import app.goldseam.core.ByteSource
import app.goldseam.core.FileTree
import app.goldseam.core.StreamException
import app.goldseam.core.TreeFile
import com.google.gson.JsonObject
import java.io.ByteArrayOutputStream

/** Bytes that come in, and the ways in which they may not. */
internal class Source(json: JsonObject) : ByteSource {
    private val bytes = ByteArrayOutputStream().apply {
        write(json["text"]?.asString.orEmpty().encodeToByteArray())
        val repeated = json["repeat"]?.asString.orEmpty().encodeToByteArray()
        repeat(json["times"]?.asInt ?: 0) { write(repeated) }
    }.toByteArray()
    private val failsAfter = json["fails_after"]?.asInt ?: Int.MAX_VALUE
    private val throws = json["throws"]?.asBoolean ?: false
    private val givesTooMuch = json["too_much"]?.asBoolean ?: false
    private var at = 0

    override fun read(most: UInt): ByteArray {
        if (throws) error("a source that throws what it does not declare")
        if (at >= failsAfter) throw StreamException.Failed()
        if (givesTooMuch) return ByteArray(most.toInt() + 1)
        val end = minOf(at.toLong() + most.toLong(), bytes.size.toLong()).toInt()
        return bytes.copyOfRange(at, end).also { at = end }
    }
}

/** Takes what goes out, or refuses. */
internal class Sink(json: JsonObject) : ByteSink {
    private val fails = json["fails"]?.asBoolean ?: false
    private val taken = ByteArrayOutputStream()

    override fun write(bytes: ByteArray) {
        if (fails) throw StreamException.Failed()
        taken.write(bytes)
    }

    /** What a scenario sees of it. */
    fun result(): Map<String, Any?> {
        val text = taken.toByteArray().takeIf { it.size <= SHOWN }?.decodeToString()
        return mapOf("length" to taken.size(), "text" to text)
    }

    private companion object {
        const val SHOWN = 1000
    }
}

/** A tree of files that only the app can read. */
internal class Tree(json: JsonObject) : FileTree {
    private val label = json["label"].asString
    private val throws = json["throws"]?.asBoolean ?: false
    private val files = json["tree"].asJsonObject.entrySet().associate { it.key to it.value.asString }.toSortedMap()

    override fun label() = label

    override fun files(): List<TreeFile> {
        if (throws) error("a tree that throws what it does not declare")
        return files.map { (path, text) -> TreeFile(path, text.encodeToByteArray().size.toULong()) }
    }

    override fun openFile(path: String): ByteSource {
        val text = files[path] ?: throw StreamException.Failed()
        return Source(JsonObject().apply { addProperty("text", text) })
    }
}
