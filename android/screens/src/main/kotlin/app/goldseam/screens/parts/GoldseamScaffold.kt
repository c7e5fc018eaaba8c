package app.goldseam.screens.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides.Companion.Bottom
import androidx.compose.foundation.layout.WindowInsetsSides.Companion.Horizontal
import androidx.compose.foundation.layout.WindowInsetsSides.Companion.Top
import androidx.compose.foundation.layout.consumeWindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.imePadding
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.dp
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.isLargeFont

/**
 * A page. The quick exit always stays at the top, [actions] at the bottom, and the rest scrolls; it is as tall as the
 * window at least. At a large font only the quick exit stays: the rest needs the room. With [onBack] there is a way back, at
 * the top and by the platform's own means. [arrangement] is for what is shorter than the window.
 */
@Composable
fun GoldseamScaffold(
    title: String,
    onBack: (() -> Unit)? = null,
    arrangement: Arrangement.Vertical = Arrangement.Top,
    actions: (@Composable ColumnScope.() -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    val isLarge = isLargeFont()
    val scroll = rememberScrollState()
    onBack?.let { LocalBackHandling.current(it) }
    Scaffold(
        topBar = { TopBar(if (isLarge) null else title, onBack) },
        bottomBar = { if (actions != null && !isLarge) Actions(actions, isMoreBelow = scroll.canScrollForward) },
        contentWindowInsets = WindowInsets.safeDrawing,
    ) { bars ->
        BoxWithConstraints(Modifier.fillMaxSize().padding(bars).consumeWindowInsets(bars).imePadding()) {
            val window = maxHeight
            Box(
                contentAlignment = Alignment.TopCenter,
                modifier = Modifier.fillMaxSize().verticalScroll(scroll),
            ) {
                Column(Modifier.column().heightIn(min = window).padding(vertical = Space.large), arrangement) {
                    if (isLarge) {
                        Title(title, Modifier.padding(bottom = Space.line), MaterialTheme.typography.titleSmall)
                    }
                    content()
                    if (actions != null && isLarge) {
                        Column(
                            verticalArrangement = Arrangement.spacedBy(Space.line),
                            modifier = Modifier.padding(top = Space.large),
                            content = actions,
                        )
                    }
                }
            }
        }
    }
}

private fun Modifier.column(): Modifier =
    widthIn(max = Space.column).fillMaxWidth().padding(horizontal = Space.edge)

@Composable
private fun TopBar(title: String?, onBack: (() -> Unit)?) {
    Column(Modifier.windowInsetsPadding(WindowInsets.safeDrawing.only(Horizontal + Top))) {
        Row(
            horizontalArrangement = Arrangement.spacedBy(Space.small, Alignment.End),
            verticalAlignment = Alignment.CenterVertically,
            modifier = Modifier
                .fillMaxWidth()
                .heightIn(min = 64.dp)
                .padding(
                    start = if (onBack == null) Space.edge else Space.small,
                    end = Space.medium,
                    top = Space.small,
                    bottom = Space.small,
                ),
        ) {
            onBack?.let { BackButton(it) }
            if (title == null) Spacer(Modifier.weight(1f)) else Title(title, Modifier.weight(1f))
            QuickExitButton()
        }
        SeamLine()
    }
}

@Composable
private fun BackButton(onBack: () -> Unit) {
    IconButton(onBack, Modifier.size(Space.touch)) {
        Icon(Icons.back, contentDescription = say(Phrase.GoBack))
    }
}

@Composable
private fun Title(text: String, modifier: Modifier, style: TextStyle = MaterialTheme.typography.titleLarge) {
    Text(text, modifier.semantics { heading() }, style = style)
}

@Composable
private fun Actions(actions: @Composable ColumnScope.() -> Unit, isMoreBelow: Boolean) {
    Column(
        horizontalAlignment = Alignment.CenterHorizontally,
        modifier = Modifier.fillMaxWidth().windowInsetsPadding(WindowInsets.safeDrawing.only(Horizontal + Bottom)),
    ) {
        HorizontalDivider(color = if (isMoreBelow) MaterialTheme.colorScheme.outlineVariant else Color.Transparent)
        Column(
            verticalArrangement = Arrangement.spacedBy(Space.line),
            modifier = Modifier.column().padding(vertical = Space.medium),
            content = actions,
        )
    }
}
