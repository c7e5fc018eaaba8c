package app.goldseam

import android.graphics.Bitmap
import androidx.compose.ui.MotionDurationScale
import androidx.compose.ui.graphics.asAndroidBitmap
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RuntimeEnvironment
import java.io.File

/** Draws the breathing pacer while it runs, with motion and for who wants none. Judges nothing, as [Pictures]. */
@RunWith(ParameterizedRobolectricTestRunner::class)
class PacerPictures(private val name: String, scale: Float) {
    init {
        RuntimeEnvironment.setQualifiers("+notnight-hdpi")
    }

    @get:Rule
    val compose = createEmptyComposeRule(
        effectContext = object : MotionDurationScale {
            override val scaleFactor = scale
        },
    )

    @Test
    fun draw() = stage(gallery.getValue("player-pacer")).use {
        compose.mainClock.autoAdvance = false
        compose.onNodeWithText("Begin, when you like").performScrollTo().performClick()
        compose.mainClock.advanceTimeBy(INTO_THE_FIRST_BREATH)
        val picture = compose.onNode(isRoot()).captureToImage().asAndroidBitmap()
        save(picture)
    }

    private fun save(picture: Bitmap) {
        val folder = File(System.getProperty("goldseam.pictures")).apply { mkdirs() }
        folder.resolve("player-pacer-$name.png").outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }
    }

    companion object {
        private const val INTO_THE_FIRST_BREATH = 3_000L

        @JvmStatic
        @Parameters(name = "{0}")
        fun all() = listOf(arrayOf<Any>("moving", 1f), arrayOf<Any>("still", 0f))
    }
}
