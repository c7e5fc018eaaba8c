package app.goldseam

import android.view.inputmethod.EditorInfo
import android.view.inputmethod.EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING
import android.view.inputmethod.InputConnection
import androidx.compose.runtime.Composable
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.platform.InterceptPlatformTextInput
import androidx.compose.ui.platform.PlatformTextInputMethodRequest

/** Asks the keyboard to learn nothing of what is typed into [content]. Those that people use most do as they are asked. */
@OptIn(ExperimentalComposeUiApi::class)
@Composable
internal fun PrivateKeyboard(content: @Composable () -> Unit) = InterceptPlatformTextInput(
    interceptor = { request, next -> next.startInputMethod(Unlearning(request)) },
    content = content,
)

private class Unlearning(private val request: PlatformTextInputMethodRequest) : PlatformTextInputMethodRequest {
    override fun createInputConnection(outAttributes: EditorInfo): InputConnection =
        request.createInputConnection(outAttributes).also {
            outAttributes.imeOptions = outAttributes.imeOptions or IME_FLAG_NO_PERSONALIZED_LEARNING
        }
}
