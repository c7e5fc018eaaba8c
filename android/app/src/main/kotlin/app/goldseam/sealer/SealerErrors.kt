package app.goldseam.sealer

import android.hardware.biometrics.BiometricPrompt.BIOMETRIC_ERROR_CANCELED
import android.hardware.biometrics.BiometricPrompt.BIOMETRIC_ERROR_USER_CANCELED
import android.security.keystore.KeyPermanentlyInvalidatedException
import app.goldseam.core.SealerException
import java.security.GeneralSecurityException
import java.security.UnrecoverableKeyException
import javax.crypto.AEADBadTagException

/** Why the person or the sensor did not open: [code] is one of `BiometricPrompt`. */
internal fun promptError(code: Int): SealerException = when (code) {
    BIOMETRIC_ERROR_USER_CANCELED, BIOMETRIC_ERROR_CANCELED -> SealerException.Cancelled()
    else -> SealerException.Unavailable()
}

/** Why the keystore did not serve. After a new finger or face, or a new screen lock, its key is gone for good. */
internal fun keystoreError(error: GeneralSecurityException): SealerException = when (error) {
    is KeyPermanentlyInvalidatedException, is UnrecoverableKeyException, is AEADBadTagException -> SealerException.Lost()
    else -> SealerException.Unavailable()
}
