package app.goldseam.desktop

import androidx.compose.runtime.tooling.ComposeToolingApi
import androidx.compose.ui.awt.ComposeWindow
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import java.awt.EventQueue
import java.awt.Point
import java.awt.Robot
import java.awt.Window
import java.nio.file.Path
import java.util.concurrent.FutureTask
import javax.imageio.ImageIO
import kotlin.io.path.createDirectories

/**
 * Uses the window as a person does: it looks for what stands there, and moves the real pointer and presses real keys of the
 * X server, by `xdotool`.
 */
internal class Hand(private val pictures: Path) {
    private val robot = Robot()
    private var taken = 0

    private val window: ComposeWindow?
        get() = Window.getWindows().filterIsInstance<ComposeWindow>().firstOrNull { it.isShowing }

    /** Waits until [text] stands there. */
    fun see(text: String) {
        await("“$text”") { find(text) != null }
    }

    /**
     * Puts the window where the pointer will look for it: without a window manager, X may open it elsewhere than Java
     * believes, and a move to where Java believes it to be is none.
     */
    fun takeToTheCorner() {
        onEventThread {
            checkNotNull(window).run {
                setLocation(1, 1)
                setLocation(0, 0)
            }
        }
        Thread.sleep(SETTLING_MS)
    }

    /** A picture of the whole window, of what was seen. */
    fun picture(name: String) {
        Thread.sleep(SETTLING_MS)
        val number = "%02d".format(++taken)
        val file = pictures.createDirectories().resolve("$number-$name.png")
        ImageIO.write(robot.createScreenCapture(checkNotNull(window).bounds), "png", file.toFile())
        println("$number $name")
    }

    /** Waits for [text], scrolls to it, and clicks on it. */
    fun click(text: String) {
        see(text)
        val place = await("“$text” in view") { find(text)?.let { node -> inView(node) ?: scroll(node).let { null } } }
        run("mousemove", "${place.x}", "${place.y}", "click", "1")
    }

    fun type(text: String) = run("type", "--delay", "15", text)

    fun press(key: String) = run("key", key)

    /** Waits until the window is gone. */
    fun seeItGone() = await("no window") { window == null }

    /** What screen readers say of all things that begin with [prefix]. */
    fun spoken(prefix: String): List<String> = nodes()
        .flatMap { it.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty() }
        .filter { it.startsWith(prefix) }

    /** The labels of all fields. */
    fun labels(): List<String> = nodes().filter { SemanticsActions.SetText in it.config }.flatMap { it.words() }

    private fun find(text: String): SemanticsNode? = nodes().lastOrNull { node -> text in node.words() }

    @OptIn(ComposeToolingApi::class)
    private fun nodes(): List<SemanticsNode> = onEventThread {
        window?.semanticsOwners.orEmpty().flatMap { it.rootSemanticsNode.andBelow() }
    }

    private fun SemanticsNode.andBelow(): List<SemanticsNode> = listOf(this) + children.flatMap { it.andBelow() }

    private fun SemanticsNode.words(): List<String> =
        config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } +
            config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()

    /** The middle of [node] on the screen, unless it is scrolled away. */
    private fun inView(node: SemanticsNode): Point? = onEventThread {
        val content = checkNotNull(window).contentPane.locationOnScreen
        val whole = node.boundsInWindow
        val isWhole = whole.height >= node.size.height - 1
        Point(content.x + whole.center.x.toInt(), content.y + whole.center.y.toInt()).takeIf { isWhole }
    }

    private fun scroll(towards: SemanticsNode) {
        val middle = onEventThread {
            checkNotNull(window).contentPane.run { Point(locationOnScreen.x + width / 2, locationOnScreen.y + height / 2) }
        }
        val isBelow = onEventThread { towards.positionInWindow.y } > 0
        run("mousemove", "${middle.x}", "${middle.y}", "click", if (isBelow) "5" else "4")
    }

    private fun run(vararg command: String) {
        check(ProcessBuilder("xdotool", *command).inheritIO().start().waitFor() == 0) { command.joinToString(" ") }
        Thread.sleep(SETTLING_MS)
    }

    private fun <T> onEventThread(work: () -> T): T = FutureTask(work).also { EventQueue.invokeLater(it) }.get()

    private fun <T> await(what: String, look: () -> T?): T {
        val end = System.nanoTime() + PATIENCE_NS
        while (System.nanoTime() < end) {
            look()?.takeIf { it != false }?.let { return it }
            Thread.sleep(50)
        }
        error("$what did not come; there was: ${nodes().flatMap { it.words() }}")
    }

    private companion object {
        const val SETTLING_MS = 400L
        const val PATIENCE_NS = 30_000_000_000L
    }
}
