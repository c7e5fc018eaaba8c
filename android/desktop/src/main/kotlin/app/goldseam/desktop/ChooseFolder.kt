package app.goldseam.desktop

import app.goldseam.core.ImportOrigin
import java.awt.Component
import javax.swing.JFileChooser

/** Asks for a folder; none if the person changes their mind. */
internal fun chooseFolder(above: Component): ImportOrigin? {
    val chooser = JFileChooser().apply { fileSelectionMode = JFileChooser.DIRECTORIES_ONLY }
    val isChosen = chooser.showOpenDialog(above) == JFileChooser.APPROVE_OPTION
    return if (isChosen) ImportOrigin.Folder(chooser.selectedFile.path) else null
}
