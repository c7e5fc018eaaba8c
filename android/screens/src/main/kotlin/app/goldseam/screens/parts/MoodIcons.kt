package app.goldseam.screens.parts

/** What the pages of check-ins draw. */
object MoodIcons {
    val heart = drawing("heart", "M12,19.5C7,16 4,12.8 4,9.3A4.3,4.3 0 0 1 12,7.2A4.3,4.3 0 0 1 20,9.3C20,12.8 17,16 12,19.5z")
    val more = drawing("plus", "M12,6v12M6,12h12")
    val less = drawing("minus", "M6,12h12")
}
