package app.goldseam.screens.mood

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.heightIn
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.core.MoodDay
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.theme.Step
import app.goldseam.screens.theme.levels

/** A day in pixels: the better, the darker by day and the lighter by night. One without a check-in is left open. */
@Composable
internal fun MoodCell(day: MoodDay, modifier: Modifier) {
    val place = modifier.heightIn(min = 44.dp)
    if (!day.inMonth) {
        Box(place)
        return
    }
    val (paper, ink) = level(day.level)
    val shape = MaterialTheme.shapes.extraSmall
    val frame = when {
        day.isToday -> Modifier.border(2.dp, MaterialTheme.colorScheme.secondary, shape)
        day.level == null -> Modifier.border(1.dp, MaterialTheme.colorScheme.outlineVariant, shape)
        else -> Modifier
    }
    val spoken = "${LocalFormats.current.day(day.day)}, ${day.spoken}"
    Box(
        contentAlignment = Alignment.Center,
        modifier = place
            .clip(shape)
            .background(paper)
            .then(frame)
            .semantics(mergeDescendants = true) { contentDescription = spoken },
    ) {
        Text(
            day.day.day.toString(),
            style = MaterialTheme.typography.bodySmall,
            color = ink,
            modifier = Modifier.clearAndSetSemantics {},
        )
    }
}

/** The ground of a level from 1 to 5, and what can be read on it. */
@Composable
internal fun level(level: UByte?): Step =
    level?.let { MaterialTheme.levels[it.toInt() - 1] } ?: Step(Color.Transparent, MaterialTheme.colorScheme.onSurface)
