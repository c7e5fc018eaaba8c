import GoldseamKit
import SwiftUI

/// Says what went wrong, and what may help. Nothing blinks, nothing is red.
struct ProblemNotice: View {
    let problem: Problem?
    @Environment(\.palette) private var palette

    var body: some View {
        if let problem {
            VStack(alignment: .leading, spacing: Space.hair) {
                Text(say: problem.phrase)
                if let advice = problem.advice { Text(say: advice).font(.subheadline) }
            }
            .padding(Space.medium)
            .frame(maxWidth: .infinity, alignment: .leading)
            .foregroundStyle(palette.onMist.color)
            .background(palette.mist.color, in: RoundedRectangle(cornerRadius: Space.corner))
            .accessibilityElement(children: .combine)
            .accessibilityIdentifier("problem")
            .onChange(of: problem, initial: true) { _, problem in problem.phrase.announce() }
        }
    }
}

/// A page on which there is nothing yet: said kindly, with what can be done.
struct EmptyPage: View {
    let title: Words
    let text: Words
    let symbol: String

    var body: some View {
        ContentUnavailableView {
            Label {
                Text(say: title).font(.heading)
            } icon: {
                Image(systemName: symbol)
            }
        } description: {
            Text(say: text)
        }
    }
}

/// Work that takes a while, and the way to stop it.
struct Working: View {
    let words: Words
    let progress: GoldseamFFI.Progress?
    let cancel: @MainActor () -> Void

    var body: some View {
        VStack(spacing: Space.medium) {
            if let progress, progress.total > 0 {
                ProgressView(value: Double(progress.done), total: Double(progress.total))
            } else {
                ProgressView()
            }
            Text(say: words)
            SecondaryButton(.stop) { cancel() }
        }
        .padding(Space.large)
    }
}

/// When nothing else can be shown: the app could not start.
public struct ProblemPage: View {
    private let problem: Problem?

    /// Says this.
    public init(problem: Problem?) {
        self.problem = problem
    }

    public var body: some View {
        Reading { ProblemNotice(problem: problem) }
            .modifier(Themed())
    }
}
