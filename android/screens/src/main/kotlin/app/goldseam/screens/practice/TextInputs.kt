package app.goldseam.screens.practice

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.goldseam.core.PracticeAnswer
import app.goldseam.core.PracticeRow
import app.goldseam.core.PracticeStep
import app.goldseam.screens.parts.Field
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.Quiet
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

@Composable
internal fun TextInput(step: PracticeStep, answer: PracticeAnswer?, lines: Int, onWrite: (PracticeAnswer?) -> Unit) {
    val text = (answer as? PracticeAnswer.Text)?.text.orEmpty()
    Field(step.text, text, lines, step.hint) { onWrite(PracticeAnswer.Text(it).takeIf { _ -> it.isNotBlank() }) }
}

@Composable
internal fun LinesInput(step: PracticeStep, answer: PracticeAnswer?, most: Int, onWrite: (PracticeAnswer?) -> Unit) {
    val lines = (answer as? PracticeAnswer.Lines)?.lines.orEmpty()
    Lines(step.text, lines, most, step.hint) { changed ->
        onWrite(PracticeAnswer.Lines(changed).takeIf { _ -> changed.any { it.isNotBlank() } })
    }
}

@Composable
internal fun ColumnsInput(step: PracticeStep, answer: PracticeAnswer?, most: Int, onWrite: (PracticeAnswer?) -> Unit) {
    val columns = answer as? PracticeAnswer.Columns ?: PracticeAnswer.Columns(emptyList(), emptyList())
    fun write(changed: PracticeAnswer.Columns) =
        onWrite(changed.takeIf { _ -> (changed.first + changed.second).any { it.isNotBlank() } })
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        GroupTitle(step.label("first"))
        Lines(step.label("first"), columns.first, most, step.hint) { write(columns.copy(first = it)) }
        GroupTitle(step.label("second"))
        Lines(step.label("second"), columns.second, most) { write(columns.copy(second = it)) }
    }
}

/** As many lines as there are, and one to begin, up to [most]. */
@Composable
private fun Lines(label: String, lines: List<String>, most: Int, hint: String? = null, onLines: (List<String>) -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        val shown = if (lines.size < most) lines + "" else lines
        shown.forEachIndexed { place, line ->
            Field("$label, ${place + 1}", line, hint = hint.takeIf { place == 0 }) { typed ->
                val changed = if (place < lines.size) lines.toMutableList().also { it[place] = typed } else lines + typed
                onLines(changed.dropLastWhile { it.isEmpty() })
            }
        }
    }
}

@Composable
internal fun PairsInput(step: PracticeStep, answer: PracticeAnswer?, most: Int, onWrite: (PracticeAnswer?) -> Unit) {
    Rows(answer, most, blank = PracticeRow(null, listOf("", ""), emptyList()), onWrite) { place, row, change ->
        listOf("first", "second").forEachIndexed { side, key ->
            val hint = step.hint.takeIf { place == 0 && side == 0 }
            GroupTitle(step.label(key))
            Field("${step.label(key)}, ${place + 1}", row.texts[side], hint = hint) { typed ->
                change(row.copy(texts = row.texts.toMutableList().also { it[side] = typed }))
            }
        }
    }
}

@Composable
internal fun LadderInput(step: PracticeStep, answer: PracticeAnswer?, most: Int, onWrite: (PracticeAnswer?) -> Unit) {
    Rows(answer, most, blank = PracticeRow(null, listOf(""), listOf(50u, 50u)), onWrite) { place, row, change ->
        RowField(step, place, row, change)
        if (row.texts[0].isNotBlank()) {
            listOf("uneasy", "likely").forEachIndexed { which, key ->
                GroupTitle(step.label(key))
                NumberSlider(step.label(key), row.numbers[which].toInt(), 100) { change(row.numbered(which, it)) }
            }
        }
    }
}

@Composable
internal fun SharesInput(step: PracticeStep, answer: PracticeAnswer?, most: Int, onWrite: (PracticeAnswer?) -> Unit) {
    val rows = (answer as? PracticeAnswer.Rows)?.rows.orEmpty()
    Rows(answer, most, blank = PracticeRow(null, listOf(""), listOf(0u)), onWrite) { place, row, change ->
        RowField(step, place, row, change)
        if (row.texts[0].isNotBlank()) {
            val others = rows.sumOf { it.numbers.sumOf(UShort::toInt) } - row.numbers[0].toInt()
            NumberSlider(row.texts[0], row.numbers[0].toInt(), 100) {
                change(row.numbered(0, it.coerceAtMost(100 - others)))
            }
        }
    }
    Quiet(say(Phrase.PlayerShares, rows.sumOf { it.numbers.sumOf(UShort::toInt) }))
}

internal fun PracticeRow.numbered(which: Int, number: Int): PracticeRow =
    copy(numbers = numbers.toMutableList().also { it[which] = number.toUShort() })

@Composable
private fun RowField(step: PracticeStep, place: Int, row: PracticeRow, change: (PracticeRow) -> Unit) {
    Field("${step.text}, ${place + 1}", row.texts[0], hint = step.hint.takeIf { place == 0 }) {
        change(row.copy(texts = listOf(it)))
    }
}

/** As many rows as there are, and one to begin, up to [most]. */
@Composable
private fun Rows(
    answer: PracticeAnswer?,
    most: Int,
    blank: PracticeRow,
    onWrite: (PracticeAnswer?) -> Unit,
    content: @Composable (place: Int, row: PracticeRow, change: (PracticeRow) -> Unit) -> Unit,
) = Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
    val rows = (answer as? PracticeAnswer.Rows)?.rows.orEmpty()
    val shown = if (rows.size < most) rows + blank else rows
    shown.forEachIndexed { place, row ->
        content(place, row) { changed ->
            val all = if (place < rows.size) rows.toMutableList().also { it[place] = changed } else rows + changed
            val kept = all.dropLastWhile { last -> last.texts.all { it.isBlank() } }
            onWrite(PracticeAnswer.Rows(kept).takeIf { kept.isNotEmpty() })
        }
    }
}
