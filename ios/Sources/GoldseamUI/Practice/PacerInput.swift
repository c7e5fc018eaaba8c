import GoldseamKit
import SwiftUI

/// Time alone with a step. It begins by a touch, and nobody has to wait for its end.
struct TimerInput: View {
    let seconds: Int
    @State private var clock = StepClock()

    var body: some View {
        let left = max(seconds - clock.millis / 1000, 0)
        Text(verbatim: "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)").font(.heading)
        BeginOrPause(clock: clock, seconds: seconds)
    }
}

/// Something to breathe along with: a circle that grows and shrinks, with the word for each phase, and a touch at each turn
/// if it is wanted. Where somebody wants no motion, a bar fills and nothing moves about.
struct PacerInput: View {
    let phases: [BreathPhase]
    let seconds: Int
    @State private var clock = StepClock()
    /// Off at first: it can be heard.
    @State private var isFelt = false
    @Environment(\.accessibilityReduceMotion) private var reducesMotion
    @Environment(\.palette) private var palette

    private static let circle: CGFloat = 220

    var body: some View {
        let moment = BreathMoment(phases: phases, millis: clock.millis)
        VStack(spacing: Space.medium) {
            if reducesMotion {
                ProgressView(value: clock.isRunning ? moment.done : 0).accessibilityHidden(true)
            } else {
                let size = Self.circle * (clock.isRunning ? moment.size : BreathMoment.small)
                Circle()
                    .fill(palette.mist.color)
                    .frame(width: size, height: size)
                    .frame(width: Self.circle, height: Self.circle)
                    .accessibilityHidden(true)
            }
            if clock.isRunning {
                Text(say: moment.words).font(.heading)
            } else {
                Text(verbatim: rhythm).font(.heading)
            }
            BeginOrPause(clock: clock, seconds: seconds)
            Toggle(isOn: $isFelt) { Text(say: .breathTouch) }
        }
        .frame(maxWidth: .infinity)
        .sensoryFeedback(.impact, trigger: moment.kind) { _, _ in isFelt && clock.isRunning }
    }

    /// How a breath goes, before it begins.
    private var rhythm: String {
        phases.map { "\(BreathMoment.words(of: $0.kind).text) \(Double($0.millis) / 1000) s" }
            .joined(separator: " · ")
    }
}

/// Where a breath is.
private struct BreathMoment {
    var kind = BreathKind.rest
    var done = 1.0

    static let small: CGFloat = 0.4
    private static let full: CGFloat = 0.9

    init(phases: [BreathPhase], millis: Int) {
        let cycle = max(phases.reduce(0) { $0 + Int($1.millis) }, 1)
        var left = millis % cycle
        for phase in phases {
            if left < Int(phase.millis) {
                kind = phase.kind
                done = Double(left) / Double(phase.millis)
                return
            }
            left -= Int(phase.millis)
        }
    }

    var size: CGFloat {
        switch kind {
        case .inhale: Self.small + (Self.full - Self.small) * done
        case .sip: Self.full + (1 - Self.full) * done
        case .hold: Self.full
        case .exhale: Self.full - (Self.full - Self.small) * done
        case .rest: Self.small
        }
    }

    var words: Words { Self.words(of: kind) }

    static func words(of kind: BreathKind) -> Words {
        switch kind {
        case .inhale: .breathIn
        case .sip: .breathSip
        case .hold: .breathHold
        case .exhale: .breathOut
        case .rest: .breathRest
        }
    }
}

/// Counts while it runs.
@MainActor @Observable private final class StepClock {
    var millis = 0
    var isRunning = false

    func run(for seconds: Int) async {
        isRunning = true
        let (before, start) = (millis, ContinuousClock.now)
        while isRunning, millis < seconds * 1000, !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(50))
            millis = before + Int((ContinuousClock.now - start) / .milliseconds(1))
        }
        isRunning = false
    }
}

private struct BeginOrPause: View {
    let clock: StepClock
    let seconds: Int

    var body: some View {
        if clock.millis < seconds * 1000 {
            if clock.isRunning {
                SecondaryButton(.playerPause) { clock.isRunning = false }
            } else {
                SecondaryButton(.playerBegin) { await clock.run(for: seconds) }
            }
        }
    }
}
