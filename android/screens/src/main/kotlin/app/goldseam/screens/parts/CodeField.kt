package app.goldseam.screens.parts

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.foundation.text.input.TextFieldLineLimits
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.autofill.ContentDataType
import androidx.compose.ui.semantics.contentDataType
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType

/** For a recovery code, or a group of it: letters and digits that no keyboard corrects, learns or offers. */
@Composable
fun CodeField(
    state: TextFieldState,
    label: String,
    modifier: Modifier = Modifier,
    trouble: String? = null,
    isLast: Boolean = true,
    onDone: () -> Unit = {},
) {
    OutlinedTextField(
        state = state,
        label = { Text(label) },
        supportingText = trouble?.let { { Text(it) } },
        isError = trouble != null,
        textStyle = MaterialTheme.typography.titleMedium.copy(fontFamily = FontFamily.Monospace),
        keyboardOptions = KeyboardOptions(
            capitalization = KeyboardCapitalization.Characters,
            autoCorrectEnabled = false,
            keyboardType = KeyboardType.Password,
            imeAction = if (isLast) ImeAction.Done else ImeAction.Next,
        ),
        onKeyboardAction = { toNext -> if (isLast) onDone() else toNext() },
        lineLimits = TextFieldLineLimits.MultiLine(maxHeightInLines = 3),
        shape = MaterialTheme.shapes.medium,
        modifier = modifier.fillMaxWidth().semantics { contentDataType = ContentDataType.None },
    )
}
