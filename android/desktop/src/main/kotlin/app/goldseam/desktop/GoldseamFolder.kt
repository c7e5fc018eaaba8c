package app.goldseam.desktop

import java.nio.file.Path

/** Where everything is kept: as `--vault FOLDER` or the variable `GOLDSEAM_VAULT` say, else where this system keeps data. */
internal fun goldseamFolder(arguments: Array<String>): Path {
    val asked = arguments.indexOf("--vault").takeIf { it >= 0 }?.let { arguments.getOrNull(it + 1) }
    return (asked ?: System.getenv("GOLDSEAM_VAULT"))?.let { Path.of(it).toAbsolutePath() } ?: usualFolder()
}

private fun usualFolder(): Path {
    val home = Path.of(System.getProperty("user.home"))
    val system = System.getProperty("os.name").lowercase()
    return when {
        "mac" in system -> home.resolve("Library/Application Support/Goldseam")
        "windows" in system -> System.getenv("LOCALAPPDATA")?.let { Path.of(it, "Goldseam") } ?: home.resolve("Goldseam")
        else -> (System.getenv("XDG_DATA_HOME")?.let { Path.of(it) } ?: home.resolve(".local/share")).resolve("goldseam")
    }
}
