package app.goldseam.scenarios

import kotlin.reflect.KClass
import kotlin.reflect.KProperty1
import kotlin.reflect.full.memberProperties

/** A name without what languages write differently: `entry_id` and `entryId`, `at_once` and `AT_ONCE`. */
internal fun plain(name: String): String = name.replace("_", "").lowercase()

/** Whether this is a variant of an enum with fields. */
internal fun isVariant(value: Any): Boolean =
    value !is Throwable && value::class.supertypes.any { (it.classifier as? KClass<*>)?.isSealed == true }

/**
 * The field of this name, however it is written; nothing if there is none. A variant's fields are found under its own name,
 * which one of them may have, too.
 */
internal fun field(value: Any?, name: String): Any? = when {
    value == null -> null
    value is Map<*, *> -> value.entries.find { plain(it.key.toString()) == plain(name) }?.value
    isVariant(value) && plain(value::class.simpleName.orEmpty()) == plain(name) -> fields(value)
    else -> property(value, name)
}

private fun property(value: Any, name: String): Any? =
    properties(value).find { plain(it.name) == plain(name) }?.get(value)

private fun fields(variant: Any): Map<String, Any?> = properties(variant).associate { it.name to it.get(variant) }

@Suppress("UNCHECKED_CAST")
private fun properties(value: Any) = value::class.memberProperties as Collection<KProperty1<Any, *>>

/** What a path of names and indexes, joined by dots, leads to. */
internal fun atPath(value: Any?, path: String): Any? = path.split('.').fold(value) { at, step ->
    step.toIntOrNull()?.let { index -> (at as? List<*>)?.getOrNull(index) } ?: field(at, step)
}
