package app.goldseam.screens.strings

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.staticCompositionLocalOf

/** The words that people read, in their language. Each platform reads the same `strings.xml` in its own way. */
interface Strings {
    fun text(phrase: Phrase, vararg arguments: Any): String

    /** The form for [count], which is also the first of the arguments. */
    fun text(phrase: CountedPhrase, count: Int, vararg arguments: Any): String
}

val LocalStrings = staticCompositionLocalOf<Strings> { error("no Strings were provided") }

@Composable
@ReadOnlyComposable
fun say(phrase: Phrase, vararg arguments: Any): String = LocalStrings.current.text(phrase, *arguments)

@Composable
@ReadOnlyComposable
fun say(phrase: CountedPhrase, count: Int, vararg arguments: Any): String =
    LocalStrings.current.text(phrase, count, *arguments)
