package app.goldseam.screens.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.isLargeFont

/** A page that is a list. [floating] stays above it, and the last row can be scrolled out from below it. */
@Composable
fun ListPage(
    title: String,
    onBack: (() -> Unit)? = null,
    backLabel: String = say(Phrase.GoBack),
    tools: @Composable RowScope.() -> Unit = {},
    floating: (@Composable () -> Unit)? = null,
    snackbar: @Composable () -> Unit = {},
    list: LazyListState = rememberLazyListState(),
    content: LazyListScope.() -> Unit,
) {
    val isLarge = isLargeFont()
    PageFrame(title, onBack, backLabel, tools = tools, floating = floating ?: {}, snackbar = snackbar) { bars ->
        Box(Modifier.fillMaxSize(), contentAlignment = Alignment.TopCenter) {
            LazyColumn(
                state = list,
                verticalArrangement = Arrangement.spacedBy(Space.line),
                contentPadding = PaddingValues(
                    start = Space.page,
                    end = Space.page,
                    top = bars.calculateTopPadding() + Space.medium,
                    bottom = bars.calculateBottomPadding() + if (floating == null) Space.large else BELOW_FLOATING,
                ),
                modifier = Modifier.widthIn(max = Space.column).fillMaxSize(),
            ) {
                if (isLarge) {
                    item(key = "title", contentType = "title") { PageTitle(title, Modifier.padding(bottom = Space.small)) }
                }
                content()
            }
        }
    }
}

private val BELOW_FLOATING = 104.dp
