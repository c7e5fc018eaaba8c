package app.goldseam.scenarios

import app.goldseam.core.Hit
import app.goldseam.core.TextRange
import com.google.gson.JsonElement
import com.google.gson.JsonPrimitive
import java.math.BigDecimal
import java.time.Duration
import java.time.Instant

/** Whether a result is what a scenario expects. */
internal class Matching(private val arguments: Arguments) {
    /** Why [actual] does not match, if it does not. */
    fun mismatch(expected: JsonElement, actual: Any?): String? = differs("", expected, actual)

    private fun differs(at: String, expected: JsonElement, actual: Any?): String? {
        val wrong = "at `$at`: expected $expected, got ${shown(actual)}"
        return when {
            expected.isJsonNull -> wrong.takeIf { actual != null }
            Arguments.isReference(expected) -> wrong.takeUnless { same(arguments.keptAs(expected.asString), actual) }
            actual == null -> wrong
            expected.isJsonObject -> expected.asJsonObject.entrySet().firstNotNullOfOrNull { (key, part) ->
                differs("$at.$key", part, if (key == "\$marked") markedParts(actual as Hit) else field(actual, key))
            }
            expected.isJsonArray -> {
                val (parts, list) = expected.asJsonArray.toList() to actual as? List<*>
                if (list?.size != parts.size) return wrong
                parts.indices.firstNotNullOfOrNull { differs("$at.$it", parts[it], list[it]) }
            }
            else -> wrong.takeUnless { isScalar(expected.asJsonPrimitive, actual) }
        }
    }

    private fun isScalar(expected: JsonPrimitive, actual: Any): Boolean = when {
        expected.isString && expected.asString == Arguments.ANY -> true
        expected.isBoolean -> actual == expected.asBoolean
        expected.isNumber -> number(actual)?.compareTo(expected.asBigDecimal) == 0
        actual is Enum<*> -> plain(actual.name) == plain(expected.asString)
        actual is ByteArray -> hexadecimal(actual) == expected.asString
        isVariant(actual) -> plain(actual::class.simpleName.orEmpty()) == plain(expected.asString)
        else -> actual == expected.asString
    }
}

private fun same(kept: Any?, actual: Any?): Boolean =
    if (kept is ByteArray && actual is ByteArray) kept.contentEquals(actual) else kept == actual

private fun number(value: Any): BigDecimal? = when (value) {
    is Instant -> value.toEpochMilli().toBigDecimal()
    is Duration -> value.toMillis().toBigDecimal().movePointLeft(3)
    is Number, is UByte, is UShort, is UInt, is ULong -> BigDecimal(value.toString())
    else -> null
}

private fun hexadecimal(bytes: ByteArray): String = bytes.joinToString("") { "%02x".format(it) }

private fun shown(value: Any?): String = if (value is ByteArray) hexadecimal(value) else value.toString()

private fun markedParts(hit: Hit): Map<String, List<String>> = mapOf(
    "title" to parts(hit.card.title.orEmpty(), hit.titleHighlights),
    "snippet" to parts(hit.snippet, hit.snippetHighlights),
)

private fun parts(text: String, ranges: List<TextRange>): List<String> =
    ranges.map { text.substring(it.start.toInt(), it.end.toInt()) }
