import GoldseamKit
import SwiftUI

/// The ways of looking back.
struct LookingBackView: View {
    @Environment(\.palette) private var palette

    var body: some View {
        List {
            Text(say: .lookBackText)
            ForEach(LookBackKind.allCases, id: \.self) { kind in
                NavigationLink(value: Route.lookBack(kind, nil)) {
                    VStack(alignment: .leading, spacing: Space.hair) {
                        Text(say: kind.words)
                        Text(say: kind.about).font(.footnote).foregroundStyle(palette.quiet.color)
                    }
                    .frame(minHeight: Space.touch)
                }
            }
        }
        .page(.lookBackTitle)
    }
}

/// Looks back on a week or a month. Nothing has to be answered, and nothing is added up.
struct LookBackView: View {
    @State private var model: LookBackModel
    @Environment(AppModel.self) private var app
    @Environment(\.dismiss) private var dismiss
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam, kind: LookBackKind, day: Day?) {
        _model = State(initialValue: LookBackModel(goldseam: goldseam, kind: kind, day: day))
    }

    var body: some View {
        Reading {
            ProblemNotice(problem: model.problem)
            if model.trashed != nil { SecondaryButton(.undo) { await model.restore() } }
            if let form = model.form { asked(form) }
        }
        .page(verbatim: model.form?.title ?? "")
        .task { await model.load() }
        .onAppear { app.saveBeforeLeaving = { await model.keepGiven() } }
        .onDisappear {
            app.saveBeforeLeaving = nil
            Task { await model.keepGiven() }
        }
        .onChange(of: model.isKept) { _, isKept in if isKept { dismiss() } }
    }

    @ViewBuilder private func asked(_ form: LookBackForm) -> some View {
        Text(verbatim: model.kind.text(of: form.period)).font(.headline).accessibilityAddTraits(.isHeader)
        Text(verbatim: form.about)
        ForEach(form.parts, id: \.self) { part in
            if let name = part.name { Text(verbatim: name).font(.headline).accessibilityAddTraits(.isHeader) }
            ForEach(part.questions.filter { isShown($0) }, id: \.question) { question in reply(to: question) }
        }
        if form.parts.contains(where: { !$0.questions.allSatisfy { isShown($0) } }) {
            SecondaryButton(.lookBackMore) { model.showsAll = true }
        }
        PrimaryButton(.checkInKeep) { await model.keep() }
        if form.lookBackId != nil { SecondaryButton(.toTrash) { await model.trash() } }
        if !model.others.isEmpty {
            Text(say: .lookBackOthers).font(.headline).accessibilityAddTraits(.isHeader)
            ForEach(model.others, id: \.lookBackId) { other in
                NavigationLink(value: Route.lookBack(model.kind, other.period)) {
                    Text(verbatim: model.kind.text(of: other.period)).frame(minHeight: Space.touch)
                }
            }
        }
    }

    private func isShown(_ question: LookBackQuestion) -> Bool {
        model.showsAll || !question.isOptional || question.rating != nil
    }

    @ViewBuilder private func reply(to question: LookBackQuestion) -> some View {
        Text(verbatim: question.text)
        if question.isRated {
            NumberInput(label: question.text, max: 10, number: $model.ratings[question.question])
        } else {
            TextField(text: $model[words: question.question]) { Text(verbatim: question.text) }
                .frame(minHeight: Space.touch)
        }
    }
}

extension LookBackKind {
    fileprivate var words: Words {
        switch self {
        case .signs: .lookBackSigns
        case .impact: .lookBackImpact
        case .week: .lookBackWeek
        case .month: .lookBackMonth
        }
    }

    fileprivate var about: Words {
        switch self {
        case .signs, .impact: .lookBackNumbers
        case .week, .month: .lookBackWords
        }
    }

    /// The week or month that begins on `day`.
    fileprivate func text(of day: Day) -> String {
        switch self {
        case .signs, .week: Words.lookBackWeekOf.phrase.with(day.text)
        case .impact, .month: CalendarMonth(year: day.year, month: day.month).text
        }
    }
}
