package app.goldseam

import android.app.Activity
import android.content.Intent
import android.net.Uri
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import app.goldseam.core.StreamException
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith

/** Notes from a folder of another app. */
@RunWith(RobolectricTestRunner::class)
class DocumentTreeTest {
    @get:Rule
    val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val folder = TemporaryFolder()

    private val person = Person(compose)

    private fun notes(): Uri {
        val notes = folder.newFolder("notes")
        notes.resolve("2024-05-01.md").writeText("A walk by the water.")
        notes.resolve("may").mkdir()
        notes.resolve("may/2024-05-09.md").writeText("Tea, and a long letter.")
        return NotesProvider.tree(folder.root, "notes")
    }

    private fun tree(uri: Uri) = DocumentTree(compose.activity.contentResolver, uri)

    @Test
    fun it_lists_and_opens_what_is_in_it() {
        val tree = tree(notes())
        assertEquals("notes", tree.label())
        assertEquals(listOf("2024-05-01.md" to 20uL, "may/2024-05-09.md" to 23uL), tree.files().map { it.path to it.bytes })
        val source = tree.openFile("may/2024-05-09.md")
        assertEquals("Tea, ", source.read(5u).decodeToString())
        assertEquals("and a long letter.", source.read(100u).decodeToString())
        assertEquals(0, source.read(100u).size)
    }

    @Test
    fun what_is_not_there_cannot_be_read() {
        val tree = tree(notes())
        assertFailsWith<StreamException.Failed> { tree.openFile("july.md") }
        assertFailsWith<StreamException.Failed> { tree(Uri.parse("content://nobody/tree/notes")).files() }
    }

    @Test
    fun a_folder_is_chosen_and_its_notes_come_in() {
        val chosen = notes()
        person.start()
        person.chooseFromMenu("Bring notes in")
        person.click("Choose a folder")
        val asked = shadowOf(compose.activity).nextStartedActivityForResult.intent
        assertEquals(Intent.ACTION_OPEN_DOCUMENT_TREE, asked.action)
        compose.runOnUiThread {
            shadowOf(compose.activity).receiveResult(asked, Activity.RESULT_OK, Intent().setData(chosen))
        }
        person.see("2 notes would come in")
        person.click("Bring them in")
        person.see("2 notes came in")
    }
}
