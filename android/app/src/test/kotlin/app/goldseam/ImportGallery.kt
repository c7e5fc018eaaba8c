package app.goldseam

import androidx.compose.runtime.Composable
import app.goldseam.core.Day
import app.goldseam.core.ImportPreview
import app.goldseam.core.ImportReport
import app.goldseam.core.NoteWarning
import app.goldseam.core.PastImport
import app.goldseam.core.Progress
import app.goldseam.core.SkipReason
import app.goldseam.core.SkippedFile
import app.goldseam.core.UndoneImport
import app.goldseam.core.WarnedFile
import app.goldseam.screens.imports.ImportChooseScreen
import app.goldseam.screens.imports.ImportPreviewScreen
import app.goldseam.screens.imports.ImportReportScreen
import app.goldseam.screens.imports.ImportRunningScreen
import app.goldseam.screens.imports.ImportUndoneScreen
import java.time.Instant

/** Notes from elsewhere. */
internal val importGallery: Map<String, @Composable () -> Unit> = mapOf(
    "import" to {
        ImportChooseScreen(past, trouble = null, choosingLeaves = true, onChoose = {}, onTakeBack = {}, onBack = {})
    },
    "import-running" to { ImportRunningScreen(Progress(86u, 214u, 0u), isReading = false, onStop = {}) },
    "import-preview" to { ImportPreviewScreen(preview, trouble = null, onRun = {}, onOther = {}, onBack = {}) },
    "import-report" to { ImportReportScreen(report, trouble = null, onTakeBack = {}, onDone = {}) },
    "import-undone" to { ImportUndoneScreen(UndoneImport(212u, 2u, 0u, 0u), onDone = {}) },
)

private val past = listOf(PastImport("1", Instant.parse("2026-03-01T09:00:00Z"), Day(2026, 3u, 1u), 38u, 4u))

private val skipped = listOf(
    SkippedFile(".obsidian/app.json", SkipReason.HIDDEN),
    SkippedFile("pictures/lake.raw", SkipReason.BINARY),
)

private val warnings = listOf(WarnedFile("2019/letter.md", NoteWarning.DATE_GUESSED))

private val preview = ImportPreview(
    new = 214u,
    alreadyPresent = 38u,
    changed = 1u,
    inTrash = 0u,
    attachments = 12u,
    attachmentBytes = 9_400_000u,
    firstDay = Day(2019, 3u, 3u),
    lastDay = Day(2026, 2u, 27u),
    skipped = skipped,
    warnings = warnings,
)

private val report = ImportReport(
    importId = "2",
    cancelled = false,
    imported = 214u,
    alreadyPresent = 38u,
    changed = 1u,
    inTrash = 0u,
    attachments = 12u,
    skipped = skipped,
    warnings = warnings,
)
