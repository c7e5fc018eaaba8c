package app.goldseam.screens.strings

import org.w3c.dom.Document
import org.w3c.dom.Element
import java.util.Locale
import javax.xml.parsers.DocumentBuilderFactory

/** Android's own string files, read without Android: for the desktop and for tests. */
class XmlStrings(private val locale: Locale) : Strings {
    private val own = if (locale.language == DEFAULT) null else read("values-${locale.language}")
    private val fallback = checkNotNull(read("values")) { "strings.xml is not on the class path" }

    override fun text(phrase: Phrase, vararg arguments: Any): String =
        said(own?.plain?.get(phrase.key) ?: fallback.plain.getValue(phrase.key), arguments)

    override fun text(phrase: CountedPhrase, count: Int, vararg arguments: Any): String {
        val forms = own?.counted?.get(phrase.key) ?: fallback.counted.getValue(phrase.key)
        val form = forms[quantity(count)] ?: forms.getValue("other")
        return said(form, arrayOf(count, *arguments))
    }

    /** As Android does: what has no arguments is not a format. */
    private fun said(form: String, arguments: Array<out Any>): String =
        if (arguments.isEmpty()) form else String.format(locale, form, *arguments)

    companion object {
        private const val DEFAULT = "en"

        /** The languages that are written; for each, [quantity] must be right. */
        val languages = listOf(DEFAULT, "de")

        /** The plural category. English and German know two. */
        private fun quantity(count: Int) = if (count == 1) "one" else "other"
    }
}

private class Phrasebook(val plain: Map<String, String>, val counted: Map<String, Map<String, String>>)

private fun read(folder: String): Phrasebook? =
    XmlStrings::class.java.getResourceAsStream("/app/goldseam/screens/res/$folder/strings.xml")?.use { file ->
        val document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file)
        Phrasebook(
            plain = document.elements("string").associate { it.getAttribute("name") to unescaped(it.textContent) },
            counted = document.elements("plurals").associate { it.getAttribute("name") to forms(it) },
        )
    }

private fun forms(plurals: Element): Map<String, String> {
    val items = plurals.getElementsByTagName("item")
    return (0 until items.length).map { items.item(it) as Element }
        .associate { it.getAttribute("quantity") to unescaped(it.textContent) }
}

private fun Document.elements(tag: String): List<Element> =
    getElementsByTagName(tag).let { nodes -> (0 until nodes.length).map { nodes.item(it) as Element } }

/** Blanks run together, and a backslash gives the next character another meaning. */
private fun unescaped(text: String): String =
    Regex("""\\(.)""").replace(text.trim().replace(Regex("""\s+"""), " ")) { found ->
        if (found.groupValues[1] == "n") "\n" else found.groupValues[1]
    }
