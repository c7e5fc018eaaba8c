package app.goldseam.screens.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.unit.dp
import app.goldseam.core.SettingsPage
import app.goldseam.core.version
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Lead
import app.goldseam.screens.parts.MendedBowl
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

@Composable
internal fun About(holder: AppHolder, onBack: () -> Unit) {
    val state by holder.settings().state.collectAsState()
    AboutScreen(version(), state.page, onBack)
}

/** What Goldseam is, and how much is in it. */
@Composable
fun AboutScreen(version: String, page: SettingsPage?, onBack: () -> Unit) {
    GoldseamScaffold(title = say(Phrase.AboutTitle), onBack = onBack) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            MendedBowl(width = 96.dp)
            Lead(say(Phrase.AboutVersion, version), say(Phrase.AboutText))
            page?.let {
                Plain(say(CountedPhrase.AboutEntries, it.entries.toInt()))
                Plain(say(Phrase.AboutSize, LocalFormats.current.size(it.bytesOnDisk.toLong())))
            }
            Plain(say(Phrase.AboutLicence))
        }
    }
}

@Composable
private fun Plain(text: String) = Text(text, style = MaterialTheme.typography.bodyLarge)
