package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.PracticeBeginning
import app.goldseam.core.PracticePage
import app.goldseam.core.PrivateAnswer
import app.goldseam.core.PrivateQuestions
import app.goldseam.core.Topic
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** What a practice's page shows. */
data class PracticeState(
    /** The page; nothing before it has been loaded. */
    val page: PracticePage? = null,
    /** The private questions, while they are asked. */
    val questions: PrivateQuestions? = null,
    /** What was answered to them. */
    val answers: List<PrivateAnswer?> = emptyList(),
    /** The session that was begun: the screen goes on with it. */
    val begun: String? = null,
    override val trouble: Trouble? = null,
) : UiState<PracticeState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** One practice, before it is begun. */
class PracticeModel(goldseam: GoldseamInterface, scope: CoroutineScope, private val practice: String) :
    Model<PracticeState>(goldseam, scope, PracticeState()) {
    private val practices = goldseam.practices()

    init {
        follow(Topic.PRACTICES) { load() }
    }

    /** Begins it; [after] is what somebody goes on with. If the private questions come first, they are asked. */
    fun begin(after: String? = null): Job = verb {
        when (val beginning = practices.begin(practice, after)) {
            is PracticeBeginning.Begun -> change { it.copy(begun = beginning.session.sessionId) }
            is PracticeBeginning.NotNow -> {
                val ask = beginning.notNow.asksPrivateQuestions
                val questions = if (ask) practices.privateQuestions() else null
                change { state ->
                    state.copy(questions = questions, answers = questions?.questions.orEmpty().map { null })
                }
                load()
            }
        }
    }

    /** Answers the private question at [place]; nothing of it is kept. */
    fun answer(place: Int, answer: PrivateAnswer) = change { state ->
        state.copy(answers = state.answers.mapIndexed { at, old -> if (at == place) answer else old })
    }

    /** Ends the private questions, and looks what they open. */
    fun endQuestions(): Job = verb {
        practices.answerPrivateQuestions(state.value.answers)
        change { it.copy(questions = null, answers = emptyList()) }
        load()
    }

    /** Leaves the private questions. */
    fun leaveQuestions() = change { it.copy(questions = null, answers = emptyList()) }

    /** Sets it aside, or takes it up again. */
    fun setAside(aside: Boolean): Job = verb { practices.setAside(practice, aside) }

    /** The session is on the screen. */
    fun isShown() = change { it.copy(begun = null) }

    private suspend fun load() {
        val page = practices.practice(practice)
        change { it.copy(page = page) }
    }
}
