package app.goldseam

import android.content.Intent
import android.os.Bundle
import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.activity.ComponentActivity
import androidx.activity.compose.BackHandler
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.saveable.rememberSaveable
import app.goldseam.screens.start.FirstStart
import app.goldseam.screens.start.FirstStartState

class MainActivity : ComponentActivity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        // Before anything is drawn: no screenshot, no picture in the list of recent apps.
        window.addFlags(FLAG_SECURE)
        window.decorView.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        enableEdgeToEdge()
        setContent {
            val state = rememberSaveable(saver = FirstStartState.Saver) { FirstStartState() }
            BackHandler(enabled = state.canGoBack, onBack = state::goBack)
            Surroundings(resources, onQuickExit = ::leave) { FirstStart(state) }
        }
    }

    /** What was on the screen is gone before anything else happens; then the home screen, and no trace in recent apps. */
    private fun leave() {
        setContentView(View(this))
        startActivity(Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_HOME))
        finishAndRemoveTask()
    }
}
