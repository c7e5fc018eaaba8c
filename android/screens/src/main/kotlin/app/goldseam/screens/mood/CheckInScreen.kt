package app.goldseam.screens.mood

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.goldseam.core.CheckInForm
import app.goldseam.core.CheckInPart
import app.goldseam.core.ScaleAnswer
import app.goldseam.models.CheckInState
import app.goldseam.screens.parts.ChoiceChip
import app.goldseam.screens.parts.Chips
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.written

class CheckInActions(
    val onBack: () -> Unit = {},
    val onPleasantness: (ScaleAnswer?) -> Unit = {},
    val onActivation: (ScaleAnswer?) -> Unit = {},
    val onBelonging: (ScaleAnswer?) -> Unit = {},
    val onCup: (ScaleAnswer?) -> Unit = {},
    val onFeeling: (key: String) -> Unit = {},
    val onBody: (key: String) -> Unit = {},
    val onFactor: (factorId: String, value: Double?) -> Unit = { _, _ -> },
    val onNote: (String) -> Unit = {},
    val onKeep: () -> Unit = {},
)

/** How it is, in ten seconds: one touch and "Keep" are enough. Whatever else is asked can be left out. */
@Composable
fun CheckInScreen(state: CheckInState, actions: CheckInActions) {
    GoldseamScaffold(
        title = say(Phrase.CheckInNow),
        onBack = actions.onBack,
        actions = { PrimaryButton(say(Phrase.CheckInKeep), actions.onKeep, enabled = state.form != null) },
    ) {
        val form = state.form
        if (form == null) TroubleSaid(state.trouble) else Questions(form, state, actions)
    }
}

@Composable
private fun Questions(form: CheckInForm, state: CheckInState, actions: CheckInActions) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        Text(form.title, style = MaterialTheme.typography.headlineMedium)
        Text(
            form.hint,
            style = MaterialTheme.typography.bodyLarge,
            color = MaterialTheme.colorScheme.onSurfaceVariant,
        )
        TroubleSaid(state.trouble)
        if (CheckInPart.ACTIVATION in form.parts) {
            MoodPad(state.draft.pleasantness, state.draft.activation, actions.onPleasantness, actions.onActivation)
        }
        ScaleQuestion(form.pleasantness, form, state.draft.pleasantness, actions.onPleasantness)
        for (part in form.parts) Part(part, form, state, actions)
    }
}

@Composable
private fun Part(part: CheckInPart, form: CheckInForm, state: CheckInState, actions: CheckInActions) = when (part) {
    CheckInPart.ACTIVATION -> ScaleQuestion(form.activation, form, state.draft.activation, actions.onActivation)
    CheckInPart.FEELINGS -> FeelingChoice(form, state, actions.onFeeling)
    CheckInPart.BODY -> Body(form, state, actions.onBody)
    CheckInPart.FACTORS -> FactorChoice(form.factors, state.draft.factors, actions.onFactor)
    CheckInPart.BELONGING -> ScaleQuestion(form.belonging, form, state.draft.belonging, actions.onBelonging)
    CheckInPart.CUP -> ScaleQuestion(form.cup, form, state.draft.cup, actions.onCup)
    CheckInPart.NOTE -> Note(form, state, actions.onNote)
}

@Composable
private fun Body(form: CheckInForm, state: CheckInState, onChoose: (String) -> Unit) = Column {
    GroupTitle(say(Phrase.CheckInBody))
    Chips {
        for (area in form.body) {
            ChoiceChip(area.name, area.key in state.draft.body, onClick = { onChoose(area.key) })
        }
    }
}

@Composable
private fun Note(form: CheckInForm, state: CheckInState, onNote: (String) -> Unit) = Column {
    GroupTitle(say(Phrase.CheckInNote))
    OutlinedTextField(
        value = state.draft.note,
        onValueChange = onNote,
        textStyle = MaterialTheme.typography.bodyLarge.written,
        label = { Text(form.noteHint) },
        minLines = 2,
        shape = MaterialTheme.shapes.small,
        modifier = Modifier.fillMaxWidth(),
    )
}
