package app.goldseam.screens.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import app.goldseam.core.NamedKey
import app.goldseam.core.PracticeAnswer
import app.goldseam.core.PracticeRow
import app.goldseam.core.PracticeStep
import app.goldseam.screens.parts.Chips
import app.goldseam.screens.parts.ChoiceChip
import app.goldseam.screens.parts.Field
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.MoodIcons
import app.goldseam.screens.parts.Quiet
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** Up to [most] of what is offered, or own words. A second touch takes a choice back. */
@Composable
internal fun ChoiceInput(
    step: PracticeStep,
    answer: PracticeAnswer?,
    takesOwn: Boolean,
    most: Int,
    onWrite: (PracticeAnswer?) -> Unit,
) = Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
    val given = answer as? PracticeAnswer.Choices ?: PracticeAnswer.Choices(emptyList(), emptyList())
    fun write(chosen: List<String>, own: List<String>) = onWrite(
        PracticeAnswer.Choices(chosen, own).takeIf { chosen.isNotEmpty() || own.any(String::isNotBlank) },
    )
    Chips {
        for (option in step.options) {
            val isChosen = option.key in given.chosen
            ChoiceChip(option.name, isChosen, onClick = {
                when {
                    isChosen -> write(given.chosen - option.key, given.own)
                    most == 1 -> write(listOf(option.key), emptyList())
                    else -> write(given.chosen + option.key, given.own)
                }
            })
        }
    }
    if (takesOwn) {
        GroupTitle(say(Phrase.PlayerOwn))
        Field(say(Phrase.PlayerOwn), given.own.firstOrNull().orEmpty(), hint = step.hint) { typed ->
            write(if (most == 1) emptyList() else given.chosen, listOf(typed).filter(String::isNotEmpty))
        }
    }
}

private fun rowsOf(answer: PracticeAnswer?): List<PracticeRow> = (answer as? PracticeAnswer.Rows)?.rows.orEmpty()

private fun List<PracticeRow>.answer(): PracticeAnswer? = PracticeAnswer.Rows(this).takeIf { isNotEmpty() }

private fun List<PracticeRow>.with(row: PracticeRow) = map { if (it.key == row.key && it.texts == row.texts) row else it }

private fun nameOf(row: PracticeRow, options: List<NamedKey>): String =
    options.find { it.key == row.key }?.name ?: row.texts.firstOrNull().orEmpty()

/** Words for feelings, each with a strength if somebody likes. */
@Composable
internal fun FeelingsInput(step: PracticeStep, answer: PracticeAnswer?, most: Int, onWrite: (PracticeAnswer?) -> Unit) =
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        val rows = rowsOf(answer)
        var all by remember { mutableStateOf(false) }
        Chips {
            step.options.forEachIndexed { place, option ->
                val row = rows.find { it.key == option.key }
                if (all || place < NEAR || row != null) {
                    ChoiceChip(option.name, row != null, onClick = {
                        val fresh = PracticeRow(option.key, emptyList(), emptyList())
                        val changed = if (row != null) rows - row else (rows + fresh).take(most)
                        onWrite(changed.answer())
                    })
                }
            }
        }
        TextButton(onClick = { all = !all }) {
            Text(say(if (all) Phrase.CheckInFewerWords else Phrase.CheckInAllWords))
        }
        for (row in rows) {
            GroupTitle(nameOf(row, step.options))
            NumberSlider(nameOf(row, step.options), row.numbers.firstOrNull()?.toInt(), 100) {
                onWrite(rows.with(row.copy(numbers = listOf(it.toUShort()))).answer())
            }
        }
    }

/** Words that are shown at first. */
private const val NEAR = 40

/** Some of what is offered, and one own, each with its numbers. */
@Composable
internal fun RatedInput(step: PracticeStep, answer: PracticeAnswer?, takesOwn: Boolean, onWrite: (PracticeAnswer?) -> Unit) =
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        val rows = rowsOf(answer)
        val middle = step.labels.map { MIDDLE }
        Chips {
            for (option in step.options) {
                val row = rows.find { it.key == option.key }
                ChoiceChip(option.name, row != null, onClick = {
                    val changed = if (row != null) rows - row else rows + PracticeRow(option.key, emptyList(), middle)
                    onWrite(changed.answer())
                })
            }
        }
        if (takesOwn) {
            val own = rows.find { it.key == null }
            Field(say(Phrase.PlayerOwn), own?.texts?.firstOrNull().orEmpty(), hint = step.hint ?: say(Phrase.PlayerOwn)) {
                val others = rows.filter { row -> row.key != null }
                val numbers = own?.numbers ?: middle
                onWrite(if (it.isEmpty()) others.answer() else (others + PracticeRow(null, listOf(it), numbers)).answer())
            }
        }
        for (row in rows) {
            GroupTitle(nameOf(row, step.options))
            step.labels.forEachIndexed { which, label ->
                Text(label.name, style = MaterialTheme.typography.bodyMedium)
                NumberSlider("${nameOf(row, step.options)}: ${label.name}", row.numbers[which].toInt(), 10) {
                    onWrite(rows.with(row.numbered(which, it)).answer())
                }
            }
        }
    }

private val MIDDLE: UShort = 5u

/** Each touch puts one more behind the others; a second one takes it out. */
@Composable
internal fun RankingInput(step: PracticeStep, answer: PracticeAnswer?, takesOwn: Boolean, onWrite: (PracticeAnswer?) -> Unit) =
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        val rows = rowsOf(answer)
        Quiet(say(Phrase.PlayerOrder))
        Chips {
            for (option in step.options) {
                val place = rows.indexOfFirst { it.key == option.key }
                val name = if (place >= 0) "${place + 1}. ${option.name}" else option.name
                ChoiceChip(name, place >= 0, onClick = {
                    val changed = if (place >= 0) {
                        rows.filter { it.key != option.key }
                    } else {
                        rows + PracticeRow(option.key, emptyList(), emptyList())
                    }
                    onWrite(changed.answer())
                })
            }
        }
        if (takesOwn) {
            val own = rows.find { it.key == null }
            Field(say(Phrase.PlayerOwn), own?.texts?.firstOrNull().orEmpty(), hint = say(Phrase.PlayerOwn)) {
                val others = rows.filter { row -> row.key != null }
                val row = PracticeRow(null, listOf(it), emptyList())
                onWrite(if (it.isEmpty()) others.answer() else (others + row).answer())
            }
        }
    }

/** Counts by touches. */
@Composable
internal fun CounterInput(step: PracticeStep, answer: PracticeAnswer?, onWrite: (PracticeAnswer?) -> Unit) =
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        val rows = rowsOf(answer)
        for (option in step.options) {
            val count = rows.find { it.key == option.key }?.numbers?.firstOrNull()?.toInt() ?: 0
            fun write(number: Int) {
                val others = rows.filter { it.key != option.key }
                val row = PracticeRow(option.key, emptyList(), listOf(number.toUShort()))
                onWrite(if (number == 0) others.answer() else (others + row).answer())
            }
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small), Alignment.CenterVertically) {
                Text("${option.name}: $count", Modifier.weight(1f), style = MaterialTheme.typography.bodyLarge)
                if (count > 0) IconAction(MoodIcons.less, say(Phrase.PlayerLess, option.name), onClick = { write(count - 1) })
                IconAction(MoodIcons.more, say(Phrase.PlayerMore, option.name), onClick = { write(count + 1) })
            }
        }
    }
