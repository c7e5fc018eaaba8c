package app.goldseam.screens.editor

import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.text.TextRange
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.strings.Phrase

/** Characters that Markdown takes for a style. */
internal enum class TextStyleMark(val icon: ImageVector, val phrase: Phrase, val mark: String, val isForLine: Boolean) {
    Bold(JournalIcons.bold, Phrase.EditorBold, "**", isForLine = false),
    Italic(JournalIcons.italic, Phrase.EditorItalic, "*", isForLine = false),
    Heading(JournalIcons.heading, Phrase.EditorHeading, "# ", isForLine = true),
    List(JournalIcons.list, Phrase.EditorList, "- ", isForLine = true),
    Quote(JournalIcons.quote, Phrase.EditorQuote, "> ", isForLine = true),
}

/** Around what is selected, or at the beginning of the line. Only characters are added, none is taken away. */
internal fun TextFieldState.put(style: TextStyleMark) = edit {
    val chosen = selection
    val mark = style.mark
    if (style.isForLine) {
        val lineStart = toString().lastIndexOf('\n', chosen.min - 1) + 1
        replace(lineStart, lineStart, mark)
        selection = TextRange(chosen.min + mark.length, chosen.max + mark.length)
    } else {
        replace(chosen.max, chosen.max, mark)
        replace(chosen.min, chosen.min, mark)
        selection = TextRange(chosen.min + mark.length, chosen.max + mark.length)
    }
}
