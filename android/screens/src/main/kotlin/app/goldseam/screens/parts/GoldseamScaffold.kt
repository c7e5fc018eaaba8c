package app.goldseam.screens.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.imePadding
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.screens.theme.Space

/** A page: its title and the quick exit stay at the top, the rest scrolls and is as tall as the window at least. */
@Composable
fun GoldseamScaffold(title: String, content: @Composable ColumnScope.() -> Unit) {
    Scaffold(
        topBar = { TopBar(title) },
        contentWindowInsets = WindowInsets.safeDrawing,
    ) { bars ->
        BoxWithConstraints(Modifier.fillMaxSize().padding(bars).imePadding()) {
            val window = maxHeight
            Box(
                contentAlignment = Alignment.TopCenter,
                modifier = Modifier.fillMaxSize().verticalScroll(rememberScrollState()),
            ) {
                Column(
                    content = content,
                    modifier = Modifier
                        .widthIn(max = Space.column)
                        .fillMaxWidth()
                        .heightIn(min = window)
                        .padding(start = Space.edge, end = Space.edge, top = Space.large, bottom = Space.large),
                )
            }
        }
    }
}

@Composable
private fun TopBar(title: String) {
    Column(
        Modifier.windowInsetsPadding(
            WindowInsets.safeDrawing.only(WindowInsetsSides.Horizontal + WindowInsetsSides.Top),
        ),
    ) {
        Row(
            horizontalArrangement = Arrangement.spacedBy(Space.small),
            verticalAlignment = Alignment.CenterVertically,
            modifier = Modifier
                .heightIn(min = 64.dp)
                .padding(start = Space.edge, end = Space.medium, top = Space.small, bottom = Space.small),
        ) {
            Text(
                title,
                style = MaterialTheme.typography.titleLarge,
                modifier = Modifier.weight(1f).semantics { heading() },
            )
            QuickExitButton()
        }
        SeamLine()
    }
}
