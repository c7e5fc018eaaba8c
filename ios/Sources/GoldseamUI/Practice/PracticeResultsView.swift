import GoldseamKit
import SwiftUI

/// What practices have left behind, latest first.
struct PracticeResultsView: View {
    @State private var model: PracticeResultsModel
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam) {
        _model = State(initialValue: PracticeResultsModel(goldseam: goldseam))
    }

    var body: some View {
        List {
            ProblemNotice(problem: model.problem)
            ForEach(model.results ?? [], id: \.sessionId) { result in
                NavigationLink(value: Route.practiceReading(result.sessionId)) {
                    VStack(alignment: .leading, spacing: Space.hair) {
                        Text(verbatim: result.title).font(.headline)
                        if let line = result.line { Text(verbatim: line).font(.subheadline) }
                        Text(verbatim: result.moment.day.text).font(.footnote).foregroundStyle(palette.quiet.color)
                    }
                }
            }
        }
        .overlay {
            if model.results?.isEmpty == true {
                EmptyPage(title: .resultsNoneTitle, text: .resultsNoneText, symbol: "leaf")
            }
        }
        .page(.practicesResults)
        .task { await model.run() }
    }
}

/// A session, read again: what was asked then, and what was answered.
struct PracticeReadingView: View {
    private let goldseam: Goldseam
    @State private var model: PracticeReadingModel
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam, sessionId: String) {
        self.goldseam = goldseam
        _model = State(initialValue: PracticeReadingModel(goldseam: goldseam, sessionId: sessionId))
    }

    var body: some View {
        Reading {
            ProblemNotice(problem: model.problem)
            if model.isDiscarded {
                SecondaryButton(.undo) { await model.restore() }
            } else if let reading = model.reading {
                answers(reading)
                goOn(reading)
                SecondaryButton(.toTrash) { await model.discard() }
            }
        }
        .page(verbatim: model.reading?.card.title ?? "")
        .task { await model.load() }
        .modifier(Playing(goldseam: goldseam, begun: $model.begun))
    }

    @ViewBuilder private func goOn(_ reading: PracticeReading) -> some View {
        if let notNow = model.notNow {
            Text(verbatim: notNow.text).font(.headline)
            NavigationLink(value: Route.practice(reading.card.practice)) {
                Text(say: .readingPractice).frame(minHeight: Space.touch)
            }
        } else if reading.canGoOn {
            SecondaryButton(.readingGoOn) { await model.goOn() }
        }
    }

    @ViewBuilder private func answers(_ reading: PracticeReading) -> some View {
        quiet(reading.card.moment.day.text)
        ForEach(reading.answers, id: \.step) { answer in
            Text(verbatim: answer.asked).font(.headline).accessibilityAddTraits(.isHeader)
            ForEach(Array(answer.lines.enumerated()), id: \.offset) { _, line in Text(verbatim: line) }
        }
        ForEach(reading.compared, id: \.asked) { series in
            Text(verbatim: series.asked).font(.headline).accessibilityAddTraits(.isHeader)
            Text(verbatim: series.numbers.map(String.init).joined(separator: " → "))
            if let moved = series.moved { quiet(moved) }
        }
        ForEach(reading.notes, id: \.self) { note in quiet(note) }
    }

    private func quiet(_ text: String) -> some View {
        Text(verbatim: text).font(.footnote).foregroundStyle(palette.quiet.color)
    }
}
