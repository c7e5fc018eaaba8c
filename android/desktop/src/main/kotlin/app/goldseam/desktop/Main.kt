package app.goldseam.desktop

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.runtime.snapshotFlow
import androidx.compose.ui.Alignment
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.WindowPosition
import androidx.compose.ui.window.WindowState
import androidx.compose.ui.window.application
import androidx.compose.ui.window.rememberWindowState
import app.goldseam.core.Goldseam
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.app.GoldseamApp
import app.goldseam.screens.app.Preferences
import app.goldseam.screens.app.Shell
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.parts.LocalBackHandling
import app.goldseam.screens.parts.LocalQuickExit
import app.goldseam.screens.strings.LocalStrings
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.XmlStrings
import kotlinx.coroutines.Job
import kotlinx.coroutines.MainScope
import kotlinx.coroutines.flow.drop
import kotlinx.coroutines.launch
import java.nio.file.Path
import java.util.Locale
import kotlin.io.path.createDirectories

/** The size of a phone that many people have. */
private val phone = DpSize(411.dp, 860.dp)

fun main(arguments: Array<String>) = openWindow(goldseamFolder(arguments), exitProcessOnExit = true)

/** Comes back when the window is closed, unless the process ends with it. */
internal fun openWindow(folder: Path, exitProcessOnExit: Boolean) {
    // A folder of its own: the core takes no other.
    val vault = folder.resolve("vault").createDirectories()
    val scope = MainScope()
    val holder = AppHolder(Goldseam(vault.toString()), scope)
    val preferences = Preferences(PreferenceFile(folder.resolve("appearance.properties")))
    application(exitProcessOnExit) {
        GoldseamWindow(holder, preferences, onLeave = { locking ->
            scope.launch {
                locking.join()
                exitApplication()
            }
        })
    }
}

/** [onLeave] ends the program, as soon as everything is saved and locked. */
@Composable
private fun GoldseamWindow(holder: AppHolder, preferences: Preferences, onLeave: (Job) -> Unit) {
    val strings = remember { XmlStrings(Locale.getDefault()) }
    val navigation = remember { Navigation() }
    val escape = remember { EscapeIsBack() }
    val window = rememberWindowState(size = phone, position = WindowPosition(Alignment.Center))
    Window(
        onCloseRequest = { onLeave(holder.app.quickExit()) },
        title = strings.text(Phrase.AppName),
        state = window,
        onKeyEvent = escape::onKey,
    ) {
        MinimisedIsLeft(window, holder)
        CompositionLocalProvider(
            LocalStrings provides strings,
            LocalBackHandling provides { escape.Handle(it) },
            LocalQuickExit provides {
                this.window.isVisible = false
                onLeave(holder.app.quickExit())
            },
        ) {
            GoldseamApp(
                holder,
                navigation,
                Shell(
                    preferences,
                    canForbidScreenshots = false,
                    choosingLeaves = false,
                    chooseFolder = { holder.chosenFolder = chooseFolder(this.window) ?: holder.chosenFolder },
                    chooseFile = { holder.chosenFile = chooseFile(this.window) ?: holder.chosenFile },
                    choosePlace = { holder.chosenPlace = choosePlace(this.window, it) ?: holder.chosenPlace },
                ),
            )
        }
    }
}

/** A window that was put away is as an app in the background. */
@Composable
private fun MinimisedIsLeft(window: WindowState, holder: AppHolder) = LaunchedEffect(window) {
    snapshotFlow { window.isMinimized }.drop(1).collect { if (it) holder.app.leave() else holder.comeBack() }
}
