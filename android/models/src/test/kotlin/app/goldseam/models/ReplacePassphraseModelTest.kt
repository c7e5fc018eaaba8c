package app.goldseam.models

import app.goldseam.core.GoldseamException
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class ReplacePassphraseModelTest {
    @Test
    fun `the recovery code gives a new passphrase, and a short one is not taken`() = onOpenDevice {
        val code = goldseam.settings().addRecoveryCode(PASSPHRASE.encodeToByteArray())
        val model = ReplacePassphraseModel(goldseam, screen, code.groups().joinToString("-"))
        model.replace("short").join()
        assertEquals("invalid", model.state.value.trouble?.code)
        assertFalse(model.state.value.done)
        model.replace("nine slow herons").join()
        model.until { it.done && !it.working && it.trouble == null }
        goldseam.lock()
        assertThrows<GoldseamException.WrongPassphrase> { goldseam.unlock(PASSPHRASE.encodeToByteArray()) }
        goldseam.unlock("nine slow herons".encodeToByteArray())
    }
}
