package app.goldseam.screens.theme

import androidx.compose.material3.Typography
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.Hyphens
import androidx.compose.ui.text.style.LineBreak
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.sp

/** From here on a long word may be wider than a phone, and is divided; below, undivided words read more calmly. */
internal const val LARGE_FONT = 1.5f

/** A book's voice for headings, a plain one for everything else. Nothing below 13 sp. */
internal fun goldseamType(fontScale: Float): Typography {
    val hyphens = if (fontScale < LARGE_FONT) Hyphens.None else Hyphens.Auto
    fun serif(size: Int, line: Int) = TextStyle(
        fontFamily = FontFamily.Serif,
        fontSize = size.sp,
        lineHeight = line.sp,
        lineBreak = LineBreak.Heading,
        hyphens = hyphens,
    )
    fun sans(size: Int, line: Int, weight: FontWeight = FontWeight.Normal) = TextStyle(
        fontFamily = FontFamily.SansSerif,
        fontWeight = weight,
        fontSize = size.sp,
        lineHeight = line.sp,
        lineBreak = LineBreak.Paragraph,
        hyphens = hyphens,
    )
    return Typography(
        displayLarge = serif(44, 52),
        displayMedium = serif(38, 46),
        displaySmall = serif(34, 42),
        headlineLarge = serif(31, 40),
        headlineMedium = serif(28, 36),
        headlineSmall = serif(24, 32),
        titleLarge = serif(21, 28),
        titleMedium = sans(17, 24, FontWeight.Medium),
        titleSmall = sans(15, 22, FontWeight.Medium),
        bodyLarge = sans(17, 26),
        bodyMedium = sans(15, 23),
        bodySmall = sans(13, 19),
        labelLarge = sans(16, 22, FontWeight.Medium),
        labelMedium = sans(14, 20, FontWeight.Medium),
        labelSmall = sans(13, 18, FontWeight.Medium),
    )
}

/** For what somebody wrote: a line runs as its own language does, also where the app speaks another one. */
val TextStyle.written: TextStyle get() = copy(textDirection = TextDirection.Content)

/** For what somebody wrote, to be read at length. */
val Typography.reading: TextStyle get() = bodyLarge.copy(fontSize = 18.sp, lineHeight = 30.sp).written
