import SwiftUI

/// A colour by its numbers, so that a test can measure it.
public struct Ink: Equatable, Sendable {
    /// 0xRRGGBB.
    public let rgb: UInt32

    init(_ rgb: UInt32) {
        self.rgb = rgb
    }

    /// The colour to draw with.
    var color: Color {
        func part(_ shift: UInt32) -> Double { Double((rgb >> shift) & 0xFF) / 255 }
        return Color(red: part(16), green: part(8), blue: part(0))
    }
}

/// Paper, ink, sage and clay, mended with gold; the colours of the Android app. A test holds text at 4.5:1 or better.
public struct Palette: Equatable, Sendable {
    /// Behind everything.
    public let paper: Ink
    /// Behind cards and fields.
    public let card: Ink
    /// Text.
    public let ink: Ink
    /// Text that may stand back.
    public let quiet: Ink
    /// Buttons, links, marks.
    public let sage: Ink
    /// Text on sage.
    public let onSage: Ink
    /// Behind what is chosen or to be noticed.
    public let mist: Ink
    /// Text on mist.
    public let onMist: Ink
    /// Gold that can be read.
    public let gold: Ink
    /// What cannot be undone. Seldom.
    public let clay: Ink
    /// Behind what was found.
    public let marked: Ink

    /// By day.
    public static let day = Palette(
        paper: Ink(0xFBF7F0), card: Ink(0xF3ECE0), ink: Ink(0x2B2622), quiet: Ink(0x5A5147), sage: Ink(0x3F5C4B),
        onSage: Ink(0xFFFDF8), mist: Ink(0xDDE8DC), onMist: Ink(0x1E3327), gold: Ink(0x765711), clay: Ink(0x8A4B36),
        marked: Ink(0xF4E5C0))

    /// By night.
    public static let night = Palette(
        paper: Ink(0x1B1815), card: Ink(0x26221E), ink: Ink(0xEEE6DA), quiet: Ink(0xCFC4B5), sage: Ink(0xABCBB4),
        onSage: Ink(0x15301F), mist: Ink(0x2F4A3B), onMist: Ink(0xD2E8D8), gold: Ink(0xE2C272), clay: Ink(0xEBB5A0),
        marked: Ink(0x50400F))
}

private struct PaletteKey: EnvironmentKey {
    static let defaultValue = Palette.day
}

extension EnvironmentValues {
    /// The colours of the place and the time of day.
    var palette: Palette {
        get { self[PaletteKey.self] }
        set { self[PaletteKey.self] = newValue }
    }
}

/// Gives everything inside the colours that fit to light or dark.
struct Themed: ViewModifier {
    @Environment(\.colorScheme) private var scheme

    func body(content: Content) -> some View {
        let palette: Palette = scheme == .dark ? .night : .day
        content
            .environment(\.palette, palette)
            .tint(palette.sage.color)
            .foregroundStyle(palette.ink.color)
    }
}

// Levels from very low, 1, to very good, 5: one hue that goes from light to dark, and at night from dark to light.
extension Palette {
    private static let levelsByDay: [(ground: Ink, text: Ink)] = [
        (Ink(0xE3EBE0), Ink(0x1E3327)), (Ink(0xC3D6C4), Ink(0x15271C)), (Ink(0x9DBBA4), Ink(0x0F2016)),
        (Ink(0x567864), Ink(0xFFFFFF)), (Ink(0x2C4637), Ink(0xFFFDF8)),
    ]
    private static let levelsByNight: [(ground: Ink, text: Ink)] = [
        (Ink(0x26392E), Ink(0xD2E8D8)), (Ink(0x3D5B4A), Ink(0xE6F4E9)), (Ink(0x7BA088), Ink(0x0A1A10)),
        (Ink(0xA4C6AE), Ink(0x0E2015)), (Ink(0xD3EBD9), Ink(0x0E2015)),
    ]

    private func pair(_ level: UInt8?) -> (ground: Ink, text: Ink) {
        guard let level else { return (card, ink) }
        let levels = self == .night ? Self.levelsByNight : Self.levelsByDay
        return levels[Int(min(max(level, 1), 5)) - 1]
    }

    /// Behind a level; without one, the card's.
    func level(_ level: UInt8?) -> Ink {
        pair(level).ground
    }

    /// Text on a level.
    func onLevel(_ level: UInt8?) -> Ink {
        pair(level).text
    }
}
