package app.goldseam.screens.app

import androidx.compose.runtime.Composable
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import app.goldseam.core.ConformanceWorld
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.show
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import org.junit.rules.ExternalResource
import org.junit.rules.TemporaryFolder
import java.time.Instant

/** The whole app over the real core, on a device whose time stands still. */
class RealApp(private val compose: ComposeContentTestRule) : ExternalResource() {
    private val folder = TemporaryFolder()
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
    private val kept = mutableMapOf<String, String>()

    val world = ConformanceWorld(Instant.parse("2026-03-12T18:30:00Z"), 60, 7uL)
    val navigation = Navigation()
    lateinit var holder: AppHolder
        private set

    override fun before() {
        folder.create()
        holder = AppHolder(world.goldseam(folder.newFolder("vault").path, null), scope)
    }

    override fun after() {
        holder.goldseam.lock()
        scope.cancel()
        folder.delete()
    }

    fun newFolder(name: String) = folder.newFolder(name)

    fun show(onChooseFolder: () -> Unit = {}) = compose.show { App(onChooseFolder) }

    @Composable
    private fun App(onChooseFolder: () -> Unit) = GoldseamApp(
        holder,
        navigation,
        Shell(Preferences(store), canForbidScreenshots = true, choosingLeaves = false, onChooseFolder),
    )

    /** From the promise to an empty journal, without a recovery code. */
    fun start() {
        show()
        click("Go on")
        type("Passphrase", PASSPHRASE)
        click("Make my place")
        click("Go on without a code")
        click("Open my journal")
        see("Nothing here yet")
    }

    /** On the timeline, what is needed less often. */
    fun chooseFromMenu(text: String) {
        compose.waitUntil("a menu", PATIENCE_MS) {
            compose.onAllNodes(hasContentDescription("More")).fetchSemanticsNodes().isNotEmpty()
        }
        compose.onNodeWithContentDescription("More").performClick()
        click(text)
    }

    fun see(text: String): SemanticsNodeInteraction {
        compose.waitUntil("see “$text”", PATIENCE_MS) { compose.onAllNodes(hasText(text)).fetchSemanticsNodes().isNotEmpty() }
        return compose.onNodeWithText(text)
    }

    fun click(text: String) {
        see(text).reach()
        compose.waitUntil("“$text” can be clicked", PATIENCE_MS) {
            runCatching { compose.onNodeWithText(text).assertIsEnabled() }.isSuccess
        }
        // Once more: what has come meanwhile may have moved it.
        see(text).reach()
        compose.onNodeWithText(text).performClick()
    }

    fun field(label: String): SemanticsNodeInteraction {
        val field = hasText(label) and hasSetTextAction()
        compose.waitUntil("field “$label”", PATIENCE_MS) { compose.onAllNodes(field).fetchSemanticsNodes().isNotEmpty() }
        return compose.onNode(field)
    }

    fun type(label: String, text: String) = field(label).performTextInput(text)

    private fun SemanticsNodeInteraction.reach() {
        if (generateSequence(fetchSemanticsNode().parent) { it.parent }.any { scrolls.matches(it) }) performScrollTo()
    }

    private val store = object : PreferenceStore {
        override fun get(key: String) = kept[key]

        override fun put(key: String, value: String) {
            kept[key] = value
        }
    }

    companion object {
        const val PASSPHRASE = "seven quiet rivers"
        const val PATIENCE_MS = 10_000L
        private val scrolls: SemanticsMatcher = hasScrollAction()
    }
}
