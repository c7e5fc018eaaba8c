package app.goldseam.screens.app

import androidx.compose.runtime.Composable
import app.goldseam.screens.calendar.Calendar
import app.goldseam.screens.editor.Editor
import app.goldseam.screens.entry.Entry
import app.goldseam.screens.imports.Import
import app.goldseam.screens.insight.Insights
import app.goldseam.screens.mood.CheckIn
import app.goldseam.screens.mood.CheckInSettings
import app.goldseam.screens.mood.LookBack
import app.goldseam.screens.mood.LookingBackScreen
import app.goldseam.screens.mood.MoodYearPage
import app.goldseam.screens.mood.Moods
import app.goldseam.screens.mood.Steps
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.nav.Page
import app.goldseam.screens.practice.Learn
import app.goldseam.screens.practice.Looks
import app.goldseam.screens.practice.Player
import app.goldseam.screens.practice.PracticePage
import app.goldseam.screens.practice.Practices
import app.goldseam.screens.practice.Reading
import app.goldseam.screens.practice.Results
import app.goldseam.screens.search.Search
import app.goldseam.screens.settings.About
import app.goldseam.screens.settings.Appearance
import app.goldseam.screens.settings.ChangePassphrase
import app.goldseam.screens.settings.CheckJournal
import app.goldseam.screens.settings.DeleteEverything
import app.goldseam.screens.settings.DeviceUnlock
import app.goldseam.screens.settings.LockTime
import app.goldseam.screens.settings.NewRecoveryCode
import app.goldseam.screens.settings.Settings
import app.goldseam.screens.timeline.Timeline
import app.goldseam.screens.trash.Trash

/** The page of the open journal on which somebody is. */
@Composable
internal fun OpenPages(holder: AppHolder, navigation: Navigation, shell: Shell) {
    when (val page = navigation.current) {
        Page.Journal -> Timeline(holder, navigation)
        Page.Search -> Search(holder, navigation)
        Page.Calendar -> Calendar(holder, navigation)
        Page.Trash -> Trash(holder, navigation)
        Page.Moods -> Moods(holder, navigation)
        Page.MoodYear -> MoodYearPage(holder, navigation::back)
        Page.Insights -> Insights(holder, navigation::back)
        Page.CheckInSettings -> CheckInSettings(holder, shell, navigation::back)
        Page.LookingBack -> LookingBackScreen(onKind = { navigation.open(Page.LookBack(it, day = null)) }, navigation::back)
        is Page.LookBack -> LookBack(page, holder, navigation)
        Page.Steps -> Steps(holder, navigation::back)
        Page.Practices -> Practices(holder, navigation)
        Page.Results -> Results(holder, navigation)
        Page.Looks -> Looks(holder, navigation)
        Page.Learn -> Learn(holder, navigation, page)
        is Page.LearnCard -> Learn(holder, navigation, page, page.card)
        is Page.Practice -> PracticePage(page, holder, navigation)
        is Page.Player -> Player(page, holder, navigation)
        is Page.Reading -> Reading(page, holder, navigation)
        is Page.CheckIn -> CheckIn(page, holder, navigation::back)
        is Page.Entry -> Entry(page, holder, navigation, shell)
        is Page.Editor -> Editor(page, holder, navigation, shell)
        Page.Settings -> Settings(holder, navigation, shell)
        Page.LockTime -> LockTime(holder, navigation::back)
        Page.Passphrase -> ChangePassphrase(holder, navigation::back)
        Page.RecoveryCode -> NewRecoveryCode(holder, navigation::back)
        Page.DeviceUnlock -> DeviceUnlock(holder, navigation::back)
        Page.Appearance -> Appearance(shell.preferences, navigation::back)
        Page.Check -> CheckJournal(holder, navigation::back)
        Page.About -> About(holder, navigation::back)
        Page.Delete -> DeleteEverything(holder, navigation::back)
        Page.Import -> Import(holder, navigation, shell)
    }
}
