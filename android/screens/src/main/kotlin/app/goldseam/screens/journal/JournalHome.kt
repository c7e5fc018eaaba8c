package app.goldseam.screens.journal

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.nav.Page
import app.goldseam.screens.parts.EmptyState
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say

/** The journal before anything is in it. */
@Composable
internal fun JournalHome(navigation: Navigation) = GoldseamScaffold(
    title = say(Phrase.SettingsJournal),
    actions = {
        QuietButton(say(Phrase.ImportTitle), { navigation.open(Page.Import) })
        QuietButton(say(Phrase.SettingsTitle), { navigation.open(Page.Settings) })
    },
) {
    EmptyState(say(Phrase.HomeEmptyTitle), say(Phrase.HomeEmptyText), Modifier.weight(1f))
}
