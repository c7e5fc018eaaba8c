package app.goldseam.sealer

import android.app.Activity
import android.content.Context
import android.content.pm.PackageManager
import android.os.Build.VERSION.SDK_INT
import android.os.Build.VERSION_CODES.P
import android.os.Build.VERSION_CODES.R
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import androidx.annotation.RequiresApi
import app.goldseam.core.KeySealer
import app.goldseam.core.SealerException
import java.security.GeneralSecurityException
import java.security.KeyStore
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/** The sealer of this phone, if it has one: Android 9 or newer, and a sensor. */
fun keystoreSealer(context: Context, current: CurrentActivity): KeySealer? {
    val hasSensor = listOf(PackageManager.FEATURE_FINGERPRINT, "android.hardware.biometrics.face")
        .any(context.packageManager::hasSystemFeature)
    if (SDK_INT < P || !hasSensor) return null
    return KeystoreSealer(SealedKeyFile(context.noBackupFilesDir.resolve("device.key")), current)
}

/**
 * Keeps the device's key encrypted under one of Android's keystore, which lives in the phone's secure hardware and serves
 * once for each finger or face that is shown.
 */
@RequiresApi(P)
internal class KeystoreSealer(private val file: SealedKeyFile, private val current: CurrentActivity) : KeySealer {
    private val keystore by lazy { KeyStore.getInstance(KEYSTORE).apply { load(null) } }

    override fun seal(key: ByteArray) = guarded {
        try {
            val cipher = Cipher.getInstance(TRANSFORMATION).apply { init(Cipher.ENCRYPT_MODE, newKey()) }
            val asked = askPerson(activity(), cipher)
            file.write(SealedKey(asked.iv, asked.doFinal(key)))
        } finally {
            key.fill(0)
        }
    }

    override fun unseal(): ByteArray = guarded {
        val sealed = file.read() ?: throw SealerException.Lost()
        val secret = keystore.getKey(ALIAS, null) as? SecretKey ?: throw SealerException.Lost()
        val cipher = Cipher.getInstance(TRANSFORMATION)
        cipher.init(Cipher.DECRYPT_MODE, secret, GCMParameterSpec(TAG_BITS, sealed.iv))
        askPerson(activity(), cipher).doFinal(sealed.encrypted)
    }

    override fun forget() = guarded {
        file.delete()
        keystore.deleteEntry(ALIAS)
    }

    override fun hasKey(): Boolean = guarded { file.exists() && keystore.containsAlias(ALIAS) }

    private fun activity(): Activity = current.activity ?: throw SealerException.Unavailable()

    private fun newKey(): SecretKey {
        val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
        val spec = KeyGenParameterSpec.Builder(ALIAS, purposes)
            .setKeySize(KEY_BITS)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .setUserAuthenticationRequired(true)
            // A finger that somebody else enrolls opens nothing: the key is lost then.
            .setInvalidatedByBiometricEnrollment(true)
            .setUnlockedDeviceRequired(true)
            .apply { if (SDK_INT >= R) setUserAuthenticationParameters(0, KeyProperties.AUTH_BIOMETRIC_STRONG) }
            .build()
        return KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, KEYSTORE).apply { init(spec) }.generateKey()
    }

    private fun <T> guarded(work: () -> T): T = try {
        work()
    } catch (error: GeneralSecurityException) {
        throw keystoreError(error)
    }

    private companion object {
        const val KEYSTORE = "AndroidKeyStore"
        const val ALIAS = "device-slot"
        const val TRANSFORMATION = "AES/GCM/NoPadding"
        const val KEY_BITS = 256
        const val TAG_BITS = 128
    }
}
