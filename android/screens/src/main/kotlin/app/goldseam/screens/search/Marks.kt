package app.goldseam.screens.search

import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.buildAnnotatedString
import androidx.compose.ui.text.font.FontWeight
import app.goldseam.core.Hit
import app.goldseam.core.TextRange

/** How what was found is marked: by colour and by weight, for those who do not tell the colours apart. */
@Composable
internal fun markStyle(): SpanStyle = SpanStyle(
    color = MaterialTheme.colorScheme.onTertiaryContainer,
    background = MaterialTheme.colorScheme.tertiaryContainer,
    fontWeight = FontWeight.SemiBold,
)

internal fun Hit.markedTitle(style: SpanStyle): AnnotatedString? =
    card.title?.let { title -> buildAnnotatedString { appendMarked(title, titleHighlights, style) } }

internal fun Hit.markedSnippet(style: SpanStyle): AnnotatedString = buildAnnotatedString {
    if (cutStart) append("… ")
    appendMarked(snippet, snippetHighlights, style)
    if (cutEnd) append(" …")
}

/** [ranges] count as Kotlin does, in UTF-16; here they begin behind what is written already. */
private fun AnnotatedString.Builder.appendMarked(text: String, ranges: List<TextRange>, style: SpanStyle) {
    val begin = length
    append(text)
    for (range in ranges) {
        addStyle(style, begin + range.start.toInt(), begin + range.end.toInt())
    }
}
