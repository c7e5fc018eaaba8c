package app.goldseam.screens.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.goldseam.screens.theme.Space

private val padding = PaddingValues(horizontal = Space.large, vertical = 14.dp)

private fun Modifier.wide(): Modifier = fillMaxWidth().defaultMinSize(minHeight = 56.dp)

/** What most people will want to do next. At most one on a page. */
@Composable
fun PrimaryButton(text: String, onClick: () -> Unit, modifier: Modifier = Modifier, enabled: Boolean = true) {
    Button(onClick, modifier.wide(), enabled, contentPadding = padding) {
        Text(text, textAlign = TextAlign.Center)
    }
}

/** Every other way, as large and as easy to reach: to skip weighs as much as to go on. */
@Composable
fun QuietButton(text: String, onClick: () -> Unit, modifier: Modifier = Modifier, enabled: Boolean = true) {
    OutlinedButton(
        onClick = onClick,
        modifier = modifier.wide(),
        enabled = enabled,
        colors = ButtonDefaults.outlinedButtonColors(contentColor = MaterialTheme.colorScheme.onSurface),
        border = BorderStroke(1.dp, MaterialTheme.colorScheme.outline),
        contentPadding = padding,
    ) {
        Text(text, textAlign = TextAlign.Center)
    }
}
