package app.goldseam.screens

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import app.goldseam.screens.parts.LocalQuickExit
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.LocalStrings
import app.goldseam.screens.strings.LocaleFormats
import app.goldseam.screens.strings.XmlStrings
import app.goldseam.screens.theme.GoldseamTheme
import java.util.Locale

/** Shows a part or a screen as an app would, in English. */
fun ComposeContentTestRule.show(onQuickExit: () -> Unit = {}, content: @Composable () -> Unit) = setContent {
    CompositionLocalProvider(
        LocalStrings provides XmlStrings(Locale.ENGLISH),
        LocalFormats provides LocaleFormats(Locale.ENGLISH),
        LocalQuickExit provides onQuickExit,
    ) {
        GoldseamTheme(content = content)
    }
}
