package app.goldseam

import android.content.ContentResolver
import android.net.Uri
import android.provider.DocumentsContract
import android.provider.DocumentsContract.Document
import app.goldseam.core.ByteSource
import app.goldseam.core.FileTree
import app.goldseam.core.StreamException
import app.goldseam.core.TreeFile
import java.io.IOException
import java.io.InputStream
import java.time.Instant

/** A folder that somebody chose, with all that is in it, as Android's storage framework shows it. */
internal class DocumentTree(private val resolver: ContentResolver, private val tree: Uri) : FileTree {
    private class Row(val id: String, val name: String, val type: String, val bytes: Long, val modified: Long?)

    /** The document of each path, from the last listing. */
    private var documents = emptyMap<String, String>()

    override fun label(): String = reading {
        val root = DocumentsContract.getTreeDocumentId(tree)
        query(DocumentsContract.buildDocumentUriUsingTree(tree, root)).single().name
    }

    override fun files(): List<TreeFile> = reading {
        val found = list(DocumentsContract.getTreeDocumentId(tree), "").toList()
        documents = found.associate { (path, row) -> path to row.id }
        found.map { (path, row) -> TreeFile(path, row.bytes.toULong(), row.modified?.let(Instant::ofEpochMilli)) }
    }

    override fun openFile(path: String): ByteSource = reading {
        val id = documents[path] ?: throw StreamException.Failed()
        val uri = DocumentsContract.buildDocumentUriUsingTree(tree, id)
        OpenedDocument(resolver.openInputStream(uri) ?: throw StreamException.Failed())
    }

    private fun list(folder: String, above: String): Sequence<Pair<String, Row>> = sequence {
        for (row in query(DocumentsContract.buildChildDocumentsUriUsingTree(tree, folder))) {
            val path = above + row.name
            if (row.type == Document.MIME_TYPE_DIR) yieldAll(list(row.id, "$path/")) else yield(path to row)
        }
    }

    private fun query(uri: Uri): List<Row> {
        val cursor = resolver.query(uri, COLUMNS, null, null) ?: throw StreamException.Failed()
        return cursor.use {
            buildList {
                while (it.moveToNext()) {
                    val modified = if (it.isNull(4)) null else it.getLong(4)
                    add(Row(it.getString(0), it.getString(1), it.getString(2), it.getLong(3), modified))
                }
            }
        }
    }

    private companion object {
        val COLUMNS = arrayOf(
            Document.COLUMN_DOCUMENT_ID,
            Document.COLUMN_DISPLAY_NAME,
            Document.COLUMN_MIME_TYPE,
            Document.COLUMN_SIZE,
            Document.COLUMN_LAST_MODIFIED,
        )
    }
}

/** A document, read to its end. */
internal class OpenedDocument(private val stream: InputStream) : ByteSource {
    override fun read(most: UInt): ByteArray = reading {
        val bytes = ByteArray(most.toInt())
        val count = stream.read(bytes)
        if (count > 0) {
            bytes.copyOf(count)
        } else {
            stream.close()
            ByteArray(0)
        }
    }
}

/** Whatever a storage provider of another app throws is a file that cannot be read. */
internal fun <T> reading(read: () -> T): T = try {
    read()
} catch (_: IOException) {
    throw StreamException.Failed()
} catch (_: SecurityException) {
    throw StreamException.Failed()
} catch (_: IllegalArgumentException) {
    throw StreamException.Failed()
}
