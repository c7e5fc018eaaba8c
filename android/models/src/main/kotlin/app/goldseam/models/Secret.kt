package app.goldseam.models

import java.nio.CharBuffer

/** Hands this to [use] as UTF-8, and wipes the bytes afterwards. The text itself is the keyboard's, and cannot be wiped. */
internal suspend fun <T> CharSequence.asSecret(use: suspend (ByteArray) -> T): T {
    val secret = toSecret()
    try {
        return use(secret)
    } finally {
        secret.fill(0)
    }
}

/** This as UTF-8. Whoever takes it wipes it. */
internal fun CharSequence.toSecret(): ByteArray {
    val encoded = Charsets.UTF_8.encode(CharBuffer.wrap(this))
    val bytes = ByteArray(encoded.remaining()).also { encoded.get(it) }
    encoded.array().fill(0)
    return bytes
}
