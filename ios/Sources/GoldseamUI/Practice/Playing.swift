import GoldseamKit
import SwiftUI

/// Plays the session that was begun, over the page on which it was.
struct Playing: ViewModifier {
    let goldseam: Goldseam
    @Binding var begun: String?

    func body(content: Content) -> some View {
        content.sheet(isPresented: isPlaying) {
            if let begun {
                Stack(goldseam: goldseam) { PlayerView(goldseam: goldseam, sessionId: begun) }
            }
        }
    }

    private var isPlaying: Binding<Bool> {
        let (isBegun, begun) = (begun != nil, $begun)
        return Binding(
            get: { isBegun },
            set: { shown in Task { @MainActor in if !shown { begun.wrappedValue = nil } } })
    }
}
