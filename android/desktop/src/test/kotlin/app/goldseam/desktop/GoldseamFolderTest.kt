package app.goldseam.desktop

import org.junit.Test
import java.nio.file.Path
import kotlin.test.assertEquals
import kotlin.test.assertNotEquals

class GoldseamFolderTest {
    @Test
    fun it_is_the_one_that_was_asked_for() =
        assertEquals(Path.of("trial").toAbsolutePath(), goldseamFolder(arrayOf("--vault", "trial")))

    @Test
    fun without_one_it_is_where_data_is_kept() {
        val usual = goldseamFolder(emptyArray())
        assertEquals("goldseam", usual.fileName.toString().lowercase())
        assertNotEquals(Path.of(System.getProperty("user.home")), usual)
    }
}
