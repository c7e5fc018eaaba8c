package app.goldseam.screens.parts

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.goldseam.core.DeviceUnlockFailure
import app.goldseam.core.GoldseamException
import app.goldseam.models.Trouble
import app.goldseam.models.trouble
import app.goldseam.screens.show
import org.junit.Rule
import org.junit.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

class TroubleWordsTest {
    @get:Rule
    val compose = createComposeRule()

    private fun said(troubles: List<Trouble>): List<String> {
        val words = mutableListOf<String>()
        compose.show { troubles.forEach { words += it.words() } }
        compose.waitForIdle()
        return words.take(troubles.size)
    }

    /** Those that carry nothing; that somebody cancelled is not said at all. */
    @Test
    fun every_error_has_words_of_its_own() {
        val plain = GoldseamException::class.java.declaredClasses
            .filter { GoldseamException::class.java.isAssignableFrom(it) && it != GoldseamException.Cancelled::class.java }
            .mapNotNull { kind -> kind.constructors.singleOrNull { it.parameterCount == 0 }?.newInstance() }
            .map { (it as GoldseamException).trouble() }
        assertTrue(plain.size >= 10, "${plain.size}")
        for ((trouble, words) in plain.zip(said(plain))) {
            assertFalse(words.startsWith("Something inside"), trouble.code)
        }
    }

    @Test
    fun a_defect_says_where_and_nothing_of_the_person() =
        assertEquals(
            listOf("Something inside Goldseam did not work. What you saved stays saved. (store)"),
            said(listOf(GoldseamException.Internal("store").trouble())),
        )

    @Test
    fun waiting_is_said_in_minutes_and_then_in_seconds() {
        val waits = listOf(1uL, 1_000uL, 59_400uL, 60_000uL, 60_001uL, 290_000uL, 3_600_000uL)
        assertEquals(
            listOf("1 second.", "1 second.", "60 seconds.", "60 seconds.", "2 minutes.", "5 minutes.", "60 minutes."),
            said(waits.map { GoldseamException.TooManyAttempts(it).trouble() }).map { it.substringAfter("again in ") },
        )
    }

    @Test
    fun whatever_keeps_the_device_from_opening_the_passphrase_is_offered() {
        val troubles = DeviceUnlockFailure.entries.map { GoldseamException.DeviceUnlock(it).trouble() }
        for (words in said(troubles)) assertTrue("passphrase" in words, words)
    }
}
