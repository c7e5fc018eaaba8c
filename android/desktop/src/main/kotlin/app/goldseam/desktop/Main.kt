package app.goldseam.desktop

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.type
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.WindowPosition
import androidx.compose.ui.window.application
import androidx.compose.ui.window.rememberWindowState
import app.goldseam.screens.parts.LocalQuickExit
import app.goldseam.screens.start.FirstStart
import app.goldseam.screens.start.FirstStartState
import app.goldseam.screens.strings.LocalStrings
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.XmlStrings
import app.goldseam.screens.theme.GoldseamTheme
import java.util.Locale

/** The size of a phone that many people have. */
private val phone = DpSize(411.dp, 860.dp)

fun main() = application {
    val strings = remember { XmlStrings(Locale.getDefault()) }
    val state = remember { FirstStartState() }
    Window(
        onCloseRequest = ::exitApplication,
        title = strings.text(Phrase.AppName),
        state = rememberWindowState(size = phone, position = WindowPosition(Alignment.Center)),
        // What the "back" of a phone does.
        onKeyEvent = { event ->
            val isBack = event.type == KeyEventType.KeyDown && event.key == Key.Escape && state.canGoBack
            if (isBack) state.goBack()
            isBack
        },
    ) {
        CompositionLocalProvider(
            LocalStrings provides strings,
            LocalQuickExit provides {
                window.isVisible = false
                exitApplication()
            },
        ) {
            GoldseamTheme { FirstStart(state) }
        }
    }
}
