package app.goldseam.screens.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.staticCompositionLocalOf

/** What a platform calls "back", such as a gesture or the Escape key, does this while it is shown. */
val LocalBackHandling = staticCompositionLocalOf<@Composable (onBack: () -> Unit) -> Unit> { {} }
