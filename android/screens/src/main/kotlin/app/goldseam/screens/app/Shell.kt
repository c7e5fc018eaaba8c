package app.goldseam.screens.app

/** What the pages need of the platform around them. */
class Shell(
    val preferences: Preferences,
    /** Whether the platform can keep others from taking pictures of the screen. */
    val canForbidScreenshots: Boolean,
    /** Whether Goldseam is left while a folder is chosen. */
    val choosingLeaves: Boolean,
    /** Lets a folder be chosen, and puts it into [AppHolder.chosenFolder]. */
    val chooseFolder: () -> Unit,
)
