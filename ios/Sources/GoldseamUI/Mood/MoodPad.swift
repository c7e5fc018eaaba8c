import GoldseamKit
import SwiftUI

/// Two answers in one touch: to the right it is more pleasant, to the top more is moving. Who cannot or does not want to point
/// has buttons for both below, which is also how it is read aloud.
struct MoodPad: View {
    @Binding var pleasantness: ScaleAnswer?
    @Binding var activation: ScaleAnswer?
    @Environment(\.palette) private var palette

    private static let height: CGFloat = 180
    private static let mark: CGFloat = 30

    var body: some View {
        GeometryReader { field in
            let size = field.size
            ZStack {
                RoundedRectangle(cornerRadius: Space.corner).fill(palette.mist.color)
                line.frame(width: 1, height: size.height)
                line.frame(width: size.width, height: 1)
                if let at = place(in: size) {
                    Circle()
                        .fill(palette.paper.color)
                        .overlay { Circle().stroke(palette.gold.color, lineWidth: 4) }
                        .frame(width: Self.mark, height: Self.mark)
                        .position(at)
                }
            }
            .contentShape(Rectangle())
            .gesture(DragGesture(minimumDistance: 0).onChanged { point(at: $0.location, in: size) })
        }
        .frame(height: Self.height)
        .accessibilityHidden(true)
    }

    private var line: some View {
        Rectangle().fill(palette.quiet.color).opacity(0.3)
    }

    private func place(in size: CGSize) -> CGPoint? {
        guard case .given(let right)? = pleasantness, case .given(let up)? = activation else { return nil }
        return CGPoint(x: size.width * CGFloat(right) / 100, y: size.height * (1 - CGFloat(up) / 100))
    }

    private func point(at place: CGPoint, in size: CGSize) {
        pleasantness = .given(value: Self.part(place.x / size.width))
        activation = .given(value: Self.part(1 - place.y / size.height))
    }

    private static func part(_ part: CGFloat) -> UInt8 {
        UInt8(min(max(part, 0), 1) * 100)
    }
}
