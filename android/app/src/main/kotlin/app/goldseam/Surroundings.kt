package app.goldseam

import android.content.res.Resources
import android.text.format.DateFormat.is24HourFormat
import androidx.activity.compose.BackHandler
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.ui.platform.LocalContext
import app.goldseam.screens.parts.LocalBackHandling
import app.goldseam.screens.parts.LocalQuickExit
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.LocalStrings
import app.goldseam.screens.strings.LocaleFormats

/** What a screen finds around it on Android. */
@Composable
internal fun Surroundings(resources: Resources, onQuickExit: () -> Unit, content: @Composable () -> Unit) {
    val locale = resources.configuration.locales[0]
    val uses24Hours = is24HourFormat(LocalContext.current)
    CompositionLocalProvider(
        LocalStrings provides AndroidStrings(resources),
        LocalFormats provides remember(locale, uses24Hours) { LocaleFormats(locale, uses24Hours) },
        LocalQuickExit provides onQuickExit,
        LocalBackHandling provides { onBack -> BackHandler(onBack = onBack) },
    ) {
        PrivateKeyboard(content)
    }
}
