package app.goldseam.screens.search

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.foundation.text.input.TextFieldLineLimits
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.foundation.text.input.clearText
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.text.input.ImeAction
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say

/** Ready to type in as soon as it is there. */
@Composable
internal fun SearchField(field: TextFieldState, onSubmit: () -> Unit) {
    val focus = remember { FocusRequester() }
    LaunchedEffect(Unit) { focus.requestFocus() }
    OutlinedTextField(
        state = field,
        label = { Text(say(Phrase.JournalSearch)) },
        leadingIcon = { Icon(JournalIcons.search, contentDescription = null) },
        trailingIcon = if (field.text.isEmpty()) {
            null
        } else {
            { IconAction(JournalIcons.close, say(Phrase.SearchClear), onClick = { field.clearText() }) }
        },
        lineLimits = TextFieldLineLimits.SingleLine,
        keyboardOptions = KeyboardOptions(autoCorrectEnabled = false, imeAction = ImeAction.Search),
        onKeyboardAction = { onSubmit() },
        shape = MaterialTheme.shapes.extraLarge,
        modifier = Modifier.fillMaxWidth().focusRequester(focus),
    )
}
