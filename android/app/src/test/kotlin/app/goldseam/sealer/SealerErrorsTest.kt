package app.goldseam.sealer

import android.hardware.biometrics.BiometricPrompt
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.UserNotAuthenticatedException
import app.goldseam.core.SealerException
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import java.security.KeyStoreException
import javax.crypto.AEADBadTagException
import kotlin.test.assertIs

@RunWith(RobolectricTestRunner::class)
class SealerErrorsTest {
    @Test
    fun a_person_who_says_no_has_said_no() {
        assertIs<SealerException.Cancelled>(promptError(BiometricPrompt.BIOMETRIC_ERROR_USER_CANCELED))
        assertIs<SealerException.Cancelled>(promptError(BiometricPrompt.BIOMETRIC_ERROR_CANCELED))
    }

    @Test
    fun a_sensor_that_rests_may_serve_later() {
        for (code in listOf(
            BiometricPrompt.BIOMETRIC_ERROR_LOCKOUT,
            BiometricPrompt.BIOMETRIC_ERROR_LOCKOUT_PERMANENT,
            BiometricPrompt.BIOMETRIC_ERROR_HW_UNAVAILABLE,
            BiometricPrompt.BIOMETRIC_ERROR_NO_BIOMETRICS,
            BiometricPrompt.BIOMETRIC_ERROR_TIMEOUT,
        )) {
            assertIs<SealerException.Unavailable>(promptError(code))
        }
    }

    @Test
    fun a_key_is_lost_only_when_it_cannot_come_back() {
        assertIs<SealerException.Lost>(keystoreError(KeyPermanentlyInvalidatedException()))
        assertIs<SealerException.Lost>(keystoreError(AEADBadTagException()))
        assertIs<SealerException.Unavailable>(keystoreError(UserNotAuthenticatedException()))
        assertIs<SealerException.Unavailable>(keystoreError(KeyStoreException()))
    }
}
