package app.goldseam.screens.samples

import app.goldseam.core.CheckInCard
import app.goldseam.core.CheckInChoices
import app.goldseam.core.CheckInDraft
import app.goldseam.core.CheckInForm
import app.goldseam.core.CheckInPart
import app.goldseam.core.FactorItem
import app.goldseam.core.FactorKind
import app.goldseam.core.FactorStarter
import app.goldseam.core.FactorValue
import app.goldseam.core.FactorsPage
import app.goldseam.core.FeelingItem
import app.goldseam.core.NamedKey
import app.goldseam.core.Quadrant
import app.goldseam.core.QuadrantName
import app.goldseam.core.ReminderWindow
import app.goldseam.core.Reminders
import app.goldseam.core.ScaleAnswer
import app.goldseam.core.ScaleWords
import app.goldseam.core.StarterGroup
import app.goldseam.models.CheckInSettingsState
import app.goldseam.models.CheckInState
import app.goldseam.models.MoodYearState
import app.goldseam.models.MoodsState

/** Check-ins to look at. */
object SampleMoods {
    private fun feeling(key: String, quadrant: Quadrant, meaning: String) =
        FeelingItem(key, key, meaning, quadrant, isOwn = false, isOffered = true, mergedInto = null, uses = 0u)

    private val feelings = listOf(
        feeling("hopeful", Quadrant.PLEASANT_HIGH, "You can picture something good ahead."),
        feeling("frustrated", Quadrant.UNPLEASANT_HIGH, "You try, and it does not move."),
        feeling("uncertain", Quadrant.MIXED, "You do not know yet, and that is all right."),
        feeling("anxious", Quadrant.UNPLEASANT_HIGH, "Your mind runs ahead to what could happen."),
        feeling("resentful", Quadrant.UNPLEASANT_HIGH, "An old wrong still asks to be seen."),
        feeling("sad", Quadrant.UNPLEASANT_LOW, "Something is missing, and it weighs."),
        feeling("lonely", Quadrant.UNPLEASANT_LOW, "You long for company that understands."),
        feeling("curious", Quadrant.PLEASANT_HIGH, "You want to know more."),
        feeling("calm", Quadrant.PLEASANT_LOW, "Slow breath, soft shoulders, no hurry."),
        feeling("grateful", Quadrant.PLEASANT_LOW, "You see something good that was given to you."),
        feeling("vulnerable", Quadrant.MIXED, "Without a shield, where it could hurt."),
        feeling("torn", Quadrant.MIXED, "Two wishes pull you two ways."),
    )

    private val walk = FactorItem(
        "walk", "A walk", FactorKind.YES_NO, 0.0, 1.0, null, "park", "body", "Body", isArchived = false,
    )
    private val choir = walk.copy(factorId = "choir", name = "Choir")
    private val tea = walk.copy(factorId = "tea", name = "Tea", kind = FactorKind.AMOUNT, maximum = 99.0, unit = "cups")

    private val form = CheckInForm(
        title = "How is it right now?",
        hint = "One answer is enough.",
        aboutToday = false,
        parts = listOf(CheckInPart.ACTIVATION, CheckInPart.FEELINGS, CheckInPart.FACTORS, CheckInPart.NOTE),
        pleasantness = ScaleWords("How pleasant is it?", "very unpleasant", "in between", "very pleasant"),
        activation = ScaleWords("How much is moving in you?", "very calm or tired", "in between", "very stirred up"),
        belonging = ScaleWords("How much do you feel that you belong?", "not at all", "in part", "fully"),
        cup = ScaleWords("How much is left in you?", "an empty cup", "half a cup", "a full cup"),
        dontKnow = "I don’t know",
        ratherNotSay = "I’d rather not say",
        chips = listOf("hopeful", "frustrated", "uncertain"),
        feelings = feelings,
        quadrants = listOf(
            QuadrantName(Quadrant.UNPLEASANT_HIGH, "Unpleasant and stirred up"),
            QuadrantName(Quadrant.UNPLEASANT_LOW, "Unpleasant and low"),
            QuadrantName(Quadrant.PLEASANT_HIGH, "Pleasant and lively"),
            QuadrantName(Quadrant.PLEASANT_LOW, "Pleasant and calm"),
            QuadrantName(Quadrant.MIXED, "Mixed, or about others"),
        ),
        mostFeelings = 8u,
        body = listOf("head", "jaw", "throat", "chest", "stomach", "hands").map { NamedKey(it, it) },
        factors = listOf(walk, choir, tea),
        noteHint = "What went well? What was hard? A few words, or none.",
        draft = CheckInDraft(),
        moment = null,
    )

    private val answers = CheckInDraft(
        pleasantness = ScaleAnswer.Given(75u),
        activation = ScaleAnswer.Given(40u),
        feelings = listOf("hopeful", "curious"),
        factors = listOf(FactorValue("walk", 1.0), FactorValue("tea", 2.0)),
        note = "The river was high, and quick.",
    )

    val blank = CheckInState(form = form)
    val answered = CheckInState(form = form, draft = answers)
    val everything = CheckInState(
        form = form.copy(parts = CheckInPart.entries),
        draft = CheckInDraft(pleasantness = ScaleAnswer.DontKnow, cup = ScaleAnswer.Given(20u), body = listOf("chest")),
    )

    private fun card(id: String, day: Int, minute: Int, level: Int?, word: String?, feelings: List<String>, note: String) =
        CheckInCard(
            id,
            SampleEntries.moment(SampleEntries.day(2026, 3, day), minute),
            level?.toUByte(),
            word,
            feelings,
            emptyList(),
            note,
            answers,
        )

    private val cards = listOf(
        card("1", 24, 9 * 60 + 12, 4, "good", listOf("hopeful", "curious"), "The river was high, and quick."),
        card("2", 23, 21 * 60, 3, "in the middle", listOf("torn"), ""),
        card("3", 22, 20 * 60 + 40, 1, "very low", listOf("sad", "resentful"), "The message again. I put the phone away."),
        card("4", 20, 8 * 60, null, "I don’t know", emptyList(), ""),
    )

    val moods = MoodsState(month = SamplePixels.month, checkIns = cards, loading = false)
    val noMoods = MoodsState(month = SamplePixels.emptyMonth, loading = false)
    val year = MoodYearState(year = SamplePixels.year)

    val settings = CheckInSettingsState(
        choices = CheckInChoices(form.parts, aboutToday = false),
        reminders = Reminders(true, listOf(ReminderWindow(1080u, 1260u, emptyList())), null, null),
        factors = FactorsPage(
            listOf(walk, choir, tea),
            listOf(
                StarterGroup(
                    "sleep",
                    "Sleep",
                    listOf(
                        FactorStarter("sleep-length", "Sleep", FactorKind.DURATION, "bedtime"),
                        FactorStarter("hard-dreams", "Hard dreams", FactorKind.YES_NO, "cloud"),
                    ),
                ),
            ),
        ),
    )
}
