package app.goldseam.screens.parts

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardCapitalization
import app.goldseam.screens.theme.written

/** A field in the hand in which people write here. Its [label] is read aloud, and shown where [hint] has no room. */
@Composable
fun Field(label: String, value: String, lines: Int = 1, hint: String? = null, onValue: (String) -> Unit) {
    OutlinedTextField(
        value = value,
        onValueChange = onValue,
        textStyle = MaterialTheme.typography.bodyLarge.written,
        placeholder = hint?.let { { Text(it) } },
        minLines = lines,
        keyboardOptions = KeyboardOptions(capitalization = KeyboardCapitalization.Sentences),
        shape = MaterialTheme.shapes.small,
        modifier = Modifier.fillMaxWidth().semantics { contentDescription = label },
    )
}
