package app.goldseam.models

import app.goldseam.core.RecoveryCode

/** A new recovery code on the screen: to be written down, and asked back. */
data class RecoverySheet(
    /** Groups of letters and digits, in the order in which they are written down. */
    val groups: List<String>,
    /** The numbers of the two that are asked back, counted from 0. */
    val asked: List<UInt>,
    /** Those of them that were typed otherwise. */
    val wrong: Set<UInt> = emptySet(),
)

/** Asks two groups of a new recovery code back; the core says whether they are right. */
internal class RecoveryCheck(private val code: RecoveryCode) : AutoCloseable {
    fun sheet() = RecoverySheet(code.groups(), code.asked())

    /** The numbers of what was typed wrong. */
    fun wrong(typed: Map<UInt, String>): Set<UInt> =
        code.asked().filterNot { number -> code.isGroup(number, typed[number].orEmpty()) }.toSet()

    override fun close() = code.close()
}
