package app.goldseam

import android.graphics.Bitmap
import androidx.compose.ui.graphics.asAndroidBitmap
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performSemanticsAction
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RuntimeEnvironment
import java.io.File

/**
 * Draws every screen into the folder of the system property `goldseam.pictures`. Not one of the tests, by its name: it
 * judges nothing, people do.
 */
@RunWith(ParameterizedRobolectricTestRunner::class)
class Pictures(private val screen: String, private val look: Look) {
    enum class Look(val qualifiers: String, val fontScale: Float = 1f) {
        Light("+notnight"),
        Dark("+night"),
        Large("+notnight", fontScale = 2f),
        German("+de"),
        RightToLeft("+ldrtl"),
    }

    init {
        // Fine enough to judge, and small enough to keep.
        RuntimeEnvironment.setQualifiers("${look.qualifiers}-hdpi")
        RuntimeEnvironment.setFontScale(look.fontScale)
    }

    @get:Rule
    val compose = createEmptyComposeRule()

    @Test
    fun draw() = stage(gallery.getValue(screen)).use {
        save("")
        val scrolls = compose.onAllNodes(hasScrollAction())
        if (look == Look.Large && scrolls.fetchSemanticsNodes().isNotEmpty()) {
            scrolls.onFirst()
                .performSemanticsAction(SemanticsActions.ScrollBy) { scroll -> scroll(0f, Float.MAX_VALUE) }
            save("-end")
        }
    }

    private fun save(part: String) {
        val folder = File(System.getProperty("goldseam.pictures")).apply { mkdirs() }
        val picture = compose.onNode(isRoot()).captureToImage().asAndroidBitmap()
        folder.resolve("$screen-${look.name.lowercase()}$part.png").outputStream().use {
            picture.compress(Bitmap.CompressFormat.PNG, 100, it)
        }
    }

    companion object {
        @JvmStatic
        @Parameters(name = "{0}, {1}")
        fun all() = gallery.keys.flatMap { screen ->
            val looks = if (screen in inOtherLanguages) Look.entries else listOf(Look.Light, Look.Dark, Look.Large)
            looks.map { arrayOf<Any>(screen, it) }
        }

        /** Those where long words or the other direction could change most. */
        private val inOtherLanguages = setOf(
            "promise", "passphrase", "recovery-code", "unlock", "settings", "import-preview", "parts",
            "timeline", "search", "editor", "entry", "calendar",
        )
    }
}
