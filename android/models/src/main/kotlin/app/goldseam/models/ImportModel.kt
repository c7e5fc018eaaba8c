package app.goldseam.models

import app.goldseam.core.GoldseamInterface
import app.goldseam.core.ImportOrigin
import app.goldseam.core.ImportPreview
import app.goldseam.core.ImportReport
import app.goldseam.core.PastImport
import app.goldseam.core.Progress
import app.goldseam.core.TaskHandle
import app.goldseam.core.Topic
import app.goldseam.core.UndoneImport
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** What the import shows. */
data class ImportState(
    /** What would come in. */
    val preview: ImportPreview? = null,
    /** What came in. */
    val report: ImportReport? = null,
    /** What was taken back. */
    val undone: UndoneImport? = null,
    /** How far the work is that is being done, if any is. */
    val progress: Progress? = null,
    /** What was imported before, latest first. */
    val past: List<PastImport> = emptyList(),
    override val trouble: Trouble? = null,
) : UiState<ImportState> {
    override fun with(trouble: Trouble?) = copy(trouble = trouble)
}

/** Notes from elsewhere: looked at, taken in, taken back. */
class ImportModel(goldseam: GoldseamInterface, scope: CoroutineScope) :
    Model<ImportState>(goldseam, scope, ImportState()) {
    private val imports = goldseam.imports()

    @Volatile
    private var running: TaskHandle? = null

    init {
        follow(Topic.ENTRIES) {
            val past = imports.past()
            change { it.copy(past = past) }
        }
    }

    /** Looks at what would come in. Writes nothing. */
    fun preview(origin: ImportOrigin): Job = working { task ->
        change { it.copy(preview = null, report = null, undone = null) }
        val preview = imports.preview(origin, task)
        change { it.copy(preview = preview) }
    }

    /** Takes it in. Cancelled, it tells what came in until then. */
    fun run(origin: ImportOrigin): Job = working { task ->
        val report = imports.run(origin, task)
        change { it.copy(preview = null, report = report) }
    }

    /** Takes an import back. */
    fun undo(importId: String): Job = working { task ->
        val undone = imports.undo(importId, task)
        change { it.copy(report = null, undone = undone) }
    }

    /** Gives up what is being done. */
    fun cancel() {
        running?.cancel()
    }

    private fun working(work: suspend (TaskHandle) -> Unit): Job = verb {
        val task = taskTelling { progress -> change { it.copy(progress = progress) } }
        try {
            running = task
            change { it.copy(progress = task.progress()) }
            work(task)
        } finally {
            running = null
            task.close()
            change { it.copy(progress = null) }
        }
    }
}
