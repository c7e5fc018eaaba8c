package app.goldseam

import app.goldseam.core.version
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class VersionTest {
    @Test
    fun `the library of this build is the one that is loaded`() {
        assertEquals("0.1.0", version())
    }
}
