package app.goldseam.models

import app.goldseam.core.CheckInChoices
import app.goldseam.core.CheckInPart
import app.goldseam.core.FactorDraft
import app.goldseam.core.FactorKind
import app.goldseam.core.FactorsPage
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.ReminderWindow
import app.goldseam.core.Reminders
import app.goldseam.core.Topic
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** What is asked, and when. */
data class CheckInSettingsState(
    /** What a check-in asks; nothing before it has been loaded. */
    val choices: CheckInChoices? = null,
    /** When the person wants to be reminded. */
    val reminders: Reminders? = null,
    /** What the person tracks, and what there is to start from. */
    val factors: FactorsPage? = null,
    override val trouble: Trouble? = null,
) : UiState<CheckInSettingsState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** What a check-in asks, what a person tracks, and when they want to be reminded. */
class CheckInSettingsModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<CheckInSettingsState>(goldseam, scope, CheckInSettingsState()) {
    private val settings = goldseam.settings()
    private val moods = goldseam.moods()

    init {
        follow(Topic.MOODS, Topic.SETTINGS) {
            val choices = settings.checkIn()
            val reminders = settings.reminders()
            val factors = moods.factors()
            change { it.copy(choices = choices, reminders = reminders, factors = factors) }
        }
    }

    /** Asks a part, or asks it no more. */
    fun part(part: CheckInPart, on: Boolean): Job = choose { choices ->
        // In the order in which they are asked.
        choices.copy(parts = CheckInPart.entries.filter { if (it == part) on else it in choices.parts })
    }

    /** Asks about today as a whole, or about right now. */
    fun aboutToday(on: Boolean): Job = choose { it.copy(aboutToday = on) }

    private fun choose(to: (CheckInChoices) -> CheckInChoices): Job = verb {
        state.value.choices?.let { settings.setCheckIn(to(it)) }
    }

    /** Tracks what a starter offers. */
    fun track(starter: String): Job = verb { moods.addStarter(starter) }

    /** Tracks something of the person's own. */
    fun trackOwn(name: String, kind: FactorKind): Job = verb { moods.addFactor(FactorDraft(name), kind) }

    /** Puts a factor away, or takes it out again. */
    fun archive(factorId: String, archived: Boolean): Job = verb { moods.archiveFactor(factorId, archived) }

    /** Turns reminders on or off. */
    fun remind(on: Boolean): Job = remember { it.copy(on = on) }

    /** In this part of the day one may come, and in no other. */
    fun window(window: ReminderWindow): Job = remember { it.copy(windows = listOf(window)) }

    /** Says nothing for a week. */
    fun pause(): Job = verb { settings.pauseReminders() }

    private fun remember(to: (Reminders) -> Reminders): Job = verb {
        state.value.reminders?.let { settings.setReminders(to(it)) }
    }
}
