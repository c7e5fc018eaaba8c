import Foundation

extension String {
    /// What was typed, as the facade takes it: bytes that the core wipes. Swift cannot wipe the text itself; a model empties
    /// its field as soon as it was used.
    var secret: Data {
        Data(utf8)
    }
}
