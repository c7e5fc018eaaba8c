package app.goldseam

import android.content.res.Resources
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.Strings

class AndroidStrings(private val resources: Resources) : Strings {
    override fun text(phrase: Phrase, vararg arguments: Any): String =
        if (arguments.isEmpty()) resources.getString(phrase.id) else resources.getString(phrase.id, *arguments)

    override fun text(phrase: CountedPhrase, count: Int, vararg arguments: Any): String =
        resources.getQuantityString(phrase.id, count, count, *arguments)
}
