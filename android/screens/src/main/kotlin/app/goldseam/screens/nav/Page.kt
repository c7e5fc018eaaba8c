package app.goldseam.screens.nav

/** A page of the open journal. It is kept across a restart, so it holds ids at most, and never a word that was written. */
sealed interface Page {
    data object Journal : Page
    data object Settings : Page
    data object LockTime : Page
    data object Passphrase : Page
    data object RecoveryCode : Page
    data object DeviceUnlock : Page
    data object Appearance : Page
    data object Check : Page
    data object About : Page
    data object Delete : Page
    data object Import : Page
}

/** As it is kept across a restart. */
internal fun Page.name(): String = when (this) {
    Page.Journal -> "journal"
    Page.Settings -> "settings"
    Page.LockTime -> "lock-time"
    Page.Passphrase -> "passphrase"
    Page.RecoveryCode -> "recovery-code"
    Page.DeviceUnlock -> "device-unlock"
    Page.Appearance -> "appearance"
    Page.Check -> "check"
    Page.About -> "about"
    Page.Delete -> "delete"
    Page.Import -> "import"
}

/** The page of this [name], if this version has it. */
internal fun pageOf(name: String): Page? = simplePages.find { it.name() == name }

private val simplePages = listOf(
    Page.Journal,
    Page.Settings,
    Page.LockTime,
    Page.Passphrase,
    Page.RecoveryCode,
    Page.DeviceUnlock,
    Page.Appearance,
    Page.Check,
    Page.About,
    Page.Delete,
    Page.Import,
)
