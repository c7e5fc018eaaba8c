package app.goldseam.models

import app.goldseam.core.Progress
import app.goldseam.core.ProgressObserver
import app.goldseam.core.TaskHandle

/** A task that tells [tell] each step, on the thread that does the work. */
internal fun taskTelling(tell: (Progress) -> Unit): TaskHandle = TaskHandle(
    object : ProgressObserver {
        override fun onProgress(progress: Progress) = tell(progress)
    },
)
