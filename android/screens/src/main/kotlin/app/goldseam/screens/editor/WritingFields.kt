package app.goldseam.screens.editor

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.foundation.text.input.TextFieldLineLimits
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.reading
import app.goldseam.screens.theme.written

@Composable
internal fun WritingFields(fields: EditorFields) {
    WritingField(
        fields.title,
        hint = say(Phrase.EditorTitleHint),
        style = MaterialTheme.typography.headlineSmall,
        minHeight = Space.touch,
        imeAction = ImeAction.Next,
    )
    WritingField(
        fields.body,
        hint = say(Phrase.EditorBodyHint),
        style = MaterialTheme.typography.reading,
        // A touch anywhere on an empty page begins to write.
        minHeight = 240.dp,
        imeAction = ImeAction.Default,
    )
}

/** A field without a frame: only a page. */
@Composable
private fun WritingField(state: TextFieldState, hint: String, style: TextStyle, minHeight: Dp, imeAction: ImeAction) {
    val colors = MaterialTheme.colorScheme
    BasicTextField(
        state = state,
        textStyle = style.written.copy(color = colors.onSurface),
        cursorBrush = SolidColor(colors.primary),
        lineLimits = TextFieldLineLimits.MultiLine(),
        keyboardOptions = KeyboardOptions(
            capitalization = KeyboardCapitalization.Sentences,
            imeAction = imeAction,
        ),
        decorator = { field ->
            if (state.text.isEmpty()) {
                Text(hint, style = style, color = colors.onSurfaceVariant)
            }
            field()
        },
        modifier = Modifier
            .fillMaxWidth()
            .heightIn(min = minHeight)
            .semantics { contentDescription = hint },
    )
}
