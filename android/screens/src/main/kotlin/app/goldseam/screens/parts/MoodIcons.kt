package app.goldseam.screens.parts

/** What the pages of check-ins draw. */
object MoodIcons {
    val heart = drawing("heart", "M12,19.5C7,16 4,12.8 4,9.3A4.3,4.3 0 0 1 12,7.2A4.3,4.3 0 0 1 20,9.3C20,12.8 17,16 12,19.5z")
    val year = drawing("year", "M4.5,4.5h4v4h-4zM10,4.5h4v4h-4zM15.500,4.5h4v4h-4zM4.5,10h4v4h-4zM10,10h4v4h-4zM15.5,10h4v4h-4zM4.5,15.5h4v4h-4zM10,15.5h4v4h-4z")
    val insight = drawing("insight", "M4,19.5h16M6.5,16v-4M11,16V8M15.500,16v-6M20,16V5")
    val more = drawing("plus", "M12,6v12M6,12h12")
    val less = drawing("minus", "M6,12h12")
}
