package app.goldseam

import android.content.pm.ProviderInfo
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.CancellationSignal
import android.os.ParcelFileDescriptor
import android.provider.DocumentsContract
import android.provider.DocumentsContract.Document
import android.provider.DocumentsProvider
import org.robolectric.Robolectric
import java.io.File

/** A storage app of somebody else, over the files of a folder. */
class NotesProvider : DocumentsProvider() {
    override fun onCreate() = true

    override fun queryRoots(projection: Array<String>?): Cursor = MatrixCursor(projection)

    override fun queryDocument(id: String, projection: Array<String>?): Cursor = cursorOf(listOf(file(id)))

    override fun queryChildDocuments(id: String, projection: Array<String>?, sortOrder: String?): Cursor =
        cursorOf(file(id).listFiles().orEmpty().sorted())

    override fun openDocument(id: String, mode: String, signal: CancellationSignal?): ParcelFileDescriptor =
        ParcelFileDescriptor.open(file(id), ParcelFileDescriptor.MODE_READ_ONLY)

    override fun isChildDocument(parent: String, id: String) = file(id).startsWith(file(parent))

    private fun file(id: String) = root.resolve(id)

    private fun cursorOf(files: List<File>) = MatrixCursor(COLUMNS).apply {
        for (file in files) {
            val type = if (file.isDirectory) Document.MIME_TYPE_DIR else "text/markdown"
            addRow(arrayOf<Any>(file.relativeTo(root).path, file.name, type, file.length(), file.lastModified()))
        }
    }

    companion object {
        private const val AUTHORITY = "notes"
        private lateinit var root: File
        private val COLUMNS = arrayOf(
            Document.COLUMN_DOCUMENT_ID,
            Document.COLUMN_DISPLAY_NAME,
            Document.COLUMN_MIME_TYPE,
            Document.COLUMN_SIZE,
            Document.COLUMN_LAST_MODIFIED,
        )

        /** What is chosen with [name], a folder in [folder]. */
        fun tree(folder: File, name: String): Uri {
            root = folder
            val info = ProviderInfo().apply {
                authority = AUTHORITY
                exported = true
                grantUriPermissions = true
                readPermission = "android.permission.MANAGE_DOCUMENTS"
                writePermission = "android.permission.MANAGE_DOCUMENTS"
            }
            Robolectric.buildContentProvider(NotesProvider::class.java).create(info)
            return DocumentsContract.buildTreeDocumentUri(AUTHORITY, name)
        }
    }
}
