package app.goldseam.screens.editor

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.foundation.text.input.TextFieldLineLimits
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.foundation.text.input.clearText
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.ImeAction
import app.goldseam.models.EditorState
import app.goldseam.screens.parts.Chips
import app.goldseam.screens.parts.ChoiceChip
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.parts.TakeAwayChip
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say

/** The entry's tags, those that there are, and a field for a new one. */
@Composable
internal fun TagChoice(state: EditorState, actions: EditorActions) {
    val chosen = state.text.tags
    val field = remember { TextFieldState() }
    fun add(tag: String) {
        if (tag.isNotBlank()) actions.onEdit { it.copy(tags = it.tags + tag.trim()) }
        field.clearText()
    }
    val others = state.tags.map { it.tag } - chosen.toSet()
    if (chosen.isNotEmpty() || others.isNotEmpty()) {
        Chips {
            for (tag in chosen) {
                TakeAwayChip("#$tag") { actions.onEdit { it.copy(tags = it.tags - tag) } }
            }
            for (tag in others) {
                ChoiceChip("#$tag", chosen = false) { add(tag) }
            }
        }
    }
    OutlinedTextField(
        state = field,
        label = { Text(say(Phrase.EditorTagAdd)) },
        trailingIcon = { IconAction(JournalIcons.check, say(Phrase.EditorTagAdd), { add(field.text.toString()) }) },
        lineLimits = TextFieldLineLimits.SingleLine,
        keyboardOptions = KeyboardOptions(imeAction = ImeAction.Done),
        onKeyboardAction = { add(field.text.toString()) },
        shape = MaterialTheme.shapes.medium,
        modifier = Modifier.fillMaxWidth(),
    )
}
