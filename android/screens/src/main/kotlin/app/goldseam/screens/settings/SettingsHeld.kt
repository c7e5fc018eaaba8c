package app.goldseam.screens.settings

import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.foundation.text.input.clearText
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import app.goldseam.models.SettingsModel
import app.goldseam.models.SettingsState
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.nav.Page

/** All pages of the settings share it. */
internal fun AppHolder.settings(): SettingsModel =
    models.get(Page.Settings) { scope -> SettingsModel(goldseam, scope) }

/** What is typed on a page of the settings. */
internal class Typed {
    val passphrase = TextFieldState()
    val newPassphrase = TextFieldState()
}

/** What is typed on [page]: gone as soon as it has served, and with the page. */
@Composable
internal fun AppHolder.typed(page: Page, state: SettingsState): Typed {
    val typed = models.get(page) { Typed() }
    LaunchedEffect(state.done) {
        if (state.done != null) {
            typed.passphrase.clearText()
            typed.newPassphrase.clearText()
        }
    }
    return typed
}
