package app.goldseam.models

import app.goldseam.core.Field
import app.goldseam.core.Reason
import app.goldseam.core.Recovery
import app.goldseam.core.VaultState
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class FirstStartModelTest {
    @Test
    fun `from the promise to a recovery code that is written down`() = onDevice {
        val model = FirstStartModel(goldseam, screen)
        assertEquals(FirstStartPage.PROMISE, model.state.value.page)
        model.accept()
        model.suggest().join()
        val suggestion = checkNotNull(model.state.value.suggestion)
        model.type(suggestion)
        assertEquals(4u.toUByte(), model.until { it.strength != null }.strength?.score)

        model.create(suggestion).join()
        assertEquals(FirstStartState(FirstStartPage.RECOVERY_OFFER), model.state.value)
        assertEquals(VaultState.Open, goldseam.state())

        model.makeRecoveryCode().join()
        val sheet = checkNotNull(model.state.value.recovery)
        assertEquals(FirstStartPage.RECOVERY_CODE, model.state.value.page)
        assertEquals(8, sheet.groups.size)
        model.confirmWritten()
        val (first, second) = sheet.asked
        model.answer(mapOf(first to sheet.groups[first.toInt()]))
        assertEquals(setOf(second), model.state.value.recovery?.wrong)
        model.back()
        assertEquals(FirstStartPage.RECOVERY_CODE, model.state.value.page)
        model.confirmWritten()
        model.answer(sheet.asked.associateWith { sheet.groups[it.toInt()].lowercase() })
        assertEquals(FirstStartState(FirstStartPage.DONE), model.state.value)
    }

    @Test
    fun `a passphrase that is too short is not taken, and says why`() = onDevice {
        val model = FirstStartModel(goldseam, screen)
        model.accept()
        model.type("horses")
        assertEquals(false, model.until { it.strength != null }.strength?.isLongEnough)
        model.create("horses").join()
        val expected = Trouble.NotTaken("invalid", Recovery.CORRECT, Field.PASSPHRASE, Reason.TOO_SHORT, 8u)
        assertEquals(expected, model.state.value.trouble)
        assertEquals(FirstStartPage.PASSPHRASE, model.state.value.page)
        assertEquals(VaultState.Absent, goldseam.state())
        model.back()
        assertEquals(FirstStartPage.PROMISE, model.state.value.page)
        assertNull(model.state.value.trouble)
    }

    @Test
    fun `without a recovery code it is done as well`() = onDevice {
        val model = FirstStartModel(goldseam, screen)
        model.create(PASSPHRASE).join()
        model.skipRecoveryCode()
        assertEquals(FirstStartPage.DONE, model.state.value.page)
        model.makeRecoveryCode().join()
        assertEquals(FirstStartState(FirstStartPage.DONE), model.state.value)
    }

    @Test
    fun `a lock takes the recovery code off the screen`() = onDevice {
        val model = FirstStartModel(goldseam, screen)
        model.create(PASSPHRASE).join()
        model.makeRecoveryCode().join()
        assertNotNull(model.state.value.recovery)
        goldseam.lock()
        model.until { it.recovery == null }
        assertTrue(model.state.value.suggestion == null)
    }
}
