import GoldseamKit
import SwiftUI

/// What there is to read, and the paths through it. Nothing has to be done in order.
struct LearnView: View {
    @State private var model: LearnModel

    init(goldseam: Goldseam) {
        _model = State(initialValue: LearnModel(goldseam: goldseam))
    }

    var body: some View {
        List {
            ProblemNotice(problem: model.problem)
            if let page = model.page {
                ForEach(page.cards, id: \.key) { card in link(card) }
                ForEach(page.paths, id: \.path) { path in
                    Section {
                        Text(verbatim: path.purpose).font(.subheadline)
                    } header: {
                        Text(verbatim: path.title)
                    }
                    ForEach(path.parts, id: \.title) { part in
                        Section {
                            ForEach(part.cards, id: \.key) { card in link(card) }
                            ForEach(part.practices, id: \.practice) { practice in
                                NavigationLink(value: Route.practice(practice.practice)) {
                                    Text(verbatim: practice.title)
                                }
                            }
                        } header: {
                            Text(verbatim: part.title)
                        }
                    }
                }
            }
        }
        .page(.learnTitle)
        .task { await model.load() }
    }

    private func link(_ card: NamedKey) -> some View {
        NavigationLink(value: Route.learnCard(card.key)) { Text(verbatim: card.name) }
    }
}

/// Something to read. What may be hard waits behind its note.
struct LearnTextView: View {
    @State private var model: LearnModel
    @State private var isOpen = false
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam, card: String) {
        _model = State(initialValue: LearnModel(goldseam: goldseam, card: card))
    }

    var body: some View {
        Reading {
            ProblemNotice(problem: model.problem)
            if let text = model.text {
                if let note = text.note, !isOpen {
                    Text(verbatim: note)
                    SecondaryButton(.learnRead) { isOpen = true }
                } else {
                    ForEach(Array(text.paragraphs.enumerated()), id: \.offset) { _, paragraph in
                        Text(verbatim: paragraph.split(separator: "\n").joined(separator: " "))
                    }
                    ForEach(text.references, id: \.self) { reference in
                        Text(verbatim: reference).font(.footnote).foregroundStyle(palette.quiet.color)
                    }
                    if !text.practices.isEmpty { Offers(title: .learnPractices, practices: text.practices) }
                }
            }
        }
        .page(verbatim: model.text?.title ?? "")
        .task { await model.load() }
    }
}
