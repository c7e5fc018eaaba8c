package app.goldseam

import android.content.Context
import androidx.test.core.app.ApplicationProvider
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.XmlStrings
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import java.util.Locale
import kotlin.test.assertEquals

@RunWith(RobolectricTestRunner::class)
class StringsTest {
    @Test
    fun Android_and_the_desktop_say_the_same() {
        for (language in XmlStrings.languages) {
            RuntimeEnvironment.setQualifiers("+$language")
            val android = AndroidStrings(ApplicationProvider.getApplicationContext<Context>().resources)
            val desktop = XmlStrings(Locale.forLanguageTag(language))
            for (phrase in Phrase.entries) {
                assertEquals(android.text(phrase), desktop.text(phrase), "$language: $phrase")
            }
            for (phrase in CountedPhrase.entries) {
                for (count in listOf(0, 1, 2, 5, 11, 100)) {
                    assertEquals(android.text(phrase, count), desktop.text(phrase, count), "$language: $count $phrase")
                }
            }
            assertEquals(
                android.text(Phrase.StrengthSpoken, "x", 2, 4),
                desktop.text(Phrase.StrengthSpoken, "x", 2, 4),
            )
        }
    }
}
