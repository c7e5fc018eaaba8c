import GoldseamKit
import SwiftUI

/// Plays a practice, one step at a time. To skip weighs as much as to go on, and the way out is always there.
struct PlayerView: View {
    @State private var model: PlayerModel
    @Environment(\.dismiss) private var dismiss
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam, sessionId: String, resumes: Bool = false) {
        _model = State(initialValue: PlayerModel(goldseam: goldseam, sessionId: sessionId, resumes: resumes))
    }

    var body: some View {
        Reading {
            ProblemNotice(problem: model.problem)
            if let notNow = model.notNow {
                said(notNow.text)
                Offers(title: .practiceInstead, practices: notNow.offers)
            }
            switch model.session?.place {
            case .step(let step): StepPart(model: model, step: step)
            case .halt(let text, let offers):
                said(text)
                Offers(title: .practiceInstead, practices: offers)
                SecondaryButton(.playerChange) { await model.back() }
            case .end(let text, _, let offers):
                said(text)
                if !offers.isEmpty { Offers(title: .playerOffers, practices: offers) }
                PrimaryButton(.playerKeep) { await model.finish() }
            case nil: EmptyView()
            }
            SecondaryButton(.playerStop) { dismiss() }
        }
        .page(verbatim: model.session?.title ?? "")
        .task { await model.load() }
        .onChange(of: model.isFinished) { _, isFinished in if isFinished { dismiss() } }
    }

    private func said(_ text: String) -> some View {
        Text(verbatim: text).font(.heading)
    }
}

private struct StepPart: View {
    @Bindable var model: PlayerModel
    let step: PracticeStep
    @Environment(\.palette) private var palette

    var body: some View {
        ProgressView(value: Double(step.number), total: Double(max(step.of, 1))).accessibilityHidden(true)
        Text(verbatim: Words.playerProgress.phrase.with(Int(step.number), Int(step.of)))
            .font(.footnote)
            .foregroundStyle(palette.quiet.color)
        Text(verbatim: step.text).font(.heading).accessibilityAddTraits(.isHeader)
        StepInput(step: step, answer: $model.draft)
        PrimaryButton(.playerNext) { await model.next() }
        SecondaryButton(.playerSkip) { await model.skip() }
        if step.canGoBack { SecondaryButton(.playerBack) { await model.back() } }
    }
}
