import GoldseamKit
import SwiftUI

/// What a practice is, before it is begun: what it is for, how long it takes, what to know.
struct PracticeView: View {
    private let goldseam: Goldseam
    @State private var model: PracticeModel
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam, practice: String) {
        self.goldseam = goldseam
        _model = State(initialValue: PracticeModel(goldseam: goldseam, practice: practice))
    }

    var body: some View {
        Reading {
            ProblemNotice(problem: model.problem)
            if let questions = model.questions {
                PrivateQuestionsPart(model: model, questions: questions)
            } else if let page = model.page {
                about(page)
            }
        }
        .page(verbatim: model.questions?.title ?? model.page?.card.title ?? "")
        .task { await model.run() }
        .modifier(Playing(goldseam: goldseam, begun: $model.begun))
    }

    @ViewBuilder private func about(_ page: PracticePage) -> some View {
        Text(verbatim: page.card.purpose).font(.heading)
        quiet(page.shelf)
        if let notNow = page.notNow {
            Text(verbatim: notNow.text).font(.headline)
            if !notNow.asksPrivateQuestions {
                Offers(title: .practiceInstead, practices: notNow.offers)
            }
        }
        ForEach(page.notes, id: \.self) { note in Text(verbatim: note) }
        if !page.needs.isEmpty {
            Text(verbatim: Words.practiceNeeds.phrase.with(page.needs.joined(separator: ", ")))
                .foregroundStyle(palette.quiet.color)
        }
        quiet("\(page.evidence). \(page.evidenceMeaning)")
        ForEach(page.references, id: \.self) { reference in quiet(reference) }
        ForEach(page.earlier, id: \.sessionId) { result in
            NavigationLink(value: Route.practiceReading(result.sessionId)) {
                Text(verbatim: result.line ?? result.moment.day.text).frame(minHeight: Space.touch)
            }
        }
        if page.notNow?.asksPrivateQuestions != false {
            PrimaryButton(.practiceBegin) { await model.begin() }
            if let last = page.earlier.first {
                SecondaryButton(.practiceGoOn) { await model.begin(after: last.sessionId) }
            }
        }
        SecondaryButton(page.card.isAside ? .practiceTakeUp : .practiceSetAside) {
            await model.setAside(!page.card.isAside)
        }
    }

    private func quiet(_ text: String) -> some View {
        Text(verbatim: text).font(.footnote).foregroundStyle(palette.quiet.color)
    }
}

/// Practices that may do good in the place of another.
struct Offers: View {
    let title: Words
    let practices: [PracticeCard]

    var body: some View {
        Text(say: title).font(.headline).accessibilityAddTraits(.isHeader)
        ForEach(practices, id: \.practice) { card in
            NavigationLink(value: Route.practice(card.practice)) {
                Text(verbatim: card.title).frame(minHeight: Space.touch)
            }
        }
    }
}

/// The private questions. Nothing of them is kept.
private struct PrivateQuestionsPart: View {
    let model: PracticeModel
    let questions: PrivateQuestions

    var body: some View {
        Text(verbatim: questions.purpose)
        ForEach(Array(questions.questions.enumerated()), id: \.offset) { place, question in
            Text(verbatim: question).font(.headline)
            HStack(spacing: Space.small) {
                answer(.no, questions.no, at: place)
                answer(.yes, questions.yes, at: place)
                answer(.notSure, questions.notSure, at: place)
            }
        }
        PrimaryButton(.playerNext) { await model.endQuestions() }
        SecondaryButton(.cancel) { model.leaveQuestions() }
    }

    private func answer(_ answer: PrivateAnswer, _ word: String, at place: Int) -> some View {
        let isChosen = model.answers.indices.contains(place) && model.answers[place] == answer
        return Chip(text: word, isChosen: isChosen) { model.answer(answer, at: place) }
    }
}
