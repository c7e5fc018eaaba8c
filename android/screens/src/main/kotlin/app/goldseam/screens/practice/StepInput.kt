package app.goldseam.screens.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Slider
import androidx.compose.material3.SliderDefaults
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.text.style.TextAlign
import app.goldseam.core.PracticeAnswer
import app.goldseam.core.PracticeInput
import app.goldseam.core.PracticeStep
import app.goldseam.screens.parts.DaySheet
import app.goldseam.screens.parts.NumberChips
import app.goldseam.screens.parts.Quiet
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** What a step asks for. Nothing has to be answered. */
@Composable
internal fun StepInput(step: PracticeStep, answer: PracticeAnswer?, onWrite: (PracticeAnswer?) -> Unit) =
    when (val input = step.input) {
        PracticeInput.Read, PracticeInput.Confirm -> {}
        is PracticeInput.Later -> Quiet(say(Phrase.PlayerLater))
        is PracticeInput.Scale -> ScaleInput(step, input.max.toInt(), answer, onWrite)
        is PracticeInput.ChoiceOne -> ChoiceInput(step, answer, input.own, most = 1, onWrite)
        is PracticeInput.ChoiceMany -> ChoiceInput(step, answer, input.own, most = Int.MAX_VALUE, onWrite)
        PracticeInput.BodyMap -> ChoiceInput(step, answer, takesOwn = false, most = Int.MAX_VALUE, onWrite)
        PracticeInput.ShortText, PracticeInput.Person -> TextInput(step, answer, lines = 1, onWrite)
        PracticeInput.LongText -> TextInput(step, answer, lines = 6, onWrite)
        is PracticeInput.Lines -> LinesInput(step, answer, input.most.toInt(), onWrite)
        is PracticeInput.TwoColumns -> ColumnsInput(step, answer, input.most.toInt(), onWrite)
        is PracticeInput.Pairs -> PairsInput(step, answer, input.most.toInt(), onWrite)
        is PracticeInput.Ladder -> LadderInput(step, answer, input.most.toInt(), onWrite)
        is PracticeInput.Shares -> SharesInput(step, answer, input.most.toInt(), onWrite)
        is PracticeInput.Feelings -> FeelingsInput(step, answer, input.most.toInt(), onWrite)
        is PracticeInput.Rated -> RatedInput(step, answer, input.own, onWrite)
        is PracticeInput.Ranking -> RankingInput(step, answer, input.own, onWrite)
        PracticeInput.TapCounter -> CounterInput(step, answer, onWrite)
        PracticeInput.Date -> DateInput(answer, onWrite)
        is PracticeInput.Timer -> TimerInput(step.step, input.seconds.toInt())
        is PracticeInput.BreathPacer -> BreathPacer(step.step, input.phases, input.seconds.toInt())
    }

internal fun PracticeStep.label(key: String): String = labels.find { it.key == key }?.name.orEmpty()

@Composable
private fun ScaleInput(step: PracticeStep, max: Int, answer: PracticeAnswer?, onWrite: (PracticeAnswer?) -> Unit) {
    val value = (answer as? PracticeAnswer.Number)?.value?.toInt()
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        if (max <= FEW) {
            NumberChips(value, max) { onWrite(it?.let { number -> PracticeAnswer.Number(number.toUShort()) }) }
        } else {
            NumberSlider(step.text, value, max) { onWrite(PracticeAnswer.Number(it.toUShort())) }
        }
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.medium)) {
            End("0: ${step.label("low")}", TextAlign.Start, Modifier.weight(1f))
            End("$max: ${step.label("high")}", TextAlign.End, Modifier.weight(1f))
        }
    }
}

/** Numbers that have room beside each other. */
private const val FEW = 10

@Composable
private fun End(text: String, align: TextAlign, modifier: Modifier) {
    Text(
        text,
        style = MaterialTheme.typography.bodySmall,
        color = MaterialTheme.colorScheme.onSurfaceVariant,
        textAlign = align,
        modifier = modifier,
    )
}

/** A whole number between 0 and [max]. Without a value it stands in the middle and says that nothing is chosen. */
@Composable
internal fun NumberSlider(spoken: String, value: Int?, max: Int, onValue: (Int) -> Unit) {
    val said = value?.toString() ?: say(Phrase.PlayerNoNumber)
    Column {
        Quiet(said)
        Slider(
            value = (value ?: (max / 2)).toFloat(),
            onValueChange = { onValue(it.toInt().coerceIn(0, max)) },
            valueRange = 0f..max.toFloat(),
            colors = SliderDefaults.colors(inactiveTrackColor = MaterialTheme.colorScheme.outlineVariant),
            modifier = Modifier.semantics {
                contentDescription = spoken
                stateDescription = said
            },
        )
    }
}

@Composable
private fun DateInput(answer: PracticeAnswer?, onWrite: (PracticeAnswer?) -> Unit) {
    var isChoosing by remember { mutableStateOf(false) }
    val day = (answer as? PracticeAnswer.Date)?.day
    QuietButton(
        day?.let { LocalFormats.current.day(it) } ?: say(Phrase.PlayerDay),
        onClick = { isChoosing = true },
    )
    if (isChoosing) {
        DaySheet(
            say(Phrase.PlayerDay),
            day,
            onPick = {
                isChoosing = false
                onWrite(PracticeAnswer.Date(it))
            },
            onDismiss = { isChoosing = false },
        )
    }
}
