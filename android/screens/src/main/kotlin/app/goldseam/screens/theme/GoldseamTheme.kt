package app.goldseam.screens.theme

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.platform.LocalDensity

private val LocalPottery = staticCompositionLocalOf { Palette.potteryByDay }
private val LocalLightness = staticCompositionLocalOf { Lightness.byDay }
private val LocalLevels = staticCompositionLocalOf { Lightness.levelsByDay }

@Composable
fun GoldseamTheme(dark: Boolean = isSystemInDarkTheme(), content: @Composable () -> Unit) {
    val fontScale = LocalDensity.current.fontScale
    CompositionLocalProvider(
        LocalPottery provides if (dark) Palette.potteryByNight else Palette.potteryByDay,
        LocalLightness provides if (dark) Lightness.byNight else Lightness.byDay,
        LocalLevels provides if (dark) Lightness.levelsByNight else Lightness.levelsByDay,
    ) {
        MaterialTheme(
            colorScheme = if (dark) Palette.night else Palette.day,
            shapes = GoldseamShapes,
            typography = remember(fontScale) { goldseamType(fontScale) },
            content = content,
        )
    }
}

val MaterialTheme.pottery: Pottery
    @Composable
    @ReadOnlyComposable
    get() = LocalPottery.current

val MaterialTheme.lightness: List<Step>
    @Composable
    @ReadOnlyComposable
    get() = LocalLightness.current

/** From very low to very good. */
val MaterialTheme.levels: List<Step>
    @Composable
    @ReadOnlyComposable
    get() = LocalLevels.current

/** Whether what stands side by side should rather stand one below the other. */
@Composable
@ReadOnlyComposable
fun isLargeFont(): Boolean = LocalDensity.current.fontScale >= LARGE_FONT
