package app.goldseam.models

import app.goldseam.core.DeviceUnlockFailure
import app.goldseam.core.Recovery
import app.goldseam.core.VaultState
import app.goldseam.scenarios.Behaviour
import app.goldseam.scenarios.SoftwareSealer
import java.time.Duration
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class UnlockModelTest {
    @Test
    fun `a wrong passphrase says so, the right one opens`() = onOpenDevice {
        goldseam.lock()
        val model = UnlockModel(goldseam, screen)
        model.unlock("nine horses").join()
        assertEquals(Trouble.Plain("wrong-passphrase", Recovery.CORRECT), model.state.value.trouble)
        model.unlock(PASSPHRASE).join()
        assertEquals(UnlockState(), model.state.value)
        assertEquals(VaultState.Open, goldseam.state())
    }

    @Test
    fun `after too many attempts it shows how long to wait, until that is over`() = onOpenDevice {
        goldseam.lock()
        val model = UnlockModel(goldseam, screen)
        repeat(5) { model.unlock("guess $it").join() }
        model.until { it.waitMs == 30_000uL }
        model.unlock(PASSPHRASE).join()
        assertEquals(Trouble.Wait("too-many-attempts", Recovery.WAIT, 30_000u), model.state.value.trouble)
        advance(Duration.ofSeconds(10))
        model.until { it.waitMs == 20_000uL }
        advance(Duration.ofSeconds(20))
        model.until { it.waitMs == 0uL }
        model.unlock(PASSPHRASE).join()
        assertEquals(VaultState.Open, goldseam.state())
    }

    @Test
    fun `a recovery code opens, and a new passphrase is to be offered`() = onOpenDevice {
        val code = goldseam.settings().addRecoveryCode(PASSPHRASE.encodeToByteArray()).groups().joinToString(" ")
        goldseam.lock()
        val model = UnlockModel(goldseam, screen)
        model.unlockWithRecoveryCode("not a code").join()
        assertEquals("invalid", model.state.value.trouble?.code)
        model.unlockWithRecoveryCode(code.lowercase()).join()
        assertTrue(model.state.value.openedByRecoveryCode)
        assertEquals(VaultState.Open, goldseam.state())
    }

    private val sealer = SoftwareSealer()

    @Test
    fun `the device opens, and a person who says no is not told of it`() = onOpenDevice(sealer) {
        goldseam.settings().enableDeviceUnlock(PASSPHRASE.encodeToByteArray())
        goldseam.lock()
        val model = UnlockModel(goldseam, screen)
        model.until { it.deviceUnlock }
        sealer.behave(Behaviour.CANCELLED)
        model.unlockWithDevice().join()
        assertNull(model.state.value.trouble)
        sealer.behave(Behaviour.WORKS)
        model.unlockWithDevice().join()
        assertEquals(VaultState.Open, goldseam.state())
    }

    @Test
    fun `a device that has lost its key is offered no more`() = onOpenDevice(sealer) {
        goldseam.settings().enableDeviceUnlock(PASSPHRASE.encodeToByteArray())
        goldseam.lock()
        val model = UnlockModel(goldseam, screen)
        model.until { it.deviceUnlock }
        sealer.behave(Behaviour.LOST)
        model.unlockWithDevice().join()
        val expected = Trouble.Device("device-unlock", Recovery.ASK_PASSPHRASE, DeviceUnlockFailure.LOST)
        assertEquals(expected, model.state.value.trouble)
        model.until { !it.deviceUnlock }
    }
}
