package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.InsightQuestions
import app.goldseam.core.InsightReport
import app.goldseam.core.MoodOverview
import app.goldseam.core.Topic
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** What insight shows. */
data class InsightsState(
    /** What is found; nothing before it has been loaded. */
    val report: InsightReport? = null,
    /** The last months at a glance. */
    val overview: MoodOverview? = null,
    /** What can be asked. */
    val questions: InsightQuestions? = null,
    override val trouble: Trouble? = null,
) : UiState<InsightsState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)

    /** Whether another question can be asked. */
    val canAskMore get() = questions?.run { questions.count { it.asked } < most.toInt() } == true
}

/** What can be seen in check-ins, and how sure it is. */
class InsightsModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<InsightsState>(goldseam, scope, InsightsState()) {
    private val insights = goldseam.insights()

    init {
        follow(Topic.MOODS, Topic.SETTINGS) {
            val report = insights.report()
            change { it.copy(report = report) }
            val overview = insights.overview()
            val questions = insights.questions()
            change { it.copy(overview = overview, questions = questions) }
        }
    }

    /** Asks a question, or asks it no more. */
    fun ask(question: String, on: Boolean): Job = verb { insights.ask(question, on) }

    /** It does not fit me: not to be shown again. */
    fun mute(question: String): Job = verb { insights.mute(question) }

    /** Shows again what was muted. */
    fun unmuteAll(): Job = verb { insights.unmuteAll() }

    /** Words only, or with numbers. */
    fun hideNumbers(on: Boolean): Job = verb { insights.hideNumbers(on) }
}
