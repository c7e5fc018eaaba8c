package app.goldseam

import android.content.res.Resources
import androidx.activity.compose.BackHandler
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import app.goldseam.screens.parts.LocalBackHandling
import app.goldseam.screens.parts.LocalQuickExit
import app.goldseam.screens.strings.LocalStrings

/** What a screen finds around it on Android. */
@Composable
internal fun Surroundings(resources: Resources, onQuickExit: () -> Unit, content: @Composable () -> Unit) {
    CompositionLocalProvider(
        LocalStrings provides AndroidStrings(resources),
        LocalQuickExit provides onQuickExit,
        LocalBackHandling provides { onBack -> BackHandler(onBack = onBack) },
    ) {
        PrivateKeyboard(content)
    }
}
