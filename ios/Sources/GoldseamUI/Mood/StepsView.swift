import GoldseamKit
import SwiftUI

/// Steps that count: kinds to touch, and what was noted, newest first.
struct StepsView: View {
    @State private var model: StepsModel
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam) {
        _model = State(initialValue: StepsModel(goldseam: goldseam))
    }

    var body: some View {
        List {
            if model.noting == nil { ProblemNotice(problem: model.problem) }
            if model.trashed != nil { SecondaryButton(.undo) { await model.restore() } }
            if let page = model.page {
                Text(verbatim: page.about)
                Text(say: .stepsAdd).font(.headline).accessibilityAddTraits(.isHeader)
                ForEach(page.kinds, id: \.kind) { kind in add(kind) }
            }
            ForEach(model.steps, id: \.stepId) { step in
                row(step)
                    .swipeActions {
                        Button(role: .destructive) {
                            Task { await model.trash(step) }
                        } label: {
                            Text(say: .toTrash)
                        }
                    }
            }
            if model.next != nil { SecondaryButton(.more) { await model.loadMore() } }
        }
        .page(.stepsTitle)
        .task { await model.run() }
        .sheet(isPresented: isNoting) { NotingStep(model: model, note: $model.note) }
    }

    private var isNoting: Binding<Bool> {
        let isNoting = model.noting != nil
        return Binding(
            get: { isNoting }, set: { shown in Task { @MainActor in if !shown { model.leave() } } })
    }

    private func add(_ kind: StepKind) -> some View {
        Button {
            model.begin(kind)
        } label: {
            VStack(alignment: .leading, spacing: Space.hair) {
                Text(verbatim: kind.name)
                quiet(kind.meaning)
                if let counts = counts(of: kind) { quiet(counts) }
            }
            .frame(minHeight: Space.touch)
        }
        .buttonStyle(.plain)
    }

    /// Never what is not there.
    private func counts(of kind: StepKind) -> String? {
        if kind.all == 0 { return nil }
        if kind.thisMonth == 0 { return Words.stepsAll.phrase.with(Int(kind.all)) }
        return Words.stepsCounts.phrase.with(Int(kind.all), Int(kind.thisMonth))
    }

    private func row(_ step: StepCard) -> some View {
        VStack(alignment: .leading, spacing: Space.hair) {
            Text(verbatim: step.name).font(.headline)
            if let note = step.note { Text(verbatim: note) }
            quiet(step.moment.day.text)
        }
        .accessibilityElement(children: .combine)
    }

    private func quiet(_ text: String) -> some View {
        Text(verbatim: text).font(.footnote).foregroundStyle(palette.quiet.color)
    }
}

/// A step that is being noted.
private struct NotingStep: View {
    let model: StepsModel
    @Binding var note: String

    var body: some View {
        Reading {
            ProblemNotice(problem: model.problem)
            if let kind = model.noting {
                Text(verbatim: kind.name).font(.heading).accessibilityAddTraits(.isHeader)
                Text(verbatim: kind.meaning)
            }
            TextField(text: $note) { Text(say: .stepsNote) }.frame(minHeight: Space.touch)
            PrimaryButton(.checkInKeep) { await model.keep() }
            SecondaryButton(.cancel) { model.leave() }
        }
    }
}
