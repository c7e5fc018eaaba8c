package app.goldseam.screens.editor

import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides.Companion.Bottom
import androidx.compose.foundation.layout.WindowInsetsSides.Companion.Horizontal
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.ime
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.union
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.material3.Button
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import app.goldseam.screens.parts.IconAction
import app.goldseam.screens.parts.JournalIcons
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** Stays above the keyboard. The styles are out of sight until somebody wants them. */
@Composable
internal fun EditorBar(body: TextFieldState, onAttach: (() -> Unit)?, onAbout: () -> Unit, onFinish: () -> Unit) {
    var isStyling by remember { mutableStateOf(false) }
    Surface(color = MaterialTheme.colorScheme.surfaceContainer) {
        Column(
            Modifier.windowInsetsPadding(WindowInsets.safeDrawing.union(WindowInsets.ime).only(Horizontal + Bottom)),
        ) {
            if (isStyling) {
                Row(Modifier.fillMaxWidth().horizontalScroll(rememberScrollState()).padding(horizontal = Space.small)) {
                    for (style in TextStyleMark.entries) {
                        IconAction(style.icon, say(style.phrase), onClick = { body.put(style) })
                    }
                }
            }
            Row(
                verticalAlignment = Alignment.CenterVertically,
                modifier = Modifier.fillMaxWidth().padding(start = Space.small, end = Space.medium, top = Space.hair, bottom = Space.hair),
            ) {
                IconAction(
                    JournalIcons.style,
                    say(Phrase.EditorFormat),
                    onClick = { isStyling = !isStyling },
                    tint = if (isStyling) MaterialTheme.colorScheme.primary else MaterialTheme.colorScheme.onSurfaceVariant,
                )
                onAttach?.let { IconAction(JournalIcons.clip, say(Phrase.EditorAttach), it) }
                IconAction(JournalIcons.settings, say(Phrase.EditorAbout), onAbout)
                Spacer(Modifier.weight(1f))
                Button(
                    onClick = onFinish,
                    contentPadding = PaddingValues(horizontal = Space.large, vertical = Space.small),
                    modifier = Modifier.defaultMinSize(minHeight = Space.touch),
                ) {
                    Text(say(Phrase.EditorFinish))
                }
            }
        }
    }
}
