package app.goldseam.screens.samples

import app.goldseam.core.Day
import app.goldseam.core.LookBackCard
import app.goldseam.core.LookBackForm
import app.goldseam.core.LookBackPart
import app.goldseam.core.LookBackQuestion
import app.goldseam.core.LookBackReply
import app.goldseam.core.Moment
import app.goldseam.core.StepCard
import app.goldseam.core.StepKind
import app.goldseam.core.StepsPage
import app.goldseam.models.LookBackState
import app.goldseam.models.StepsState
import java.time.Instant

/** Look-backs and steps, for tests and pictures. */
object SampleLookBacks {
    private fun march(day: Int) = Day(2026, 3u, day.toUByte())

    private fun rated(key: String, text: String, rating: Int? = null, optional: Boolean = false) =
        LookBackQuestion(key, text, isRated = true, isOptional = optional, rating = rating?.toUByte(), reply = "")

    private fun asked(key: String, text: String, reply: String = "") =
        LookBackQuestion(key, text, isRated = false, isOptional = false, rating = null, reply = reply)

    private fun state(form: LookBackForm, others: List<LookBackCard> = emptyList()) = LookBackState(
        form,
        form.parts.flatMap { it.questions }.associate { it.question to LookBackReply(it.question, it.rating, it.reply) },
        others = others,
    )

    val signs = state(
        LookBackForm(
            "Signs of this week",
            "0 means not there, 10 means there all the time. These are traces of what happened, and no test.",
            march(23),
            listOf(
                LookBackPart(
                    null,
                    listOf(
                        rated("hard-to-trust", "It was hard to trust somebody", rating = 6),
                        rated("bracing-for-rejection", "I braced for being turned away", rating = 3),
                        rated("closeness-feels-heavy", "Closeness felt heavy"),
                        rated("flashbacks", "What happened came back as if it were now", optional = true),
                    ),
                ),
            ),
            lookBackId = "1",
        ),
        listOf(LookBackCard("2", march(16), emptyList()), LookBackCard("3", march(9), emptyList())),
    )

    val week = state(
        LookBackForm(
            "Looking back on the week",
            "A few lines are plenty. Every question may wait.",
            march(23),
            listOf(
                LookBackPart("Support", listOf(asked("support-people", "Who was there for me?", "Nora, twice. She waited."))),
                LookBackPart("The days", listOf(asked("went-well", "What went well?"), asked("was-hard", "What was hard?"))),
            ),
            lookBackId = null,
        ),
    )

    private fun step(id: String, day: Int, name: String, note: String?) =
        StepCard(id, "kind", name, Moment(Instant.EPOCH, 60, march(day), 600u, true), note)

    val steps = StepsState(
        page = StepsPage(
            "Each of these counts. They add up, whatever lies between them.",
            listOf(
                StepKind("self-kindness", "A kindness to myself", "Something good that you gave yourself.", "heart", 7u, 2u),
                StepKind("safe-connection", "A moment with somebody safe", "A moment in which you could be as you are.", "group", 3u, 0u),
                StepKind("courage", "An act of courage", "Something that was not easy, and you did it.", "star", 0u, 0u),
            ),
            emptyList(),
            null,
        ),
        steps = listOf(
            step("1", 24, "A kindness to myself", "I went home early, and slept."),
            step("2", 22, "A moment with somebody safe", "Tea with Nora. I said what I was afraid of."),
            step("3", 20, "A kindness to myself", null),
        ),
    )
}
