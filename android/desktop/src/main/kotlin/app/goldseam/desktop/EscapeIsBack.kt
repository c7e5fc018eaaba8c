package app.goldseam.desktop

import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.type

/** What the "back" of a phone does, by the Escape key. */
internal class EscapeIsBack {
    private val handlers = ArrayDeque<() -> Unit>()

    /** For `LocalBackHandling`. */
    @Composable
    fun Handle(onBack: () -> Unit) = DisposableEffect(onBack) {
        handlers.addLast(onBack)
        onDispose { handlers.remove(onBack) }
    }

    /** For a window's keys. */
    fun onKey(event: KeyEvent): Boolean {
        if (event.type != KeyEventType.KeyDown || event.key != Key.Escape) return false
        val handler = handlers.lastOrNull() ?: return false
        handler()
        return true
    }
}
