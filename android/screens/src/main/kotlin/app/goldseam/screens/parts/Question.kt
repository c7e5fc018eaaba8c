package app.goldseam.screens.parts

import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.height
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.goldseam.screens.theme.Space

/** Asked before what cannot be undone. To stay comes first, and both ways are as easy to reach. */
@Composable
fun Question(title: String, text: String, stay: String, goOn: String, onStay: () -> Unit, onGoOn: () -> Unit) {
    Sheet(title, onDismiss = onStay) { QuestionBody(text, stay, goOn, onStay, onGoOn) }
}

@Composable
fun QuestionBody(text: String, stay: String, goOn: String, onStay: () -> Unit, onGoOn: () -> Unit) {
    Text(text, style = MaterialTheme.typography.bodyLarge)
    Spacer(Modifier.height(Space.small))
    PrimaryButton(stay, onStay)
    QuietButton(goOn, onGoOn)
}
