package app.goldseam.desktop

import app.goldseam.core.Attachment
import app.goldseam.core.ByteSink
import app.goldseam.core.ByteSource
import app.goldseam.core.StreamException
import app.goldseam.screens.app.ChosenFile
import app.goldseam.screens.app.ChosenPlace
import java.awt.Component
import java.io.File
import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import javax.swing.JFileChooser

/** Asks for a file to attach; none if the person changes their mind. */
internal fun chooseFile(above: Component): ChosenFile? {
    val chooser = JFileChooser()
    if (chooser.showOpenDialog(above) != JFileChooser.APPROVE_OPTION) return null
    val file = chooser.selectedFile
    return ChosenFile(file.name, FileSource(file))
}

/** Asks where a copy of [attachment] is to be. A file that is there already is left as it is: another name is taken. */
internal fun choosePlace(above: Component, attachment: Attachment): ChosenPlace? {
    val chooser = JFileChooser().apply { attachment.name?.let { selectedFile = File(it) } }
    if (chooser.showSaveDialog(above) != JFileChooser.APPROVE_OPTION) return null
    val file = unused(chooser.selectedFile)
    val sink = FileSink(file)
    return ChosenPlace(attachment.attachmentId, sink) { isWhole ->
        sink.close()
        if (!isWhole) file.delete()
    }
}

private fun unused(file: File): File = generateSequence(1) { it + 1 }
    .map { if (it == 1) file else file.resolveSibling("${file.nameWithoutExtension} ($it).${file.extension}") }
    .first { !it.exists() }

/** Opened when it is read for the first time, on the thread that reads. */
private class FileSource(private val file: File) : ByteSource {
    private val stream: InputStream by lazy { file.inputStream() }

    override fun read(most: UInt): ByteArray = streaming {
        val bytes = stream.readNBytes(most.toInt())
        if (bytes.isEmpty()) stream.close()
        bytes
    }
}

private class FileSink(private val file: File) : ByteSink {
    private var stream: OutputStream? = null

    override fun write(bytes: ByteArray) = streaming {
        (stream ?: file.outputStream().also { stream = it }).write(bytes)
    }

    fun close() {
        stream?.close()
    }
}

private fun <T> streaming(work: () -> T): T = try {
    work()
} catch (_: IOException) {
    throw StreamException.Failed()
}
