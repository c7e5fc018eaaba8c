package app.goldseam

import android.Manifest
import android.content.Intent
import android.net.Uri
import android.os.Build.VERSION.SDK_INT
import android.os.Build.VERSION_CODES.TIRAMISU
import android.os.Bundle
import android.view.View
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.result.contract.ActivityResultContracts.OpenDocumentTree
import androidx.activity.result.contract.ActivityResultContracts.RequestPermission
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.saveable.rememberSaveable
import app.goldseam.core.ImportOrigin
import app.goldseam.screens.app.GoldseamApp
import app.goldseam.screens.app.Shell
import app.goldseam.screens.nav.Navigation

class MainActivity : ComponentActivity() {
    private val goldseam get() = application as GoldseamApplication
    private val holder get() = goldseam.holder
    private val shield by lazy { Shield(window, goldseam.preferences) }

    private val folderChoice = registerForActivityResult(OpenDocumentTree()) { tree: Uri? ->
        tree?.let { holder.chosenFolder = ImportOrigin.Files(DocumentTree(contentResolver, it)) }
    }

    /** Whether it is allowed shows in what comes; a no is a no. */
    private val notices = registerForActivityResult(RequestPermission()) {}

    private val files = FileChoices(this) { holder }

    private val shell by lazy {
        Shell(
            goldseam.preferences,
            canForbidScreenshots = true,
            choosingLeaves = true,
            chooseFolder = { folderChoice.launch(null) },
            chooseFile = files::chooseFile,
            choosePlace = files::choosePlace,
            askToRemind = ::askToRemind,
        )
    }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        // Before anything is drawn: no screenshot, no picture in the list of recent apps.
        shield.raise()
        if (SDK_INT >= TIRAMISU) setRecentsScreenshotEnabled(false)
        window.decorView.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        enableEdgeToEdge()
        setContent {
            val navigation = rememberSaveable(saver = Navigation.Saver) { Navigation() }
            LaunchedEffect(goldseam.preferences.allowsScreenshots) { shield.adjust() }
            Surroundings(resources, onQuickExit = ::quickExit) {
                GoldseamApp(holder, navigation, shell)
            }
        }
    }

    override fun onStart() {
        super.onStart()
        goldseam.currentActivity.set(this)
        holder.comeBack()
    }

    override fun onResume() {
        super.onResume()
        shield.adjust()
    }

    override fun onPause() {
        // The picture for the list of recent apps is taken now, also where screenshots are allowed.
        shield.raise()
        super.onPause()
    }

    override fun onStop() {
        // Turned around, it stays in front.
        if (!isChangingConfigurations) holder.app.leave()
        goldseam.currentActivity.clear(this)
        super.onStop()
    }

    private fun askToRemind() {
        if (SDK_INT >= TIRAMISU) notices.launch(Manifest.permission.POST_NOTIFICATIONS)
    }

    /** What was on the screen is gone before anything else happens; then the home screen, and no trace in recent apps. */
    private fun quickExit() {
        setContentView(View(this))
        holder.app.quickExit()
        startActivity(Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_HOME))
        finishAndRemoveTask()
    }
}
