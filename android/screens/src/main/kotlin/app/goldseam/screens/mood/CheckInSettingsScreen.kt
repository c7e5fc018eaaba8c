package app.goldseam.screens.mood

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.goldseam.core.CheckInPart
import app.goldseam.core.FactorKind
import app.goldseam.core.FactorsPage
import app.goldseam.core.ReminderWindow
import app.goldseam.core.Reminders
import app.goldseam.models.CheckInSettingsState
import app.goldseam.screens.parts.Chips
import app.goldseam.screens.parts.ChoiceChip
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.GroupTitle
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.RowGroup
import app.goldseam.screens.parts.SettingSwitch
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

class CheckInSettingsActions(
    val onBack: () -> Unit = {},
    val onPart: (CheckInPart, on: Boolean) -> Unit = { _, _ -> },
    val onAboutToday: (Boolean) -> Unit = {},
    val onTrack: (starter: String) -> Unit = {},
    val onTrackOwn: (name: String, FactorKind) -> Unit = { _, _ -> },
    val onArchive: (factorId: String, archived: Boolean) -> Unit = { _, _ -> },
    /** Not where a platform has no reminders. */
    val onRemind: ((Boolean) -> Unit)? = {},
    val onWindow: (ReminderWindow) -> Unit = {},
    val onPause: () -> Unit = {},
)

/** What is asked, what is tracked, and when one wants to be reminded. */
@Composable
fun CheckInSettingsScreen(state: CheckInSettingsState, actions: CheckInSettingsActions) {
    GoldseamScaffold(title = say(Phrase.CheckInSettings), onBack = actions.onBack) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            TroubleSaid(state.trouble)
            state.choices?.let { choices ->
                RowGroup(say(Phrase.CheckInSettingsAsked)) {
                    for (part in CheckInPart.entries) {
                        SettingSwitch(say(part.phrase()), text = null, part in choices.parts) { actions.onPart(part, it) }
                    }
                    SettingSwitch(
                        say(Phrase.CheckInSettingsToday),
                        say(Phrase.CheckInSettingsTodayText),
                        choices.aboutToday,
                        actions.onAboutToday,
                    )
                }
            }
            state.factors?.let { Tracked(it, actions) }
            if (actions.onRemind != null) state.reminders?.let { Reminding(it, actions.onRemind, actions) }
        }
    }
}

@Composable
private fun Tracked(page: FactorsPage, actions: CheckInSettingsActions) =
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        GroupTitle(say(Phrase.TrackTitle))
        Text(
            say(Phrase.TrackText),
            style = MaterialTheme.typography.bodyMedium,
            color = MaterialTheme.colorScheme.onSurfaceVariant,
        )
        Chips {
            for (factor in page.factors) {
                ChoiceChip(
                    factor.name,
                    chosen = !factor.isArchived,
                    onClick = { actions.onArchive(factor.factorId, !factor.isArchived) },
                )
            }
        }
        OwnFactor(actions.onTrackOwn)
        for (group in page.starters) {
            GroupTitle(group.name)
            Chips {
                for (starter in group.starters) {
                    ChoiceChip(starter.name, chosen = false, onClick = { actions.onTrack(starter.starter) })
                }
            }
        }
    }

@Composable
private fun Reminding(reminders: Reminders, onRemind: (Boolean) -> Unit, actions: CheckInSettingsActions) =
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        RowGroup(say(Phrase.RemindTitle)) {
            SettingSwitch(say(Phrase.RemindOn), say(Phrase.RemindText), reminders.on, onRemind)
        }
        if (reminders.on) {
            Chips {
                for ((phrase, window) in WINDOWS) {
                    ChoiceChip(say(phrase), window in reminders.windows, onClick = { actions.onWindow(window) })
                }
            }
            reminders.pausedUntil?.let {
                Text(
                    say(Phrase.RemindPaused, LocalFormats.current.day(it)),
                    style = MaterialTheme.typography.bodyMedium,
                )
            }
            QuietButton(say(Phrase.RemindPause), actions.onPause)
        }
    }

private fun CheckInPart.phrase() = when (this) {
    CheckInPart.ACTIVATION -> Phrase.PartActivation
    CheckInPart.FEELINGS -> Phrase.PartFeelings
    CheckInPart.BODY -> Phrase.PartBody
    CheckInPart.FACTORS -> Phrase.PartFactors
    CheckInPart.BELONGING -> Phrase.PartBelonging
    CheckInPart.CUP -> Phrase.PartCup
    CheckInPart.NOTE -> Phrase.PartNote
}

/** Three parts of the day to choose from; the core refuses any at night. */
private val WINDOWS = listOf(
    Phrase.RemindMorning to window(from = 8, until = 10),
    Phrase.RemindMidday to window(from = 12, until = 14),
    Phrase.RemindEvening to window(from = 18, until = 21),
)

private fun window(from: Int, until: Int) =
    ReminderWindow((from * 60).toUShort(), (until * 60).toUShort(), emptyList())
