package app.goldseam.screens.parts

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.goldseam.core.Recovery
import app.goldseam.models.Trouble
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say

/** What a page of the journal says when something did not work: what can be done, and nobody's fault. */
@Composable
fun TroubleNotice(trouble: Trouble, modifier: Modifier = Modifier) {
    val phrase = when (trouble.recovery) {
        // The app goes to its lock screen by itself.
        Recovery.ASK_PASSPHRASE -> return
        Recovery.FREE_SPACE -> Phrase.JournalTroubleFull
        Recovery.CORRECT -> Phrase.JournalTroubleNotTaken
        Recovery.REFRESH -> Phrase.JournalTroubleGone
        else -> Phrase.JournalTroubleAgain
    }
    Notice(NoticeTone.Trouble, say(phrase), modifier)
}
