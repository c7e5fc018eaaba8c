package app.goldseam.screens.app

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue

enum class Look { System, Light, Dark }

/** Where a platform keeps what is needed before a vault is open. */
interface PreferenceStore {
    fun get(key: String): String?

    fun put(key: String, value: String)
}

/** How Goldseam shows itself. It says nothing of the person, and is kept outside the vault. */
@Stable
class Preferences(private val store: PreferenceStore) {
    private var currentLook by mutableStateOf(Look.entries.find { it.name == store.get(LOOK) } ?: Look.System)
    private var screenshots by mutableStateOf(store.get(SCREENSHOTS).toBoolean())

    var look: Look
        get() = currentLook
        set(value) {
            currentLook = value
            store.put(LOOK, value.name)
        }

    var allowsScreenshots: Boolean
        get() = screenshots
        set(value) {
            screenshots = value
            store.put(SCREENSHOTS, value.toString())
        }

    private companion object {
        const val LOOK = "look"
        const val SCREENSHOTS = "screenshots"
    }
}
