package app.goldseam.screens.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.goldseam.screens.theme.Space

enum class NoticeTone { Info, Trouble }

/** A line that tells what happened. A screen reader says it when it appears, without cutting anything off. */
@Composable
fun Notice(tone: NoticeTone, text: String, modifier: Modifier = Modifier) {
    val colors = MaterialTheme.colorScheme
    Surface(
        color = if (tone == NoticeTone.Info) colors.surfaceContainerHigh else colors.errorContainer,
        contentColor = if (tone == NoticeTone.Info) colors.onSurface else colors.onErrorContainer,
        shape = MaterialTheme.shapes.medium,
        modifier = modifier.fillMaxWidth().semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Polite },
    ) {
        Row(
            horizontalArrangement = Arrangement.spacedBy(Space.medium),
            modifier = Modifier.padding(Space.medium),
        ) {
            Icon(if (tone == NoticeTone.Info) Icons.info else Icons.care, contentDescription = null)
            Text(text, style = MaterialTheme.typography.bodyMedium)
        }
    }
}
