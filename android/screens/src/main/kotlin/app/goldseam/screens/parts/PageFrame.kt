package app.goldseam.screens.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides.Companion.Horizontal
import androidx.compose.foundation.layout.WindowInsetsSides.Companion.Top
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.isLargeFont

/**
 * A page that scrolls its [content] itself. The quick exit always stays at the top. At a large font the bar has no room
 * for the title: the content begins with a [PageTitle] then. With [onBack] there is a way back, at the top and by the
 * platform's own means. A page that shows no title has a [spokenTitle], to be found by its heading.
 */
@Composable
fun PageFrame(
    title: String?,
    onBack: (() -> Unit)? = null,
    backLabel: String = say(Phrase.GoBack),
    spokenTitle: String? = null,
    tools: @Composable RowScope.() -> Unit = {},
    bottom: @Composable () -> Unit = {},
    floating: @Composable () -> Unit = {},
    snackbar: @Composable () -> Unit = {},
    content: @Composable (bars: PaddingValues) -> Unit,
) {
    onBack?.let { LocalBackHandling.current(it) }
    Scaffold(
        topBar = { PageBar(if (isLargeFont()) null else title, spokenTitle, onBack, backLabel, tools) },
        bottomBar = bottom,
        floatingActionButton = floating,
        snackbarHost = snackbar,
        contentWindowInsets = WindowInsets.safeDrawing,
        content = content,
    )
}

@Composable
fun PageTitle(text: String, modifier: Modifier = Modifier) {
    Text(text, modifier.semantics { heading() }, style = MaterialTheme.typography.headlineMedium)
}

@Composable
private fun PageBar(
    title: String?,
    spokenTitle: String?,
    onBack: (() -> Unit)?,
    backLabel: String,
    tools: @Composable RowScope.() -> Unit,
) {
    Column(Modifier.windowInsetsPadding(WindowInsets.safeDrawing.only(Horizontal + Top))) {
        Row(
            verticalAlignment = Alignment.CenterVertically,
            modifier = Modifier
                .fillMaxWidth()
                .heightIn(min = 64.dp)
                .padding(
                    start = if (onBack == null) Space.page else Space.hair,
                    end = Space.medium,
                    top = Space.small,
                    bottom = Space.small,
                ),
        ) {
            onBack?.let { IconAction(Icons.back, backLabel, it) }
            if (title == null) {
                Spacer(Modifier.weight(1f).then(spokenTitle?.let { Modifier.spokenHeading(it) } ?: Modifier))
            } else {
                Text(
                    title,
                    style = MaterialTheme.typography.titleLarge,
                    modifier = Modifier.weight(1f).semantics { heading() },
                )
            }
            Row(
                horizontalArrangement = Arrangement.spacedBy(Space.hair),
                verticalAlignment = Alignment.CenterVertically,
            ) {
                tools()
                QuickExitButton()
            }
        }
        SeamLine()
    }
}

private fun Modifier.spokenHeading(text: String) = height(Space.touch).semantics {
    contentDescription = text
    heading()
}
