package app.goldseam.screens.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.dp
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** How strong a passphrase is: [filled] parts of [parts], and a [word] for those who do not see or count them. */
@Composable
fun StrengthMeter(filled: Int, parts: Int, word: String, modifier: Modifier = Modifier) {
    val spoken = say(Phrase.StrengthSpoken, word, filled, parts)
    val colors = MaterialTheme.colorScheme
    Column(
        verticalArrangement = Arrangement.spacedBy(Space.small),
        modifier = modifier.clearAndSetSemantics { contentDescription = spoken },
    ) {
        Row(horizontalArrangement = Arrangement.spacedBy(Space.hair)) {
            for (part in 1..parts) {
                Box(
                    Modifier
                        .weight(1f)
                        .height(8.dp)
                        .background(if (part <= filled) colors.primary else Color.Transparent, CircleShape)
                        .border(1.dp, if (part <= filled) colors.primary else colors.outline, CircleShape),
                )
            }
        }
        Text(word, style = MaterialTheme.typography.bodyMedium, color = colors.onSurfaceVariant)
    }
}
