package app.goldseam.screens.mood

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.goldseam.core.CheckInForm
import app.goldseam.core.FeelingItem
import app.goldseam.models.CheckInState
import app.goldseam.screens.parts.ChoiceChip
import app.goldseam.screens.parts.Chips
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** Words for what is felt: first those that are near at hand, then, if wanted, all of them. A chosen one says what it means. */
@Composable
internal fun FeelingChoice(form: CheckInForm, state: CheckInState, onChoose: (String) -> Unit) =
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        var all by remember { mutableStateOf(false) }
        GroupTitle(say(Phrase.CheckInWords))
        if (all) {
            for (quadrant in form.quadrants) {
                GroupTitle(quadrant.name)
                Words(form.feelings.filter { it.quadrant == quadrant.quadrant }, state, onChoose)
            }
        } else {
            Words(form.near(state.draft.feelings), state, onChoose)
        }
        Meanings(form, state)
        TextButton(onClick = { all = !all }) {
            Text(say(if (all) Phrase.CheckInFewerWords else Phrase.CheckInAllWords))
        }
    }

@Composable
private fun Words(words: List<FeelingItem>, state: CheckInState, onChoose: (String) -> Unit) = Chips {
    for (word in words) {
        ChoiceChip(word.name, word.key in state.draft.feelings, onClick = { onChoose(word.key) })
    }
}

@Composable
private fun Meanings(form: CheckInForm, state: CheckInState) {
    val last = form.feelings.find { it.key == state.draft.feelings.lastOrNull() } ?: return
    val meaning = last.meaning ?: return
    Text(
        "${last.name}: $meaning",
        style = MaterialTheme.typography.bodyMedium,
        color = MaterialTheme.colorScheme.onSurfaceVariant,
        modifier = Modifier.semantics { liveRegion = LiveRegionMode.Polite },
    )
}

/** What is offered first: three that stand for any day, what is used most, and whatever is chosen. */
private fun CheckInForm.near(chosen: List<String>): List<FeelingItem> {
    val first = chips.mapNotNull { chip -> feelings.find { it.key == chip } }
    val others = feelings.filter { it !in first }
    return first + others.filterIndexed { place, word -> place < NEAR || word.key in chosen }
}

private const val NEAR = 12
