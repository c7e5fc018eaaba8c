import SwiftUI

/// Distances, in points.
enum Space {
    static let hair: CGFloat = 4
    static let small: CGFloat = 8
    static let line: CGFloat = 12
    static let medium: CGFloat = 16
    static let large: CGFloat = 24
    /// Nothing that can be touched is smaller.
    static let touch: CGFloat = 44
    /// Lines that are longer than this are hard to read.
    static let column: CGFloat = 560
    static let corner: CGFloat = 16
}

extension Font {
    /// A book's voice for headings; it grows with the person's text size.
    static let heading = Font.system(.title2, design: .serif)
    /// The heading of a first page.
    static let welcome = Font.system(.largeTitle, design: .serif)
}
