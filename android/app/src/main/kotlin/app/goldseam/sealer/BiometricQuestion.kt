package app.goldseam.sealer

import android.app.Activity
import android.content.DialogInterface
import android.hardware.biometrics.BiometricManager.Authenticators.BIOMETRIC_STRONG
import android.hardware.biometrics.BiometricPrompt
import android.hardware.biometrics.BiometricPrompt.AuthenticationResult
import android.hardware.biometrics.BiometricPrompt.CryptoObject
import android.os.Build.VERSION.SDK_INT
import android.os.Build.VERSION_CODES.P
import android.os.Build.VERSION_CODES.R
import android.os.CancellationSignal
import androidx.annotation.RequiresApi
import app.goldseam.core.SealerException
import app.goldseam.screens.R as Words
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutionException
import javax.crypto.Cipher

/** Asks for a finger or a face, for one use of [cipher]; waits for the answer. Not on the main thread. */
@RequiresApi(P)
internal fun askPerson(activity: Activity, cipher: Cipher): Cipher {
    val answer = CompletableFuture<Cipher>()
    val signal = CancellationSignal()
    activity.runOnUiThread {
        prompt(activity, answer).authenticate(CryptoObject(cipher), signal, activity.mainExecutor, Answer(answer))
    }
    try {
        return answer.get()
    } catch (error: ExecutionException) {
        throw error.cause ?: error
    } catch (_: InterruptedException) {
        signal.cancel()
        throw SealerException.Cancelled()
    }
}

@RequiresApi(P)
private fun prompt(activity: Activity, answer: CompletableFuture<Cipher>): BiometricPrompt {
    val byPassphrase = DialogInterface.OnClickListener { _, _ -> answer.completeExceptionally(SealerException.Cancelled()) }
    return BiometricPrompt.Builder(activity)
        .setTitle(activity.getString(Words.string.app_name))
        .setNegativeButton(activity.getString(Words.string.unlock_use_passphrase), activity.mainExecutor, byPassphrase)
        .apply { if (SDK_INT >= R) setAllowedAuthenticators(BIOMETRIC_STRONG) }
        .build()
}

@RequiresApi(P)
private class Answer(private val answer: CompletableFuture<Cipher>) : BiometricPrompt.AuthenticationCallback() {
    override fun onAuthenticationSucceeded(result: AuthenticationResult) {
        answer.complete(result.cryptoObject.cipher)
    }

    override fun onAuthenticationError(errorCode: Int, errString: CharSequence?) {
        answer.completeExceptionally(promptError(errorCode))
    }
}
