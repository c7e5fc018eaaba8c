package app.goldseam.screens.settings

import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.foundation.text.input.clearText
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import app.goldseam.models.SettingsModel
import app.goldseam.models.SettingsState
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.nav.Page

/** What all pages of the settings share. */
internal class SettingsHeld(val model: SettingsModel) {
    val passphrase = TextFieldState()
    val newPassphrase = TextFieldState()

    fun clear() {
        passphrase.clearText()
        newPassphrase.clearText()
    }
}

internal fun AppHolder.settings(): SettingsHeld =
    models.get(Page.Settings) { scope -> SettingsHeld(SettingsModel(goldseam, scope)) }

/** What was typed is gone as soon as it has served, or was left. */
@Composable
internal fun ClearTyped(held: SettingsHeld, state: SettingsState) {
    LaunchedEffect(state.done) { if (state.done != null) held.clear() }
    DisposableEffect(held) { onDispose { held.clear() } }
}
