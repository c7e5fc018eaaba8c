package app.goldseam

import android.app.Application
import android.content.ComponentName
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.Composable
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import app.goldseam.screens.theme.GoldseamTheme
import org.robolectric.Shadows.shadowOf

/** Shows a screen or a part as the app would, in an activity that knows nothing else. */
internal fun stage(content: @Composable () -> Unit): ActivityScenario<ComponentActivity> {
    val context = ApplicationProvider.getApplicationContext<Application>()
    shadowOf(context.packageManager).addActivityIfNotPresent(ComponentName(context, ComponentActivity::class.java))
    return ActivityScenario.launch(ComponentActivity::class.java).onActivity { activity ->
        activity.enableEdgeToEdge()
        activity.setContent { Surroundings(activity.resources, onQuickExit = {}) { GoldseamTheme(content = content) } }
    }
}
