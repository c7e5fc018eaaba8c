package app.goldseam.sealer

import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import kotlin.test.assertContentEquals
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertNull

class SealedKeyTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val file get() = SealedKeyFile(folder.root.resolve("device.key"))
    private val iv = ByteArray(12) { it.toByte() }
    private val encrypted = ByteArray(48) { (it * 3).toByte() }

    @Test
    fun what_is_written_is_read() {
        assertFalse(file.exists())
        assertNull(file.read())
        file.write(SealedKey(iv, encrypted))
        val read = assertNotNull(file.read())
        assertContentEquals(iv, read.iv)
        assertContentEquals(encrypted, read.encrypted)
        file.delete()
        assertFalse(file.exists())
    }

    @Test
    fun bytes_that_are_no_key_are_none() {
        val whole = SealedKey(iv, encrypted).toBytes()
        assertNull(SealedKey.fromBytes(ByteArray(0)))
        assertNull(SealedKey.fromBytes(whole.copyOf(14)))
        assertNull(SealedKey.fromBytes(whole.copyOf().also { it[0] = 9 }))
        assertNull(SealedKey.fromBytes(whole.copyOf().also { it[1] = -1 }))
    }
}
