package app.goldseam.screens.theme

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity

private val LocalSeam = staticCompositionLocalOf { Palette.seamByDay }

@Composable
fun GoldseamTheme(dark: Boolean = isSystemInDarkTheme(), content: @Composable () -> Unit) {
    val fontScale = LocalDensity.current.fontScale
    CompositionLocalProvider(LocalSeam provides if (dark) Palette.seamByNight else Palette.seamByDay) {
        MaterialTheme(
            colorScheme = if (dark) Palette.night else Palette.day,
            shapes = GoldseamShapes,
            typography = remember(fontScale) { goldseamType(fontScale) },
            content = content,
        )
    }
}

val MaterialTheme.seam: Color
    @Composable
    @ReadOnlyComposable
    get() = LocalSeam.current

/** Whether what stands side by side should rather stand one below the other. */
@Composable
@ReadOnlyComposable
fun isLargeFont(): Boolean = LocalDensity.current.fontScale >= LARGE_FONT
