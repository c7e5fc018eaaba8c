package app.goldseam.models

import app.goldseam.core.AutoLock
import app.goldseam.core.Recovery
import app.goldseam.core.VaultState
import app.goldseam.scenarios.Behaviour
import app.goldseam.scenarios.SoftwareSealer
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class SettingsModelTest {
    private val sealer = SoftwareSealer()

    @Test
    fun `what is set is shown`() = onOpenDevice {
        val model = SettingsModel(goldseam, screen)
        assertEquals(AutoLock.AT_ONCE, model.until { it.page != null }.page?.autoLock)
        model.autoLock(AutoLock.FIVE_MINUTES).join()
        model.until { it.page?.autoLock == AutoLock.FIVE_MINUTES }
        model.onThisDay(true).join()
        model.until { it.page?.onThisDay == true }
    }

    @Test
    fun `the passphrase is replaced, but not by somebody who does not know it`() = onOpenDevice {
        val model = SettingsModel(goldseam, screen)
        model.changePassphrase("not it at all", "another passphrase").join()
        assertEquals(Trouble.Plain("wrong-passphrase", Recovery.CORRECT), model.state.value.trouble)
        assertNull(model.state.value.done)
        model.changePassphrase(PASSPHRASE, "another passphrase").join()
        assertEquals(SettingsWork.PASSPHRASE, model.state.value.done)
        goldseam.lock()
        goldseam.unlock("another passphrase".encodeToByteArray())
    }

    @Test
    fun `a recovery code is made, asked back and removed`() = onOpenDevice {
        val model = SettingsModel(goldseam, screen)
        model.makeRecoveryCode(PASSPHRASE).join()
        val sheet = checkNotNull(model.state.value.recovery)
        model.answer(emptyMap())
        assertEquals(sheet.asked.toSet(), model.state.value.recovery?.wrong)
        model.answer(sheet.asked.associateWith { sheet.groups[it.toInt()] })
        assertNull(model.state.value.recovery)
        model.until { it.page?.hasRecoveryCode == true }
        model.removeRecoveryCode().join()
        model.until { it.page?.hasRecoveryCode == false }
    }

    @Test
    fun `the device is let in and shut out`() = onOpenDevice(sealer) {
        val model = SettingsModel(goldseam, screen)
        sealer.behave(Behaviour.UNAVAILABLE)
        model.enableDeviceUnlock(PASSPHRASE).join()
        assertEquals("device-unlock", model.state.value.trouble?.code)
        sealer.behave(Behaviour.WORKS)
        model.enableDeviceUnlock(PASSPHRASE).join()
        model.until { it.page?.hasDeviceUnlock == true }
        model.disableDeviceUnlock().join()
        model.until { it.page?.hasDeviceUnlock == false }
        assertEquals(0, sealer.keys())
    }

    @Test
    fun `the vault is checked, gets new keys, and is destroyed`() = onOpenDevice {
        add("through every change")
        val model = SettingsModel(goldseam, screen)
        model.check().join()
        assertEquals(SettingsWork.CHECK, model.state.value.done)
        model.changeAllKeys(PASSPHRASE).join()
        assertEquals(SettingsWork.ALL_KEYS, model.state.value.done)
        model.delete("not it").join()
        assertEquals("wrong-passphrase", model.state.value.trouble?.code)
        unlock()
        model.delete(PASSPHRASE).join()
        assertEquals(VaultState.Absent, goldseam.state())
    }

    @Test
    fun `a lock takes everything off the screen, also a recovery code`() = onOpenDevice {
        val model = SettingsModel(goldseam, screen)
        model.makeRecoveryCode(PASSPHRASE).join()
        assertTrue(model.state.value.recovery != null)
        goldseam.lock()
        val locked = model.until { it.trouble?.code == "locked" }
        assertEquals(SettingsState().with(locked.trouble), locked)
    }
}
