package app.goldseam.screens.imports

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import app.goldseam.core.ImportReport
import app.goldseam.core.UndoneImport
import app.goldseam.models.Trouble
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Lead
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** What came in, and the way back. */
@Composable
fun ImportReportScreen(
    report: ImportReport,
    trouble: Trouble?,
    onTakeBack: (String) -> Unit,
    onDone: () -> Unit,
) {
    GoldseamScaffold(
        title = say(Phrase.ImportTitle),
        onBack = onDone,
        actions = {
            PrimaryButton(say(Phrase.ImportToJournal), onDone)
            report.importId?.let { id -> QuietButton(say(Phrase.ImportTakeBack), { onTakeBack(id) }) }
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Lead(
                say(CountedPhrase.ImportCame, report.imported.toInt()),
                say(if (report.cancelled) Phrase.ImportStopped else Phrase.ImportCameText),
            )
            TroubleSaid(trouble)
            Facts(
                listOfNotNull(
                    counted(CountedPhrase.ImportAttachments, report.attachments),
                    counted(CountedPhrase.ImportAlready, report.alreadyPresent),
                    counted(CountedPhrase.ImportChanged, report.changed),
                    counted(CountedPhrase.ImportInTrash, report.inTrash),
                ),
            )
            FilesLeftOut(report.skipped)
            FilesWithRemarks(report.warnings)
        }
    }
}

/** What the taking back did. */
@Composable
fun ImportUndoneScreen(undone: UndoneImport, onDone: () -> Unit) {
    GoldseamScaffold(
        title = say(Phrase.ImportTitle),
        onBack = onDone,
        actions = { PrimaryButton(say(Phrase.ImportToJournal), onDone) },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Lead(say(Phrase.ImportTakenBack), say(CountedPhrase.ImportTrashed, undone.trashed.toInt()))
            Facts(listOfNotNull(counted(CountedPhrase.ImportKept, undone.kept)))
        }
    }
}
