import GoldseamKit
import SwiftUI

/// Looks at oneself, each beside the person's own earlier ones and beside nobody else's.
struct LooksView: View {
    @State private var model: LooksModel
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam) {
        _model = State(initialValue: LooksModel(goldseam: goldseam))
    }

    var body: some View {
        List {
            ProblemNotice(problem: model.problem)
            Text(say: .looksText)
            ForEach(model.looks ?? [], id: \.card.practice) { look in
                NavigationLink(value: Route.practice(look.card.practice)) {
                    VStack(alignment: .leading, spacing: Space.hair) {
                        Text(verbatim: look.card.title).font(.headline)
                        quiet(look.card.purpose)
                    }
                }
                ForEach(look.latest, id: \.card.sessionId) { latest in
                    NavigationLink(value: Route.practiceReading(latest.card.sessionId)) { row(latest) }
                }
            }
        }
        .page(.looksTitle)
        .task { await model.run() }
    }

    private func row(_ latest: LatestLook) -> some View {
        VStack(alignment: .leading, spacing: Space.hair) {
            Text(verbatim: latest.card.line ?? latest.card.moment.day.text)
            ForEach(latest.compared, id: \.asked) { series in
                quiet("\(series.asked): \(series.numbers.map(String.init).joined(separator: " → "))")
                if let moved = series.moved { quiet(moved) }
            }
            ForEach(latest.notes, id: \.self) { note in quiet(note) }
        }
    }

    private func quiet(_ text: String) -> some View {
        Text(verbatim: text).font(.footnote).foregroundStyle(palette.quiet.color)
    }
}
