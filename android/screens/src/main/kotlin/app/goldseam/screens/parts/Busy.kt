package app.goldseam.screens.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.core.Progress
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** Something takes a while: what, and how far it is as soon as that is known. It stands where the buttons stood. */
@Composable
fun Busy(text: String, progress: Progress? = null, modifier: Modifier = Modifier) {
    val track = MaterialTheme.colorScheme.surfaceContainerHighest
    val part = progress?.takeIf { it.total > 0u }
    Column(
        verticalArrangement = Arrangement.spacedBy(Space.line, Alignment.CenterVertically),
        modifier = modifier.fillMaxWidth().heightIn(min = 56.dp),
    ) {
        Text(
            text,
            style = MaterialTheme.typography.bodyLarge,
            modifier = Modifier.semantics { liveRegion = LiveRegionMode.Polite },
        )
        if (part == null) {
            LinearProgressIndicator(Modifier.fillMaxWidth(), trackColor = track)
        } else {
            LinearProgressIndicator(
                progress = { part.done.toFloat() / part.total.toFloat() },
                modifier = Modifier.fillMaxWidth(),
                trackColor = track,
                drawStopIndicator = {},
            )
            Text(
                say(Phrase.ImportProgress, part.done.toLong(), part.total.toLong()),
                style = MaterialTheme.typography.bodyMedium,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
            )
        }
    }
}
