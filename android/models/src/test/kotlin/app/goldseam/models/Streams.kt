package app.goldseam.models

import app.goldseam.core.ByteSink
import app.goldseam.core.ByteSource
import java.io.ByteArrayOutputStream
import java.io.InputStream

/** A stream of the platform's, as an app hands it in. */
class StreamSource(private val stream: InputStream) : ByteSource {
    override fun read(most: UInt): ByteArray = stream.readNBytes(most.toInt())
}

/** As [StreamSource], but waits before each read until somebody lets it go on. */
class SlowSource(private val source: ByteSource, private val turn: () -> Unit) : ByteSource {
    override fun read(most: UInt): ByteArray {
        turn()
        return source.read(most)
    }
}

/** Where bytes that go out are collected. */
class Collected : ByteSink {
    private val taken = ByteArrayOutputStream()

    val bytes: ByteArray get() = taken.toByteArray()

    override fun write(bytes: ByteArray) = taken.write(bytes)
}
