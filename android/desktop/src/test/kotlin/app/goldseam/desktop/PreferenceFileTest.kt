package app.goldseam.desktop

import app.goldseam.screens.app.Look
import app.goldseam.screens.app.Preferences
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import kotlin.test.assertEquals

class PreferenceFileTest {
    @get:Rule
    val folder = TemporaryFolder()

    private fun preferences() = Preferences(PreferenceFile(folder.root.toPath().resolve("new/appearance.properties")))

    @Test
    fun what_was_chosen_is_there_at_the_next_start() {
        assertEquals(Look.System, preferences().look)
        preferences().look = Look.Dark
        assertEquals(Look.Dark, preferences().look)
    }
}
