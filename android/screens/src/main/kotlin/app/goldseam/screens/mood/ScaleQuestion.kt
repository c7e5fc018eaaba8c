package app.goldseam.screens.mood

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.goldseam.core.CheckInForm
import app.goldseam.core.ScaleAnswer
import app.goldseam.core.ScaleWords
import app.goldseam.screens.parts.ChoiceChip
import app.goldseam.screens.parts.Chips
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.levels

/** A scale in five touches from little to much, with its two other answers. A second touch takes an answer back. */
@Composable
internal fun ScaleQuestion(
    words: ScaleWords,
    form: CheckInForm,
    answer: ScaleAnswer?,
    onAnswer: (ScaleAnswer?) -> Unit,
) = Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
    GroupTitle(words.question)
    Row(Modifier.fillMaxWidth().selectableGroup(), Arrangement.spacedBy(Space.hair)) {
        for ((place, value) in VALUES.withIndex()) {
            val chosen = (answer as? ScaleAnswer.Given)?.let { closest(it.value) } == place
            Step(
                place = place,
                spoken = "${words.question}: ${spoken(words, place)}",
                chosen = chosen,
                onChoose = { onAnswer(if (chosen) null else ScaleAnswer.Given(value)) },
                modifier = Modifier.weight(1f),
            )
        }
    }
    Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween) {
        for ((text, align) in listOf(words.low to TextAlign.Start, words.high to TextAlign.End)) {
            Text(
                text,
                style = MaterialTheme.typography.bodySmall,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
                textAlign = align,
                modifier = Modifier.weight(1f),
            )
        }
    }
    Chips {
        Other(form.dontKnow, answer, ScaleAnswer.DontKnow, onAnswer)
        Other(form.ratherNotSay, answer, ScaleAnswer.RatherNotSay, onAnswer)
    }
}

@Composable
private fun Other(text: String, answer: ScaleAnswer?, other: ScaleAnswer, onAnswer: (ScaleAnswer?) -> Unit) =
    ChoiceChip(text, answer == other, onClick = { onAnswer(other.takeIf { answer != other }) })

@Composable
private fun Step(place: Int, spoken: String, chosen: Boolean, onChoose: () -> Unit, modifier: Modifier) {
    val (paper, ink) = MaterialTheme.levels[place]
    val shape = MaterialTheme.shapes.small
    val border = if (chosen) MaterialTheme.colorScheme.secondary else MaterialTheme.colorScheme.outlineVariant
    Box(
        contentAlignment = Alignment.Center,
        modifier = modifier
            .heightIn(min = 56.dp)
            .clip(shape)
            .background(paper)
            .border(if (chosen) 3.dp else 1.dp, border, shape)
            .selectable(chosen, role = Role.RadioButton, onClick = onChoose)
            .semantics { contentDescription = spoken },
    ) {
        if (chosen) Icon(JournalIcons.check, contentDescription = null, tint = ink)
    }
}

private fun spoken(words: ScaleWords, place: Int): String = when (place) {
    0 -> words.low
    VALUES.lastIndex -> words.high
    VALUES.size / 2 -> words.middle
    else -> if (place < VALUES.size / 2) "${words.low} – ${words.middle}" else "${words.middle} – ${words.high}"
}

/** The middles of the fifths of the scale, as far apart as can be. */
private val VALUES = listOf<UByte>(0u, 25u, 50u, 75u, 100u)

/** Which of the five touches shows a value. */
private fun closest(value: UByte): Int = (value.toInt() + 12) / 25
