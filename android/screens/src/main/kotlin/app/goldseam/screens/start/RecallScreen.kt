package app.goldseam.screens.start

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.runtime.Composable
import app.goldseam.models.RecoverySheet
import app.goldseam.screens.parts.CodeField
import app.goldseam.screens.parts.GoldseamScaffold
import app.goldseam.screens.parts.Lead
import app.goldseam.screens.parts.PrimaryButton
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space

/** What is typed for each group that is asked back. */
class Recall {
    private val fields = mutableMapOf<UInt, TextFieldState>()

    fun field(number: UInt): TextFieldState = fields.getOrPut(number) { TextFieldState() }

    fun typed(): Map<UInt, String> = fields.mapValues { it.value.text.toString() }
}

/** Two groups of the code, asked back. */
@Composable
fun RecallScreen(
    sheet: RecoverySheet,
    recall: Recall,
    onCheck: (Map<UInt, String>) -> Unit,
    onAgain: () -> Unit,
    onSkip: () -> Unit,
) {
    val check = { onCheck(recall.typed()) }
    GoldseamScaffold(
        title = say(Phrase.CodeTitle),
        onBack = onAgain,
        actions = {
            PrimaryButton(say(Phrase.RecallCheck), check)
            QuietButton(say(Phrase.RecallAgain), onAgain)
            QuietButton(say(Phrase.RecallSkip), onSkip)
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.large)) {
            Lead(say(Phrase.RecallHeadline), say(Phrase.RecallText))
            Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
                for (number in sheet.asked) {
                    CodeField(
                        recall.field(number),
                        label = say(Phrase.RecallGroup, number.toInt() + 1),
                        trouble = if (number in sheet.wrong) say(Phrase.RecallDiffers) else null,
                        isLast = number == sheet.asked.last(),
                        onDone = check,
                    )
                }
            }
        }
    }
}
