package app.goldseam.screens.theme

import androidx.compose.material3.ColorScheme
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance

/** A sheet that lies on the paper: lighter than it, by day and by night. */
val ColorScheme.sheet: Color
    get() = if (surfaceContainerLowest.luminance() > background.luminance()) surfaceContainerLowest else surfaceContainer
