package app.goldseam

import android.view.Window
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import app.goldseam.screens.app.Preferences

/** Keeps pictures of the pages from being taken, but for a person who allows it. */
internal class Shield(private val window: Window, private val preferences: Preferences) {
    /** No picture at all. */
    fun raise() = window.addFlags(FLAG_SECURE)

    /** As the person wants it. */
    fun adjust() = if (preferences.allowsScreenshots) window.clearFlags(FLAG_SECURE) else raise()
}
