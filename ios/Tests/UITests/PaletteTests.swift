import Foundation
import Testing

@testable import GoldseamUI

@Suite struct PaletteTests {
    /// WCAG 2.2, relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    private func luminance(_ ink: Ink) -> Double {
        func linear(_ shift: UInt32) -> Double {
            let part = Double((ink.rgb >> shift) & 0xFF) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    }

    private func contrast(_ one: Ink, _ other: Ink) -> Double {
        let (lighter, darker) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
        return (lighter + 0.05) / (darker + 0.05)
    }

    @Test(arguments: [Palette.day, Palette.night]) func textCanBeRead(_ palette: Palette) {
        let texts: [(Ink, on: [Ink])] = [
            (palette.ink, [palette.paper, palette.card, palette.marked]),
            (palette.quiet, [palette.paper, palette.card]),
            (palette.sage, [palette.paper, palette.card]),
            (palette.gold, [palette.paper, palette.card]),
            (palette.clay, [palette.paper, palette.card]),
            (palette.onSage, [palette.sage]),
            (palette.onMist, [palette.mist]),
            (palette.ink, [palette.mist]),
        ]
        for (text, grounds) in texts {
            for ground in grounds {
                #expect(contrast(text, ground) >= 4.5, "\(text) on \(ground)")
            }
        }
    }
}
