package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.MoodYear
import app.goldseam.core.Topic
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.launch

/** What the year shows. */
data class MoodYearState(
    /** The year in pixels; nothing before the first has been loaded. */
    val year: MoodYear? = null,
    override val trouble: Trouble? = null,
) : UiState<MoodYearState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** A year in pixels, at first this one. */
class MoodYearModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<MoodYearState>(goldseam, scope, MoodYearState()) {
    private val insights = goldseam.insights()
    private val asked = MutableStateFlow<Int?>(null)
    private val loading = Loading()

    init {
        scope.launch {
            combine(goldseam.changes(Topic.MOODS, Topic.LOCK), asked) { _, year -> year }.collectLatest { year ->
                loading.attempt {
                    val shown = insights.year(year)
                    change { it.copy(year = shown) }
                }
            }
        }
    }

    /** Shows the next year, if there is one. */
    fun next() {
        state.value.year?.takeIf { it.hasNext }?.let { asked.value = it.year + 1 }
    }

    /** Shows the year before, if there is one. */
    fun previous() {
        state.value.year?.takeIf { it.hasPrevious }?.let { asked.value = it.year - 1 }
    }
}
