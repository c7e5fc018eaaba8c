package app.goldseam.screens.imports

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.goldseam.core.ImportPreview
import app.goldseam.models.Trouble
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.TroubleSaid
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** What would come in, before anything does. */
@Composable
fun ImportPreviewScreen(
    preview: ImportPreview,
    trouble: Trouble?,
    onRun: () -> Unit,
    onOther: () -> Unit,
    onBack: () -> Unit,
) {
    val hasNew = preview.new > 0u
    GoldseamScaffold(
        title = say(Phrase.ImportTitle),
        onBack = onBack,
        actions = {
            if (hasNew) {
                PrimaryButton(say(Phrase.ImportRun), onRun)
            } else {
                PrimaryButton(say(Phrase.ImportChoose), onOther)
            }
            QuietButton(say(Phrase.ImportNotNow), onBack)
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Text(
                if (hasNew) say(CountedPhrase.ImportWould, preview.new.toInt()) else say(Phrase.ImportNothingNew),
                style = MaterialTheme.typography.headlineMedium,
                modifier = Modifier.semantics { heading() },
            )
            TroubleSaid(trouble)
            Facts(
                listOfNotNull(
                    days(preview),
                    counted(CountedPhrase.ImportAttachments, preview.attachments),
                    counted(CountedPhrase.ImportAlready, preview.alreadyPresent),
                    counted(CountedPhrase.ImportChanged, preview.changed),
                    counted(CountedPhrase.ImportInTrash, preview.inTrash),
                ),
            )
            FilesLeftOut(preview.skipped)
            FilesWithRemarks(preview.warnings)
        }
    }
}

@Composable
private fun days(preview: ImportPreview): String? {
    val formats = LocalFormats.current
    val (first, last) = preview.firstDay to preview.lastDay
    return when {
        first == null || last == null -> null
        first == last -> formats.day(first)
        else -> say(Phrase.ImportDays, formats.day(first), formats.day(last))
    }
}
