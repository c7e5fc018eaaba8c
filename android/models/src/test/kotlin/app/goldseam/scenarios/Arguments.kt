package app.goldseam.scenarios

import app.goldseam.core.ByteSink
import app.goldseam.core.ByteSource
import app.goldseam.core.FileTree
import com.google.gson.JsonElement
import com.google.gson.JsonObject
import java.time.Duration
import java.time.Instant
import kotlin.reflect.KClass
import kotlin.reflect.KType
import kotlin.reflect.full.isSuperclassOf
import kotlin.reflect.full.primaryConstructor

/** Makes of JSON what a call takes. [kept] is what `"$NAME"` stands for. */
internal class Arguments(private val kept: Map<String, Any?>) {
    /** A value of [type]; without [json] its default, or none. */
    fun convert(json: JsonElement?, type: KType): Any? {
        val kind = type.classifier as KClass<*>
        return when {
            json == null && kind.isData && !type.isMarkedNullable -> record(kind, JsonObject())
            json == null || json.isJsonNull -> {
                require(type.isMarkedNullable) { "a $type is missing" }
                null
            }
            isReference(json) -> fit(keptAs(json.asString), kind)
            kind == List::class -> json.asJsonArray.map { convert(it, checkNotNull(type.arguments[0].type)) }
            else -> value(json, kind)
        }
    }

    /** What was kept under `"$NAME"`. */
    fun keptAs(reference: String): Any? {
        val name = reference.drop(1)
        check(name in kept) { "$reference was not kept" }
        return kept[name]
    }

    private fun value(json: JsonElement, kind: KClass<*>): Any = when {
        kind == ByteArray::class -> bytes(json)
        kind == Instant::class -> Instant.ofEpochMilli(json.asLong)
        kind == Duration::class -> Duration.ofMillis((json.asDouble * 1000).toLong())
        kind == ByteSource::class -> Source(json.asJsonObject)
        kind == ByteSink::class -> Sink(json.asJsonObject)
        kind == FileTree::class -> Tree(json.asJsonObject)
        kind.java.isEnum -> constant(json.asString, kind)
        kind.isSealed -> variant(json, kind)
        kind.isData -> record(kind, json.asJsonObject)
        else -> scalar(json.asString, kind)
    }

    private fun record(kind: KClass<*>, json: JsonObject): Any {
        val constructor = checkNotNull(kind.primaryConstructor)
        val fields = json.entrySet().associate { plain(it.key) to it.value }
        val names = constructor.parameters.map { plain(checkNotNull(it.name)) }.toSet()
        require(names.containsAll(fields.keys)) { "${kind.simpleName} has no ${fields.keys - names}" }
        val arguments = constructor.parameters
            .filter { plain(checkNotNull(it.name)) in fields || !it.isOptional }
            .associateWith { convert(fields[plain(checkNotNull(it.name))], it.type) }
        return constructor.callBy(arguments)
    }

    private fun variant(json: JsonElement, kind: KClass<*>): Any {
        val name = if (json.isJsonObject) json.asJsonObject.keySet().single() else json.asString
        val variant = kind.sealedSubclasses.single { plain(it.simpleName.orEmpty()) == plain(name) }
        val fields = if (json.isJsonObject) json.asJsonObject[name].asJsonObject else JsonObject()
        return variant.objectInstance ?: when {
            // The tree is what the scenario says of it, not a field of that name.
            "label" in fields.keySet() -> checkNotNull(variant.primaryConstructor).call(Tree(fields))
            else -> record(variant, fields)
        }
    }

    private fun bytes(json: JsonElement): ByteArray =
        if (json.isJsonObject) {
            json.asJsonObject["bytes"].asJsonArray.map { it.asInt.toByte() }.toByteArray()
        } else {
            json.asString.encodeToByteArray()
        }

    private fun constant(name: String, kind: KClass<*>): Any =
        kind.java.enumConstants.single { plain((it as Enum<*>).name) == plain(name) }

    private fun scalar(text: String, kind: KClass<*>): Any = when (kind) {
        String::class -> text
        Boolean::class -> text.toBooleanStrict()
        Int::class -> text.toInt()
        Long::class -> text.toLong()
        Double::class -> text.toDouble()
        UByte::class -> text.toUByte()
        UShort::class -> text.toUShort()
        UInt::class -> text.toUInt()
        ULong::class -> text.toULong()
        else -> error("no scenario can write a ${kind.qualifiedName}")
    }

    private fun fit(value: Any?, kind: KClass<*>): Any? = when {
        value == null || kind.isInstance(value) || kind.isSuperclassOf(value::class) -> value
        kind == ByteArray::class && value is String -> value.encodeToByteArray()
        else -> scalar(value.toString(), kind)
    }

    companion object {
        /** Whether this is `"$NAME"`. */
        fun isReference(json: JsonElement): Boolean =
            json.isJsonPrimitive && json.asJsonPrimitive.isString && json.asString.startsWith("$") &&
                json.asString != ANY

        const val ANY = "\$any"
    }
}
