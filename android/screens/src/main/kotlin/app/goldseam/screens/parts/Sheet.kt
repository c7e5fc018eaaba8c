package app.goldseam.screens.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.ModalBottomSheet
import androidx.compose.material3.Text
import androidx.compose.material3.rememberModalBottomSheetState
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.isLargeFont

/** What comes over a page for a moment. It covers the page's quick exit, and so has its own. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun Sheet(title: String, onDismiss: () -> Unit, content: @Composable ColumnScope.() -> Unit) {
    ModalBottomSheet(
        onDismissRequest = onDismiss,
        sheetState = rememberModalBottomSheetState(skipPartiallyExpanded = true),
        containerColor = MaterialTheme.colorScheme.surface,
        contentColor = MaterialTheme.colorScheme.onSurface,
    ) {
        SheetBody(title, content)
    }
}

@Composable
fun SheetBody(title: String, content: @Composable ColumnScope.() -> Unit) {
    Column {
        if (isLargeFont()) {
            QuickExitButton(Modifier.align(Alignment.End).padding(horizontal = Space.edge))
            SheetTitle(title, Modifier.padding(horizontal = Space.edge, vertical = Space.small))
        } else {
            Row(
                horizontalArrangement = Arrangement.spacedBy(Space.small),
                verticalAlignment = Alignment.CenterVertically,
                modifier = Modifier.fillMaxWidth().padding(start = Space.edge, end = Space.medium),
            ) {
                SheetTitle(title, Modifier.weight(1f))
                QuickExitButton()
            }
        }
        Column(
            verticalArrangement = Arrangement.spacedBy(Space.small),
            modifier = Modifier
                .verticalScroll(rememberScrollState())
                .padding(start = Space.edge, end = Space.edge, top = Space.small, bottom = Space.large),
            content = content,
        )
    }
}

@Composable
private fun SheetTitle(title: String, modifier: Modifier) {
    Text(title, modifier.semantics { heading() }, style = MaterialTheme.typography.titleLarge)
}
