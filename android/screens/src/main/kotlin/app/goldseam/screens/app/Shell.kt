package app.goldseam.screens.app

import app.goldseam.core.Attachment
import app.goldseam.core.ByteSink
import app.goldseam.core.ByteSource

/** What the pages need of the platform around them. */
class Shell(
    val preferences: Preferences,
    /** Whether the platform can keep others from taking pictures of the screen. */
    val canForbidScreenshots: Boolean,
    /** Whether Goldseam is left while a folder is chosen. */
    val choosingLeaves: Boolean,
    /** Lets a folder be chosen, and puts it into [AppHolder.chosenFolder]. */
    val chooseFolder: () -> Unit,
    /** Lets a file be chosen, and puts it into [AppHolder.chosenFile]. Without it nothing can be attached. */
    val chooseFile: (() -> Unit)? = null,
    /** Lets a place be chosen for a copy of an attachment, and puts it into [AppHolder.chosenPlace]. */
    val choosePlace: ((Attachment) -> Unit)? = null,
    /** Asks whether Goldseam may remind, where that has to be asked. Without it there are no reminders. */
    val askToRemind: (() -> Unit)? = null,
)

/** A file that was chosen to be attached. */
class ChosenFile(val name: String?, val source: ByteSource, val thumbnail: ByteArray? = null)

/** Where an attachment is to be copied to. [onEnd] is told whether all of it is there; if not, there is to be nothing. */
class ChosenPlace(val attachmentId: String, val sink: ByteSink, val onEnd: (isWhole: Boolean) -> Unit)
