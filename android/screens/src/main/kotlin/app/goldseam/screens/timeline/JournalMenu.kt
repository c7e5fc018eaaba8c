package app.goldseam.screens.timeline

import androidx.compose.foundation.layout.Box
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.material3.DropdownMenu
import androidx.compose.material3.DropdownMenuItem
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.ui.graphics.vector.ImageVector
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.parts.Icons
import app.goldseam.screens.parts.MoodIcons
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say

/** What is needed less often. */
@Composable
internal fun JournalMenu(actions: TimelineActions) = Box {
    var isOpen by remember { mutableStateOf(false) }
    IconAction(JournalIcons.more, say(Phrase.JournalMore), onClick = { isOpen = true })
    DropdownMenu(isOpen, onDismissRequest = { isOpen = false }, shape = MaterialTheme.shapes.medium) {
        @Composable
        fun Way(icon: ImageVector, text: String, go: () -> Unit) = DropdownMenuItem(
            text = { Text(text, style = MaterialTheme.typography.bodyLarge) },
            leadingIcon = { Icon(icon, contentDescription = null) },
            onClick = {
                isOpen = false
                go()
            },
        )
        Way(MoodIcons.heart, say(Phrase.MoodsTitle), actions.onMoods)
        Way(Icons.leaf, say(Phrase.PracticesTitle), actions.onPractices)
        Way(JournalIcons.trash, say(Phrase.JournalTrash), actions.onTrash)
        Way(Icons.folder, say(Phrase.ImportTitle), actions.onImport)
        Way(JournalIcons.settings, say(Phrase.SettingsTitle), actions.onSettings)
    }
}
