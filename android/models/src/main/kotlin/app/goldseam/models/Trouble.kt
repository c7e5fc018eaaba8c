package app.goldseam.models

import app.goldseam.core.Day
import app.goldseam.core.DeviceUnlockFailure
import app.goldseam.core.Field
import app.goldseam.core.GoldseamException
import app.goldseam.core.InternalException
import app.goldseam.core.Reason
import app.goldseam.core.Recovery

/** What went wrong, as far as a screen has to know. Its words are the platform's, chosen by [code]. */
sealed interface Trouble {
    /** A stable name, such as `wrong-passphrase`. */
    val code: String

    /** What to offer. */
    val recovery: Recovery

    /** Anything of which no more is to be said. */
    data class Plain(override val code: String, override val recovery: Recovery) : Trouble

    /** The next attempt may be made after [waitMs] milliseconds. */
    data class Wait(override val code: String, override val recovery: Recovery, val waitMs: ULong) : Trouble

    /** [field] cannot be taken, because of [reason]; [limit] is the most or the least, where it is about a size. */
    data class NotTaken(
        override val code: String,
        override val recovery: Recovery,
        val field: Field,
        val reason: Reason,
        val limit: ULong?,
    ) : Trouble

    /** The entry opens on this day. */
    data class SealedUntil(override val code: String, override val recovery: Recovery, val day: Day) : Trouble

    /** The device did not open the vault. */
    data class Device(
        override val code: String,
        override val recovery: Recovery,
        val reason: DeviceUnlockFailure,
    ) : Trouble

    /** A defect of Goldseam; [place] is for a report. */
    data class Defect(override val code: String, override val recovery: Recovery, val place: String) : Trouble
}

/** What a screen has to know of this error. */
fun GoldseamException.trouble(): Trouble {
    val (code, recovery) = code() to recovery()
    return when (this) {
        is GoldseamException.TooManyAttempts -> Trouble.Wait(code, recovery, waitMs)
        is GoldseamException.Invalid -> Trouble.NotTaken(code, recovery, `field`, reason, limit)
        is GoldseamException.Sealed -> Trouble.SealedUntil(code, recovery, until)
        is GoldseamException.DeviceUnlock -> Trouble.Device(code, recovery, reason)
        is GoldseamException.Internal -> Trouble.Defect(code, recovery, this.code)
        else -> Trouble.Plain(code, recovery)
    }
}

/** A defect in the crossing itself. Its text is left out: nobody has looked at what is in it. */
@Suppress("UnusedReceiverParameter")
fun InternalException.trouble(): Trouble = Trouble.Defect("internal", Recovery.REPORT, "crossing")
