package app.goldseam.screens.theme

import androidx.compose.material3.ColorScheme
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.ui.graphics.Color

/** Mended clay. For lines and pictures, never for text: gold that can be read is `tertiary`. */
class Pottery(val gold: Color, val clay: Color, val rim: Color, val inside: Color)

/** Paper, ink, sage and clay, mended with gold. Whatever carries text is held at 4.5:1 or better by a test. */
object Palette {
    val potteryByDay = Pottery(
        gold = Color(0xFFB98A2C),
        clay = Color(0xFFE6C0A3),
        rim = Color(0xFFF1D8C3),
        inside = Color(0xFFCC9A78),
    )
    val potteryByNight = Pottery(
        gold = Color(0xFFD8B25A),
        clay = Color(0xFF7D523B),
        rim = Color(0xFF966850),
        inside = Color(0xFF523324),
    )

    val day: ColorScheme = lightColorScheme(
        primary = Color(0xFF3F5C4B),
        onPrimary = Color(0xFFFFFDF8),
        primaryContainer = Color(0xFFDDE8DC),
        onPrimaryContainer = Color(0xFF1E3327),
        inversePrimary = Color(0xFFABCBB4),
        secondary = Color(0xFF8A4B36),
        onSecondary = Color(0xFFFFFDF8),
        secondaryContainer = Color(0xFFF5E0D5),
        onSecondaryContainer = Color(0xFF4A2013),
        tertiary = Color(0xFF765711),
        onTertiary = Color(0xFFFFFDF8),
        tertiaryContainer = Color(0xFFF4E5C0),
        onTertiaryContainer = Color(0xFF3D2D04),
        background = Color(0xFFFBF7F0),
        onBackground = Color(0xFF2B2622),
        surface = Color(0xFFFBF7F0),
        onSurface = Color(0xFF2B2622),
        surfaceVariant = Color(0xFFEDE5D8),
        onSurfaceVariant = Color(0xFF5A5147),
        surfaceTint = Color(0xFF3F5C4B),
        inverseSurface = Color(0xFF35302B),
        inverseOnSurface = Color(0xFFF7EFE4),
        error = Color(0xFF94342B),
        onError = Color(0xFFFFFDF8),
        errorContainer = Color(0xFFF8DFD9),
        onErrorContainer = Color(0xFF4E1610),
        outline = Color(0xFF857A6D),
        outlineVariant = Color(0xFFDDD3C4),
        scrim = Color(0xFF1A1714),
        surfaceBright = Color(0xFFFFFDF8),
        surfaceDim = Color(0xFFE4DCCF),
        surfaceContainerLowest = Color(0xFFFFFDF8),
        surfaceContainerLow = Color(0xFFF7F1E8),
        surfaceContainer = Color(0xFFF3ECE0),
        surfaceContainerHigh = Color(0xFFEDE5D8),
        surfaceContainerHighest = Color(0xFFE7DED0),
    )

    val night: ColorScheme = darkColorScheme(
        primary = Color(0xFFABCBB4),
        onPrimary = Color(0xFF15301F),
        primaryContainer = Color(0xFF2F4A3B),
        onPrimaryContainer = Color(0xFFD2E8D8),
        inversePrimary = Color(0xFF3F5C4B),
        secondary = Color(0xFFEBB5A0),
        onSecondary = Color(0xFF4A2013),
        secondaryContainer = Color(0xFF5E3524),
        onSecondaryContainer = Color(0xFFFADDD1),
        tertiary = Color(0xFFE2C272),
        onTertiary = Color(0xFF3A2A02),
        tertiaryContainer = Color(0xFF50400F),
        onTertiaryContainer = Color(0xFFF7E5B4),
        background = Color(0xFF1B1815),
        onBackground = Color(0xFFEEE6DA),
        surface = Color(0xFF1B1815),
        onSurface = Color(0xFFEEE6DA),
        surfaceVariant = Color(0xFF39332D),
        onSurfaceVariant = Color(0xFFCFC4B5),
        surfaceTint = Color(0xFFABCBB4),
        inverseSurface = Color(0xFFEEE6DA),
        inverseOnSurface = Color(0xFF322D28),
        error = Color(0xFFF1B4AA),
        onError = Color(0xFF571A14),
        errorContainer = Color(0xFF55302B),
        onErrorContainer = Color(0xFFFBDCD6),
        outline = Color(0xFF9B8F80),
        outlineVariant = Color(0xFF4A433B),
        scrim = Color(0xFF000000),
        surfaceBright = Color(0xFF423B35),
        surfaceDim = Color(0xFF151210),
        surfaceContainerLowest = Color(0xFF151210),
        surfaceContainerLow = Color(0xFF211E1A),
        surfaceContainer = Color(0xFF26221E),
        surfaceContainerHigh = Color(0xFF302B26),
        surfaceContainerHighest = Color(0xFF39332D),
    )
}
