package app.goldseam.models

import app.goldseam.core.ConformanceWorld
import app.goldseam.core.Day
import app.goldseam.core.EntryDraft
import app.goldseam.core.Goldseam
import app.goldseam.core.KeySealer
import java.time.Duration
import java.time.Instant
import kotlin.io.path.ExperimentalPathApi
import kotlin.io.path.createTempDirectory
import kotlin.io.path.deleteRecursively
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout

const val PASSPHRASE = "eight horses in the rain"

/** A test that takes longer hangs. */
private val PATIENCE: Duration = Duration.ofMinutes(1)

/** The day on which a [Device] starts. */
val FIRST_DAY = Day(2026, 3u, 1u)

/** A phone with the real core, whose time stands still until it is told to go on. */
class Device(sealer: KeySealer? = null) : AutoCloseable {
    private val world = ConformanceWorld(Instant.ofEpochMilli(1772352000000), 60, 7u)
    val folder = createTempDirectory("goldseam")
    val goldseam: Goldseam = world.goldseam(folder.resolve("vault").toString(), sealer)
    val unsaved = Unsaved()

    /** One thread at a time, as an app's main thread. */
    val screen: CoroutineScope = newScreen()

    fun newScreen() = CoroutineScope(SupervisorJob() + Dispatchers.Default.limitedParallelism(1))

    fun advance(time: Duration) = world.advance(time)

    suspend fun create() = goldseam.create(PASSPHRASE.encodeToByteArray())

    suspend fun unlock() = goldseam.unlock(PASSPHRASE.encodeToByteArray())

    suspend fun add(body: String, title: String? = null): String =
        goldseam.journal().add(EntryDraft(title = title, body = body), null)

    @OptIn(ExperimentalPathApi::class)
    override fun close() {
        screen.cancel()
        goldseam.lock()
        goldseam.close()
        world.close()
        folder.deleteRecursively()
    }
}

/** A test on a new device. */
fun onDevice(sealer: KeySealer? = null, patience: Duration = PATIENCE, test: suspend Device.() -> Unit) =
    Device(sealer).use { device ->
        runBlocking { withTimeout(patience.toMillis()) { device.test() } }
    }

/** A test on a new device with an open vault. */
fun onOpenDevice(sealer: KeySealer? = null, patience: Duration = PATIENCE, test: suspend Device.() -> Unit) =
    onDevice(sealer, patience) {
        create()
        test()
    }

/** The first state from now on that is as wanted. */
suspend fun <S : UiState<S>> Model<S>.until(wanted: (S) -> Boolean): S = try {
    withTimeout(10_000) { state.first(wanted) }
} catch (late: TimeoutCancellationException) {
    throw AssertionError("it stayed at ${state.value}", late)
}
