package app.goldseam.screens.samples

import app.goldseam.core.InsightBar
import app.goldseam.core.InsightCard
import app.goldseam.core.InsightChart
import app.goldseam.core.InsightOffer
import app.goldseam.core.InsightQuestion
import app.goldseam.core.InsightQuestions
import app.goldseam.core.InsightReport
import app.goldseam.core.InsightTier
import app.goldseam.core.LevelCount
import app.goldseam.core.MoodOverview
import app.goldseam.core.MoodPoint
import app.goldseam.core.WordCount
import app.goldseam.models.InsightsState

/** Findings to look at. */
internal object SampleInsights {
    private val level = InsightCard(
        question = "level",
        asked = false,
        explore = false,
        tier = InsightTier.Described,
        title = "Your usual",
        seen = "Most of your days are in the middle.",
        often = "In the mean it is 54 of 100. With chance taken into account, between 50 and 58.",
        basis = "From 96 days with check-ins. 12 days in between have none, and nothing is guessed about them.",
        sure = "This describes your days. It does not judge them.",
        other = emptyList(),
        attempt = null,
        around = null,
        chart = InsightChart.Range(50.0, 54.0, 58.0),
    )

    private val walk = level.copy(
        question = "link.pleasantness.walk",
        asked = true,
        tier = InsightTier.ClearerPattern,
        title = "A walk and how pleasant it is",
        seen = "Days with A walk often come together with more pleasant feelings than your other days.",
        often = "On 24 of 38 days with A walk you were above your own middle. On 22 of 58 other days you were, too.",
        sure = "This is a clearer pattern: it shows in all these days, and again in the later half of them.",
        other = listOf(
            "It may run the other way round: how it is for you may lead to it.",
            "Something else may be behind both.",
        ),
        attempt = "If you are curious: choose it on some days and leave it out on others, for two weeks. Then look again.",
        chart = InsightChart.Bars(listOf(InsightBar("with", 63.0, 38u), InsightBar("without", 38.0, 58u))),
    )

    private val early = level.copy(
        question = "weekday",
        tier = InsightTier.TooEarly(5u, 8u),
        title = "The day of the week",
        seen = "",
        often = "",
        basis = "",
        sure = "Too early to tell: 5 of 8 weeks so far.",
        chart = InsightChart.Nothing,
    )

    private val inertia = level.copy(
        question = "inertia",
        explore = true,
        title = "How long a state stays",
        seen = "One day carries over to the next a little.",
        often = "32 of 100, where 0 means that each day begins anew.",
        chart = InsightChart.Nothing,
    )

    private val report = InsightReport(
        cards = listOf(level, walk, early, inertia),
        offer = InsightOffer(
            "A lower stretch",
            "For two weeks your days have been lower than is usual for you.",
            "You do not have to carry that alone. Somebody you trust, or somebody whose work it is, can help to carry it.",
        ),
        days = 96u,
        mute = "This does not fit me",
        numbersHidden = false,
        muted = 1u,
    )

    private val points = listOf(0 to 42, 1 to 50, 2 to 47, 5 to 61, 6 to 55, 7 to 58, 8 to 40, 12 to 63, 13 to 66, 14 to 60)

    private val overview = MoodOverview(
        firstDay = SampleEntries.day(2026, 1, 1),
        lastDay = SampleEntries.day(2026, 3, 31),
        trend = points.mapIndexed { place, (offset, mean) ->
            val joined = place > 0 && points[place - 1].first == offset - 1
            MoodPoint(SampleEntries.day(2026, 1, 1 + offset), offset.toUInt(), mean.toDouble(), joined)
        },
        spokenTrend = "10 days, between 40 and 66 of 100. The first is 42, the latest 60. Days without a check-in stay open.",
        distribution = listOf("very low" to 4u, "low" to 18u, "in the middle" to 41u, "good" to 30u, "very good" to 9u)
            .mapIndexed { place, (name, answers) -> LevelCount((place + 1).toUByte(), name, answers) },
        spokenDistribution = "102 answers, most often in the middle.",
        words = listOf("hopeful" to 21u, "torn" to 14u, "sad" to 12u, "calm" to 9u).map { (word, uses) -> WordCount(word, word, uses) },
        factors = emptyList(),
    )

    private val questions = InsightQuestions(
        listOf(
            InsightQuestion("link.pleasantness.walk", "A walk and how pleasant it is", asked = true),
            InsightQuestion("lag.pleasantness.walk", "The day after A walk, and how pleasant it is", asked = false),
        ),
        most = 5u,
    )

    val insights = InsightsState(report, overview, questions)
    val noInsights = InsightsState(
        report.copy(cards = listOf(early.copy(question = "level", title = "Your usual", sure = "Too early to tell: 2 of 7 days so far.")), offer = null, muted = 0u),
        overview.copy(trend = emptyList()),
        questions.copy(questions = emptyList()),
    )
}
