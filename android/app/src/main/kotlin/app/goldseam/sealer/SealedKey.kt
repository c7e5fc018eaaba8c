package app.goldseam.sealer

import java.io.File
import java.nio.file.Files
import java.nio.file.StandardCopyOption.ATOMIC_MOVE

/** The key of the device's slot, encrypted: what a keystore made of it, and what it needs to take it back. */
internal class SealedKey(val iv: ByteArray, val encrypted: ByteArray) {
    fun toBytes(): ByteArray = byteArrayOf(VERSION, iv.size.toByte()) + iv + encrypted

    companion object {
        private const val VERSION: Byte = 1
        private const val HEAD = 2

        /** Nothing, if these are not such bytes. */
        fun fromBytes(bytes: ByteArray): SealedKey? {
            if (bytes.size < HEAD || bytes[0] != VERSION) return null
            val end = HEAD + bytes[1]
            if (bytes[1] <= 0 || end >= bytes.size) return null
            return SealedKey(bytes.copyOfRange(HEAD, end), bytes.copyOfRange(end, bytes.size))
        }
    }
}

/** Keeps it in [file]. */
internal class SealedKeyFile(private val file: File) {
    fun exists() = file.exists()

    fun read(): SealedKey? = if (file.exists()) SealedKey.fromBytes(file.readBytes()) else null

    /** The old one stays until the new one is whole. */
    fun write(key: SealedKey) {
        val next = file.resolveSibling("${file.name}.new")
        next.writeBytes(key.toBytes())
        Files.move(next.toPath(), file.toPath(), ATOMIC_MOVE)
    }

    fun delete() {
        file.delete()
    }
}
