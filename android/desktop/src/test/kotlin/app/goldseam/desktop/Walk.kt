package app.goldseam.desktop

import java.nio.file.Files
import java.nio.file.Path
import java.util.Locale
import kotlin.concurrent.thread
import kotlin.system.exitProcess

private const val PASSPHRASE = "seven quiet rivers"
private const val LINE = "The kettle, the window, some rain."

/** From the first start to a line that is kept, and back to it after a quick exit; pictures of each step go to the given folder. */
fun main(arguments: Array<String>) {
    Locale.setDefault(Locale.ENGLISH)
    val hand = Hand(Path.of(arguments.single()))
    val folder = Files.createTempDirectory("goldseam-walk")
    val walked = runCatching {
        whileOpen(folder) { firstStart(hand) }
        whileOpen(folder) { comeBack(hand) }
    }
    folder.toFile().deleteRecursively()
    walked.onFailure { it.printStackTrace() }
    // Also from a window that is still open: nobody is there to close it.
    exitProcess(if (walked.isSuccess) 0 else 1)
}

/** The program itself, until its window is closed. */
private fun whileOpen(folder: Path, walk: () -> Unit) {
    val program = thread(name = "program") { openWindow(folder, exitProcessOnExit = false) }
    walk()
    program.join()
}

private fun firstStart(hand: Hand) {
    hand.see("A place that is only yours")
    hand.takeToTheCorner()
    hand.picture("promise")
    hand.click("Go on")
    hand.click("Passphrase")
    hand.type(PASSPHRASE)
    hand.see("Make my place")
    hand.picture("passphrase")
    hand.click("Make my place")
    hand.see("A second key, on paper")
    hand.picture("recovery-offer")
    hand.click("Show me a code")
    hand.see("Write this down")
    hand.picture("recovery-code")
    val groups = hand.spoken("Group ").associate { it.substringBefore(':') to it.substringAfter(": ").replace(" ", "") }
    hand.click("I have written it down")
    hand.see("Just to be sure")
    for (label in hand.labels()) {
        hand.click(label)
        hand.type(groups.getValue(label))
    }
    hand.picture("recovery-recall")
    hand.click("Compare")
    hand.see("Your place is ready")
    hand.picture("ready")
    hand.click("Open my journal")
    hand.see("Nothing here yet")
    hand.picture("journal")
    hand.click("More")
    hand.click("Settings")
    hand.see("Lock when I leave")
    hand.picture("settings")
    hand.press("Escape")
    hand.see("Nothing here yet")
    write(hand)
    hand.click("Leave now")
    hand.seeItGone()
}

private fun write(hand: Hand) {
    hand.click("Write")
    hand.click("What is here right now?")
    hand.type(LINE)
    hand.see("Kept")
    hand.picture("editor")
    hand.click("Done")
    hand.see(LINE)
    hand.picture("timeline")
}

private fun comeBack(hand: Hand) {
    hand.see("Good to see you")
    hand.takeToTheCorner()
    hand.picture("unlock")
    hand.click("Passphrase")
    hand.type("three loud rivers")
    hand.press("Return")
    hand.see("That didn’t open it. Try again when you are ready.")
    hand.picture("unlock-again")
    hand.click("Passphrase")
    hand.press("ctrl+a")
    hand.type(PASSPHRASE)
    hand.press("Return")
    hand.see(LINE)
    hand.picture("journal-again")
    hand.click("Leave now")
    hand.seeItGone()
}
