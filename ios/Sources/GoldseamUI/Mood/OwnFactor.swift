import GoldseamKit
import SwiftUI

/// Something of the person's own to track: its name, and how it is noted.
struct OwnFactor: View {
    let track: @MainActor (String, FactorKind) async -> Void
    @State private var name = ""
    @State private var kind = FactorKind.yesNo

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(say: .trackOwn).font(.headline).accessibilityAddTraits(.isHeader)
            TextField(text: $name) { Text(say: .trackName) }.frame(minHeight: Space.touch)
            ForEach(FactorKind.allCases, id: \.self) { each in
                Chip(text: each.words.text, isChosen: each == kind) { kind = each }
            }
            SecondaryButton(.trackAdd) {
                await track(name, kind)
                name = ""
            }
            .disabled(name.allSatisfy(\.isWhitespace))
        }
    }
}

extension FactorKind {
    fileprivate var words: Words {
        switch self {
        case .yesNo: .trackYesNo
        case .amount: .trackAmount
        case .scale: .trackScale
        case .duration: .trackDuration
        }
    }
}
