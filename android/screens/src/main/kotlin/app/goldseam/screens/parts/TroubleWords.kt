package app.goldseam.screens.parts

import androidx.compose.runtime.Composable
import app.goldseam.core.DeviceUnlockFailure
import app.goldseam.core.Field
import app.goldseam.core.Reason
import app.goldseam.core.Recovery
import app.goldseam.models.Trouble
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say

/** What got in the way, if something did. What a person can put right by themselves is no alarm. */
@Composable
fun TroubleSaid(trouble: Trouble?) {
    trouble?.let { Notice(if (it.recovery in AT_HAND) NoticeTone.Info else NoticeTone.Trouble, it.words()) }
}

private val AT_HAND = setOf(Recovery.CORRECT, Recovery.WAIT, Recovery.ASK_PASSPHRASE)

/** What got in the way, and what helps, in words that blame nobody. */
@Composable
fun Trouble.words(): String = when (this) {
    is Trouble.Wait -> waitWords(waitMs)
    is Trouble.NotTaken -> notTaken()
    is Trouble.Device -> say(deviceUnlock(reason))
    is Trouble.Defect -> say(Phrase.TroubleDefect, place)
    is Trouble.SealedUntil -> say(Phrase.TroubleOtherForm)
    is Trouble.Plain -> plain(code)?.let { say(it) } ?: say(Phrase.TroubleDefect, code)
}

/** How long to wait: minutes while there are any, rounded up, then seconds. */
@Composable
fun waitWords(waitMs: ULong): String {
    val seconds = ((waitMs + 999u) / 1000u).toInt()
    return if (seconds > 60) {
        say(CountedPhrase.UnlockWaitMinutes, (seconds + 59) / 60)
    } else {
        say(CountedPhrase.UnlockWaitSeconds, seconds)
    }
}

@Composable
private fun Trouble.NotTaken.notTaken(): String {
    val least = limit
    return when (reason) {
        Reason.TOO_SHORT if least != null -> say(CountedPhrase.PassphraseAtLeast, least.toInt())
        Reason.IN_USE ->
            say(if (`field` == Field.PASSPHRASE) Phrase.TroubleInUsePassphrase else Phrase.TroubleNameTaken)
        Reason.MISTYPED -> say(Phrase.TroubleMistyped)
        else -> say(Phrase.TroubleOtherForm)
    }
}

private fun deviceUnlock(reason: DeviceUnlockFailure) = when (reason) {
    DeviceUnlockFailure.NOT_SET_UP -> Phrase.TroubleDeviceNotSetUp
    DeviceUnlockFailure.UNAVAILABLE -> Phrase.TroubleDeviceUnavailable
    DeviceUnlockFailure.LOST -> Phrase.TroubleDeviceLost
    DeviceUnlockFailure.UNEXPECTED -> Phrase.TroubleDeviceUnexpected
}

private fun plain(code: String) = when (code) {
    "wrong-passphrase" -> Phrase.TroubleWrongPassphrase
    "locked" -> Phrase.TroubleLocked
    "no-vault", "not-found" -> Phrase.TroubleNotHere
    "already-exists" -> Phrase.TroubleAlreadyExists
    "in-use" -> Phrase.TroubleInUse
    "storage-full" -> Phrase.TroubleStorageFull
    "storage" -> Phrase.TroubleStorage
    "damaged" -> Phrase.TroubleDamaged
    "too-new" -> Phrase.TroubleTooNew
    "out-of-memory" -> Phrase.TroubleMemory
    "unreadable" -> Phrase.TroubleUnreadable
    "unwritable" -> Phrase.TroubleUnwritable
    else -> null
}
