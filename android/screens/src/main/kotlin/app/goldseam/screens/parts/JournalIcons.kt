package app.goldseam.screens.parts

import androidx.compose.ui.graphics.vector.ImageVector

private const val STAR = "M12,4l2.4,5.1l5.6,0.7l-4.1,3.8l1.1,5.5L12,16.4l-5,2.7l1.1,-5.5L4,9.8l5.6,-0.7z"

/** What the journal's pages draw. */
object JournalIcons {
    val previous = drawing("previous", "M14.5,5.5L8,12l6.5,6.5", mirrored = true)
    val search = drawing("search", "M17,10.8a6.2,6.2 0 1 1 -12.4,0a6.2,6.2 0 1 1 12.4,0zM15.3,15.3L20,20")
    val choose = drawing("choose", "M4,7.5h9M17.5,7.5H20M4,16.5h2.5M11,16.5h9M17.4,7.5a2.2,2.2 0 1 1 -4.4,0a2.2,2.2 0 1 1 4.4,0zM10.9,16.5a2.2,2.2 0 1 1 -4.4,0a2.2,2.2 0 1 1 4.4,0z")
    val calendar = drawing("calendar", "M6,5.5h12a1.8,1.8 0 0 1 1.8,1.8v10.9a1.8,1.8 0 0 1 -1.8,1.8h-12a1.8,1.8 0 0 1 -1.8,-1.8V7.3a1.8,1.8 0 0 1 1.8,-1.8zM4.2,10h15.6M8.5,3.5v4M15.5,3.5v4")
    val clock = drawing("clock", "M20.2,12a8.2,8.2 0 1 1 -16.4,0a8.2,8.2 0 1 1 16.4,0zM12,7.5V12l3,2.2")
    val more = drawing("more", "M11.6,5.6a0.4,0.4 0 1 0 0.8,0a0.4,0.4 0 1 0 -0.8,0zM11.6,12a0.4,0.4 0 1 0 0.8,0a0.4,0.4 0 1 0 -0.8,0zM11.6,18.4a0.4,0.4 0 1 0 0.8,0a0.4,0.4 0 1 0 -0.8,0z", filled = true)
    val pen = drawing("pen", "M5,19l0.9,-3.9L16.1,4.9a1.6,1.6 0 0 1 2.3,0l0.7,0.7a1.6,1.6 0 0 1 0,2.3L8.9,18.1zM14,7l3,3")
    val star = drawing("star", STAR)
    val starred = drawing("starred", STAR, filled = true)
    val clip = drawing("clip", "M16.5,7.2v8.6a4.5,4.5 0 0 1 -9,0V7a3,3 0 0 1 6,0v8.4a1.5,1.5 0 0 1 -3,0V8.2")
    val seal = drawing("seal", "M12,3.8c1.3,1.3 2.7,0.4 3.9,1.3c1.2,0.9 0.8,2.5 1.9,3.6c1.1,1.1 2.5,1.3 2.4,3.1c-0.1,1.8 -1.6,2 -2.4,3.3c-0.8,1.2 -0.3,2.8 -1.7,3.7c-1.4,0.9 -2.6,0 -4.1,1.2c-1.5,-1.2 -2.7,-0.3 -4.1,-1.2c-1.4,-0.9 -0.9,-2.5 -1.7,-3.7c-0.8,-1.3 -2.3,-1.5 -2.4,-3.3c-0.1,-1.8 1.3,-2 2.4,-3.1c1.1,-1.1 0.7,-2.7 1.9,-3.6c1.2,-0.9 2.6,0 3.8,-1.3zM12,8.6l1,2.2l2.4,0.3l-1.8,1.6l0.5,2.4l-2.1,-1.2l-2.1,1.2l0.5,-2.4l-1.8,-1.6l2.4,-0.3z")
    val veil = drawing("veil", "M3.5,9.5c2,3.3 5,5 8.5,5s6.5,-1.7 8.5,-5M12,14.500v3.200M6.7,13.300l-1.6,2.700M17.3,13.300l1.6,2.7")
    val apart = drawing("apart", "M5,19V12.500M10,19V8M15,19v-4.500M20,19V6M4,4.500l16,0")
    val copyOut = drawing("copyOut", "M12,14.5V4M7.8,8L12,3.8l4.2,4.2M5,14.5v4a1.5,1.5 0 0 0 1.5,1.5h11a1.5,1.5 0 0 0 1.5,-1.5v-4")
    val close = drawing("close", "M6.5,6.500l11,11M17.5,6.500l-11,11")
    val check = drawing("check", "M5,12.800l4.5,4.500L19,7.3")
    val trash = drawing("trash", "M4.5,7h15M9.5,7V5a1,1 0 0 1 1,-1h3a1,1 0 0 1 1,1v2M6.5,7l0.9,11.700a1.4,1.4 0 0 0 1.4,1.300h6.400a1.4,1.4 0 0 0 1.4,-1.300L17.5,7M10.3,11v5M13.7,11v5")
    val settings = drawing("settings", "M4,6.500h16M4,12h16M4,17.500h16M9,4.500v4M15.5,10v4M7,15.500v4")
    val style = drawing("style", "M3.5,18.500L8.3,6.500l4.8,12M5.2,14.500h6.200M20,18.500v-4.200a2.7,2.7 0 1 0 -2.7,2.700a2.7,2.7 0 0 0 2.7,-2.7")
    val bold = drawing("bold", "M8,5h5a3.3,3.3 0 0 1 0,6.700H8zM8,11.700h6a3.6,3.6 0 0 1 0,7.300H8z")
    val italic = drawing("italic", "M10,5h7M7,19h7M14,5l-4,14")
    val heading = drawing("heading", "M7,5v14M17,5v14M7,12h10")
    val list = drawing("list", "M9.5,6.500H20M9.5,12H20M9.5,17.500H20M4.5,6.5a0.4,0.4 0 1 0 0.8,0a0.4,0.4 0 1 0 -0.8,0zM4.5,12a0.4,0.4 0 1 0 0.8,0a0.4,0.4 0 1 0 -0.8,0zM4.5,17.5a0.4,0.4 0 1 0 0.8,0a0.4,0.4 0 1 0 -0.8,0z")
    val quote = drawing("quote", "M5,5.500v13M9.5,8H20M9.5,12H20M9.5,16h6")
    private val picture = drawing("picture", "M5.5,5h13a1.5,1.5 0 0 1 1.5,1.500v11a1.5,1.5 0 0 1 -1.5,1.500h-13a1.5,1.5 0 0 1 -1.5,-1.500v-11a1.5,1.5 0 0 1 1.5,-1.500zM4.3,16.500l4.7,-4.700l4,4l2.5,-2.500l4.2,4.200M15.5,9v0.1")
    private val sound = drawing("sound", "M12,4a2.8,2.8 0 0 1 2.8,2.800v4.400a2.8,2.8 0 0 1 -5.6,0V6.800A2.8,2.8 0 0 1 12,4zM6,11.500a6,6 0 0 0 12,0M12,17.500V20.5")
    private val film = drawing("film", "M5,6h9a1.5,1.5 0 0 1 1.5,1.500v9a1.5,1.5 0 0 1 -1.5,1.500H5a1.5,1.5 0 0 1 -1.5,-1.500v-9A1.5,1.5 0 0 1 5,6zM15.5,11l5,-3v8l-5,-3")
    private val file = drawing("file", "M7.5,3.800h6l4.5,4.500v10.400a1.5,1.5 0 0 1 -1.5,1.500h-9a1.5,1.5 0 0 1 -1.5,-1.500V5.300a1.5,1.5 0 0 1 1.5,-1.500zM13.3,4v4.500h4.5")

    /** For an attachment of this type, such as `image/jpeg`. */
    fun of(mediaType: String): ImageVector = when (mediaType.substringBefore('/')) {
        "image" -> picture
        "audio" -> sound
        "video" -> film
        else -> file
    }
}
