package app.goldseam.scenarios

import java.nio.file.Path
import kotlin.io.path.ExperimentalPathApi
import kotlin.io.path.createTempDirectory
import kotlin.io.path.deleteRecursively
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.TestInstance

/** Plays every file of `tests/scenarios`. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenariosTest {
    private val scenarios = Path.of(System.getProperty("goldseam.scenarios"))
    private val fixtures = Path.of(System.getProperty("goldseam.fixtures"))
    private var passed = 0
    private var failed = 0

    @TestFactory
    fun scenarios(): List<DynamicTest> = scenarios.listDirectoryEntries("*.json").sorted().map { file ->
        dynamicTest(file.name) { counted { play(file) } }
    }

    @OptIn(ExperimentalPathApi::class)
    private fun play(file: Path) {
        val folder = createTempDirectory("goldseam")
        try {
            Player(Scenario.read(file), folder, fixtures).use { player -> runBlocking { player.play() } }
        } finally {
            folder.deleteRecursively()
        }
    }

    private fun counted(test: () -> Unit) {
        failed += 1
        test()
        failed -= 1
        passed += 1
    }

    @AfterAll
    fun report() = println("scenarios (Kotlin): $passed passed, $failed failed")
}
