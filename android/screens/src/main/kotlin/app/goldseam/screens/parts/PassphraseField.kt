package app.goldseam.screens.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.foundation.text.input.TextObfuscationMode
import androidx.compose.material3.Checkbox
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedSecureTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.autofill.ContentDataType
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDataType
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/**
 * A passphrase is never offered to autofill, learned by a keyboard, or copied, also while it is shown. [label] says which
 * one is asked for, [trouble] why it was not taken.
 */
@Composable
fun PassphraseField(
    state: TextFieldState,
    modifier: Modifier = Modifier,
    label: String = say(Phrase.Passphrase),
    hint: String? = null,
    trouble: String? = null,
    onDone: () -> Unit = {},
) {
    // Not saved: after a rotation it is hidden again.
    var shown by remember { mutableStateOf(false) }
    Column(modifier) {
        OutlinedSecureTextField(
            state = state,
            label = { Text(label) },
            supportingText = (trouble ?: hint)?.let { { Text(it) } },
            isError = trouble != null,
            textObfuscationMode = if (shown) TextObfuscationMode.Visible else TextObfuscationMode.Hidden,
            keyboardOptions = KeyboardOptions(
                capitalization = KeyboardCapitalization.None,
                autoCorrectEnabled = false,
                keyboardType = KeyboardType.Password,
                imeAction = ImeAction.Done,
            ),
            onKeyboardAction = { onDone() },
            shape = MaterialTheme.shapes.medium,
            modifier = Modifier.fillMaxWidth().semantics { contentDataType = ContentDataType.None },
        )
        Row(
            horizontalArrangement = Arrangement.spacedBy(Space.medium),
            verticalAlignment = Alignment.CenterVertically,
            modifier = Modifier
                .heightIn(min = Space.touch)
                .toggleable(shown, role = Role.Checkbox, onValueChange = { shown = it }),
        ) {
            Checkbox(shown, onCheckedChange = null)
            Text(say(Phrase.PassphraseShow), style = MaterialTheme.typography.bodyMedium)
        }
    }
}
