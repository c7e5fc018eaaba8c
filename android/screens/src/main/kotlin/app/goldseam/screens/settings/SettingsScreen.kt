package app.goldseam.screens.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import app.goldseam.core.AutoLock
import app.goldseam.core.SettingsPage
import app.goldseam.models.SettingsState
import app.goldseam.screens.app.Look
import app.goldseam.screens.app.Preferences
import app.goldseam.screens.nav.Page
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.LinkRow
import app.goldseam.screens.parts.RowDivider
import app.goldseam.screens.parts.RowGroup
import app.goldseam.screens.parts.SettingSwitch
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** All settings in plain groups; what they say of themselves saves opening them. */
@Composable
fun SettingsScreen(
    state: SettingsState,
    preferences: Preferences,
    canForbidScreenshots: Boolean,
    onOpen: (Page) -> Unit,
    onThisDay: (Boolean) -> Unit,
    onBack: () -> Unit,
) {
    GoldseamScaffold(title = say(Phrase.SettingsTitle), onBack = onBack) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            TroubleSaid(state.trouble)
            state.page?.let { page ->
                Privacy(page, preferences.takeIf { canForbidScreenshots }, onOpen)
                Journal(page, onOpen, onThisDay)
            }
            RowGroup {
                LinkRow(say(Phrase.SettingsLook), say(preferences.look.phrase)) { onOpen(Page.Appearance) }
                RowDivider()
                LinkRow(say(Phrase.AboutTitle)) { onOpen(Page.About) }
            }
            RowGroup {
                LinkRow(say(Phrase.DeleteTitle), say(Phrase.DeleteRow)) { onOpen(Page.Delete) }
            }
        }
    }
}

@Composable
private fun Privacy(page: SettingsPage, screenshots: Preferences?, onOpen: (Page) -> Unit) {
    RowGroup(say(Phrase.SettingsPrivacy)) {
        LinkRow(say(Phrase.SettingsLock), say(page.autoLock.phrase)) { onOpen(Page.LockTime) }
        RowDivider()
        LinkRow(say(Phrase.SettingsPassphrase)) { onOpen(Page.Passphrase) }
        RowDivider()
        LinkRow(
            say(Phrase.CodeTitle),
            say(if (page.hasRecoveryCode) Phrase.CodeIsThere else Phrase.CodeIsNotThere),
        ) { onOpen(Page.RecoveryCode) }
        if (page.canUnlockWithDevice) {
            RowDivider()
            LinkRow(
                say(Phrase.DeviceTitle),
                say(if (page.hasDeviceUnlock) Phrase.SettingsIsOn else Phrase.SettingsIsOff),
            ) { onOpen(Page.DeviceUnlock) }
        }
        screenshots?.let { preferences ->
            RowDivider()
            SettingSwitch(
                say(Phrase.SettingsScreenshots),
                say(Phrase.SettingsScreenshotsText),
                preferences.allowsScreenshots,
            ) { preferences.allowsScreenshots = it }
        }
    }
}

@Composable
private fun Journal(page: SettingsPage, onOpen: (Page) -> Unit, onThisDay: (Boolean) -> Unit) {
    RowGroup(say(Phrase.SettingsJournal)) {
        SettingSwitch(say(Phrase.SettingsOnThisDay), say(Phrase.SettingsOnThisDayText), page.onThisDay, onThisDay)
        RowDivider()
        LinkRow(say(Phrase.ImportTitle), say(Phrase.ImportRow)) { onOpen(Page.Import) }
        RowDivider()
        LinkRow(
            say(Phrase.CheckTitle),
            say(if (page.checkIsDue) Phrase.CheckDue else Phrase.CheckRow),
        ) { onOpen(Page.Check) }
    }
}

internal val AutoLock.phrase
    get() = when (this) {
        AutoLock.AT_ONCE -> Phrase.LockAtOnce
        AutoLock.THIRTY_SECONDS -> Phrase.LockThirtySeconds
        AutoLock.TWO_MINUTES -> Phrase.LockTwoMinutes
        AutoLock.FIVE_MINUTES -> Phrase.LockFiveMinutes
    }

internal val Look.phrase
    get() = when (this) {
        Look.System -> Phrase.LookSystem
        Look.Light -> Phrase.LookLight
        Look.Dark -> Phrase.LookDark
    }
