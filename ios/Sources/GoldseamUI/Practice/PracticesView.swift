import GoldseamKit
import SwiftUI

/// The library: what may help now, then what was left, then shelf by shelf.
struct PracticesView: View {
    @State private var model: PracticesModel
    @State private var words = ""

    init(goldseam: Goldseam) {
        _model = State(initialValue: PracticesModel(goldseam: goldseam))
    }

    var body: some View {
        List {
            ProblemNotice(problem: model.problem)
            if let library = model.library {
                filters
                states(library)
                if let offers = model.offers { Shelf(title: offers.why, practices: offers.practices) }
                unfinished(library)
                link(.practiceResults, .practicesResults)
                link(.looks, .looksTitle)
                link(.learn, .learnTitle)
                ForEach(library.shelves, id: \.name) { shelf in
                    Shelf(title: shelf.name, practices: shelf.practices)
                }
            }
        }
        .overlay {
            if model.library?.shelves.isEmpty == true {
                EmptyPage(title: .practicesNoneTitle, text: .practicesNoneText, symbol: "leaf")
            }
        }
        .searchable(text: $words, prompt: Text(say: .practicesFind))
        .onChange(of: words) { _, words in
            look(model.query.with(words: words))
        }
        .page(.practicesTitle)
        .task { await model.run() }
    }

    private func link(_ route: Route, _ words: Words) -> some View {
        NavigationLink(value: route) { Text(say: words) }
    }

    private func look(_ query: PracticeQuery) {
        Task { await model.look(query) }
    }

    private var filters: some View {
        Section {
            let query = model.query
            filter(.practicesShort, isOn: query.minutes != nil) { $0.with(minutes: .some($1 ? 5 : nil)) }
            filter(.practicesBody, isOn: query.isBodily == true) { $0.with(isBodily: .some($1 ? true : nil)) }
            filter(.practicesMind, isOn: query.isBodily == false) { $0.with(isBodily: .some($1 ? false : nil)) }
            filter(.practicesAlone, isOn: query.isWithSomebody == false) {
                $0.with(isWithSomebody: .some($1 ? false : nil))
            }
        }
    }

    private func filter(
        _ words: Words, isOn: Bool, _ change: @escaping @Sendable (PracticeQuery, Bool) -> PracticeQuery
    ) -> some View {
        let shown = Binding(
            get: { isOn },
            set: { on in
                Task { @MainActor in look(change(model.query, on)) }
            })
        return Toggle(isOn: shown) { Text(say: words) }
    }

    private func states(_ library: PracticeLibrary) -> some View {
        Section {
            ForEach(library.states, id: \.key) { state in
                Chip(text: state.name, isChosen: model.query.state == state.key) {
                    Task { await model.name(state.key) }
                }
            }
        } header: {
            Text(say: .practicesHow)
        }
    }

    @ViewBuilder private func unfinished(_ library: PracticeLibrary) -> some View {
        if !library.unfinished.isEmpty {
            Section {
                ForEach(library.unfinished, id: \.sessionId) { session in
                    NavigationLink(value: Route.player(session.sessionId, resumes: true)) {
                        Text(verbatim: session.title)
                    }
                }
            } header: {
                Text(say: .practicesUnfinished)
            }
        }
    }
}

/// Practices that stand together.
struct Shelf: View {
    let title: String
    let practices: [PracticeCard]

    var body: some View {
        Section {
            ForEach(practices, id: \.practice) { card in
                NavigationLink(value: Route.practice(card.practice)) { PracticeRow(card: card) }
            }
        } header: {
            Text(verbatim: title)
        }
    }
}

private struct PracticeRow: View {
    let card: PracticeCard
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.hair) {
            Text(verbatim: card.title).font(.headline)
            Text(verbatim: card.purpose).font(.subheadline)
            Text(verbatim: Words.practiceMinutes.phrase.with(Int(card.minutesFrom), Int(card.minutesTo)))
                .font(.footnote)
                .foregroundStyle(palette.quiet.color)
            if card.isAside { Text(say: .practiceAside).font(.footnote).foregroundStyle(palette.quiet.color) }
        }
    }
}
