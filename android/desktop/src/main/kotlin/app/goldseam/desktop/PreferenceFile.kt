package app.goldseam.desktop

import app.goldseam.screens.app.PreferenceStore
import java.nio.file.Path
import java.util.Properties
import kotlin.io.path.createDirectories
import kotlin.io.path.exists
import kotlin.io.path.inputStream
import kotlin.io.path.outputStream

/** A small file of properties. */
internal class PreferenceFile(private val file: Path) : PreferenceStore {
    private val properties = Properties().apply { if (file.exists()) file.inputStream().use { load(it) } }

    override fun get(key: String): String? = properties.getProperty(key)

    override fun put(key: String, value: String) {
        properties.setProperty(key, value)
        file.parent.createDirectories()
        file.outputStream().use { properties.store(it, null) }
    }
}
