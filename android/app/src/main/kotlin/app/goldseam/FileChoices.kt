package app.goldseam

import android.content.ContentResolver
import android.net.Uri
import android.provider.DocumentsContract
import android.provider.OpenableColumns
import androidx.activity.ComponentActivity
import androidx.activity.result.contract.ActivityResultContracts.CreateDocument
import androidx.activity.result.contract.ActivityResultContracts.OpenDocument
import app.goldseam.core.Attachment
import app.goldseam.core.ByteSink
import app.goldseam.core.ByteSource
import app.goldseam.core.StreamException
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.app.ChosenFile
import app.goldseam.screens.app.ChosenPlace
import java.io.OutputStream

/** Lets files be chosen by Android's own picker, so that no permission is needed. To be made before the activity starts. */
internal class FileChoices(private val activity: ComponentActivity, private val holder: () -> AppHolder) {
    private val resolver: ContentResolver get() = activity.contentResolver

    /** What is to be copied. After a restart nobody knows it any more, and nothing is written. */
    private var leaving: Attachment? = null

    private val opening = activity.registerForActivityResult(OpenDocument()) { document: Uri? ->
        document?.let { holder().chosenFile = ChosenFile(nameOf(it), ChosenDocument(resolver, it)) }
    }

    private val creating = activity.registerForActivityResult(CreateDocument("*/*")) { document: Uri? ->
        val attachment = leaving.also { leaving = null }
        document?.let { put(attachment, it) }
    }

    fun chooseFile() = opening.launch(arrayOf("*/*"))

    fun choosePlace(attachment: Attachment) {
        leaving = attachment
        creating.launch(attachment.name.orEmpty())
    }

    private fun put(attachment: Attachment?, document: Uri) {
        val stream = attachment?.let { orNull { resolver.openOutputStream(document) } }
        if (attachment == null || stream == null) {
            delete(document)
            return
        }
        holder().chosenPlace = ChosenPlace(attachment.attachmentId, CreatedDocument(stream)) { isWhole ->
            orNull { stream.close() }
            if (!isWhole) delete(document)
        }
    }

    private fun delete(document: Uri) = orNull { DocumentsContract.deleteDocument(resolver, document) }

    private fun nameOf(document: Uri): String? = orNull {
        resolver.query(document, arrayOf(OpenableColumns.DISPLAY_NAME), null, null, null)?.use { row ->
            if (row.moveToFirst()) row.getString(0) else null
        }
    }
}

/** Opened when it is read for the first time, on the thread that reads. */
private class ChosenDocument(private val resolver: ContentResolver, private val document: Uri) : ByteSource {
    private val opened by lazy { OpenedDocument(resolver.openInputStream(document) ?: throw StreamException.Failed()) }

    override fun read(most: UInt): ByteArray = reading { opened.read(most) }
}

private class CreatedDocument(private val stream: OutputStream) : ByteSink {
    override fun write(bytes: ByteArray) = reading { stream.write(bytes) }
}

private fun <T> orNull(work: () -> T): T? = try {
    reading(work)
} catch (_: StreamException) {
    null
}
