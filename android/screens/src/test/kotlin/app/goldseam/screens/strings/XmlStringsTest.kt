package app.goldseam.screens.strings

import org.junit.Test
import java.util.Locale
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class XmlStringsTest {
    private val english = XmlStrings(Locale.ENGLISH)
    private val german = XmlStrings(Locale.GERMAN)
    private val argument = Regex("""%(\d+\$)?[ds]""")

    @Test
    fun a_count_chooses_its_form() {
        assertEquals("At least 1 character", english.text(CountedPhrase.PassphraseAtLeast, 1))
        assertEquals("At least 0 characters", english.text(CountedPhrase.PassphraseAtLeast, 0))
        assertEquals("Mindestens 12 Zeichen", german.text(CountedPhrase.PassphraseAtLeast, 12))
    }

    @Test
    fun arguments_are_filled_in() =
        assertEquals("Stärke: gut, 3 von 4", german.text(Phrase.StrengthSpoken, "gut", 3, 4))

    @Test
    fun an_unknown_language_reads_English() =
        assertEquals(english.text(Phrase.PromiseTitle), XmlStrings(Locale.JAPANESE).text(Phrase.PromiseTitle))

    /** A few words are the same in both languages, and where there are arguments only, there is nothing to translate. */
    @Test
    fun every_phrase_is_translated() {
        val withWords = Phrase.entries.filter { phrase -> argument.replace(english.text(phrase), "").any(Char::isLetter) }
        val same = withWords.filter { english.text(it) == german.text(it) }
        assertEquals(listOf(Phrase.AppName, Phrase.AboutVersion, Phrase.Passphrase), same)
    }

    @Test
    fun each_language_takes_the_same_arguments() {
        for (phrase in Phrase.entries) {
            val (one, other) = listOf(english, german).map { strings ->
                argument.findAll(strings.text(phrase)).map { it.value }.sorted().toList()
            }
            assertEquals(one, other, "$phrase")
        }
    }

    /** A person who is hurt is not told what to do, nor what they failed at. */
    @Test
    fun the_words_are_gentle() {
        val harsh = Regex("""!|\b(must|should|failed|invalid|wrong|error|streak|missed)\b""", RegexOption.IGNORE_CASE)
        for (phrase in Phrase.entries) {
            assertTrue(harsh.find(english.text(phrase)) == null, english.text(phrase))
        }
    }
}
