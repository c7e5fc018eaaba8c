import GoldseamKit
import SwiftUI

/// How it is, in ten seconds: one touch and "Keep" are enough. Whatever else is asked can be left out.
struct CheckInView: View {
    @State private var model: CheckInModel
    @Environment(\.dismiss) private var dismiss
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam, checkInId: String? = nil) {
        _model = State(initialValue: CheckInModel(goldseam: goldseam, checkInId: checkInId))
    }

    var body: some View {
        Reading {
            ProblemNotice(problem: model.problem)
            if let form = model.form {
                Text(verbatim: form.title).font(.heading).accessibilityAddTraits(.isHeader)
                Text(verbatim: form.hint).foregroundStyle(palette.quiet.color)
                if form.parts.contains(.activation) {
                    MoodPad(pleasantness: $model.pleasantness, activation: $model.activation)
                }
                ScaleQuestion(words: form.pleasantness, form: form, answer: $model.pleasantness)
                ForEach(form.parts, id: \.self) { part in question(part, form) }
                PrimaryButton(.checkInKeep) { await model.keep() }
            }
        }
        .page(.checkInNow)
        .task { await model.load() }
        .onChange(of: model.isKept) { _, isKept in if isKept { dismiss() } }
    }

    @ViewBuilder private func question(_ part: CheckInPart, _ form: CheckInForm) -> some View {
        switch part {
        case .activation: ScaleQuestion(words: form.activation, form: form, answer: $model.activation)
        case .feelings: FeelingChoice(model: model, form: form)
        case .body: BodyChoice(model: model, form: form)
        case .factors: FactorChoice(model: model, form: form)
        case .belonging: ScaleQuestion(words: form.belonging, form: form, answer: $model.belonging)
        case .cup: ScaleQuestion(words: form.cup, form: form, answer: $model.cup)
        case .note:
            TextField(text: $model.note, prompt: Text(verbatim: form.noteHint)) {
                Text(say: .checkInNote)
            }
            .frame(minHeight: Space.touch)
        }
    }
}

/// A scale in five touches from little to much, with its two other answers. A second touch takes an answer back.
private struct ScaleQuestion: View {
    let words: ScaleWords
    let form: CheckInForm
    @Binding var answer: ScaleAnswer?
    @Environment(\.palette) private var palette

    private static let values: [UInt8] = [0, 25, 50, 75, 100]

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(verbatim: words.question).font(.headline).accessibilityAddTraits(.isHeader)
            HStack(spacing: Space.hair) {
                ForEach(Self.values, id: \.self) { value in step(value) }
            }
            HStack {
                Text(verbatim: words.low).font(.footnote)
                Spacer()
                Text(verbatim: words.high).font(.footnote)
            }
            .foregroundStyle(palette.quiet.color)
            HStack(spacing: Space.small) {
                Chip(text: form.dontKnow, isChosen: answer == .dontKnow) { toggle(.dontKnow) }
                Chip(text: form.ratherNotSay, isChosen: answer == .ratherNotSay) { toggle(.ratherNotSay) }
            }
        }
    }

    private func step(_ value: UInt8) -> some View {
        let isChosen = closest == value
        return Button {
            toggle(isChosen ? answer : .given(value: value))
        } label: {
            Image(systemName: isChosen ? "checkmark.circle.fill" : "circle")
                .frame(maxWidth: .infinity, minHeight: Space.touch)
                .background(palette.level(value / 25 + 1).color, in: RoundedRectangle(cornerRadius: Space.corner))
                .foregroundStyle(palette.onLevel(value / 25 + 1).color)
        }
        .buttonStyle(.plain)
        .accessibilityLabel(Text(verbatim: "\(words.question) \(spoken(value))"))
        .accessibilityAddTraits(isChosen ? .isSelected : [])
    }

    /// The touch that shows the value.
    private var closest: UInt8? {
        guard case .given(let value)? = answer else { return nil }
        return (value + 12) / 25 * 25
    }

    private func spoken(_ value: UInt8) -> String {
        switch value {
        case 0: words.low
        case 25: "\(words.low) – \(words.middle)"
        case 50: words.middle
        case 75: "\(words.middle) – \(words.high)"
        default: words.high
        }
    }

    private func toggle(_ other: ScaleAnswer?) {
        answer = answer == other ? nil : other
    }
}

/// Something to choose, and to choose no longer.
struct Chip: View {
    let text: String
    let isChosen: Bool
    let act: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Button {
            act()
        } label: {
            Text(verbatim: text)
                .padding(.horizontal, Space.medium)
                .frame(minHeight: Space.touch)
                .background(
                    isChosen ? palette.mist.color : palette.card.color,
                    in: RoundedRectangle(cornerRadius: Space.corner)
                )
                .foregroundStyle(isChosen ? palette.onMist.color : palette.ink.color)
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(isChosen ? .isSelected : [])
    }
}

/// Words for what is felt: those that are near at hand, and if wanted all of them, each with what it means.
private struct FeelingChoice: View {
    let model: CheckInModel
    let form: CheckInForm
    @State private var showsAll = false
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(say: .checkInWords).font(.headline).accessibilityAddTraits(.isHeader)
            if showsAll {
                ForEach(form.quadrants, id: \.name) { quadrant in
                    Text(verbatim: quadrant.name).font(.subheadline).foregroundStyle(palette.quiet.color)
                    words(form.feelings.filter { $0.quadrant == quadrant.quadrant })
                }
            } else {
                words(near)
            }
            SecondaryButton(showsAll ? .checkInFewerWords : .checkInAllWords) { showsAll.toggle() }
        }
    }

    private func words(_ words: [FeelingItem]) -> some View {
        ForEach(words, id: \.key) { word in
            HStack(spacing: Space.small) {
                Chip(text: word.name, isChosen: model.feelings.contains(word.key)) {
                    model.toggle(feeling: word.key)
                }
                Text(verbatim: word.meaning ?? "").font(.footnote).foregroundStyle(palette.quiet.color)
            }
        }
    }

    /// What is offered first: three that stand for any day, what is used most, and whatever is chosen.
    private var near: [FeelingItem] {
        let first = form.feelings.filter { form.chips.contains($0.key) }
        let others = form.feelings.filter { !form.chips.contains($0.key) }
        let chosen = others.dropFirst(6).filter { model.feelings.contains($0.key) }
        return first + Array(others.prefix(6)) + Array(chosen)
    }
}

private struct BodyChoice: View {
    let model: CheckInModel
    let form: CheckInForm

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(say: .checkInBody).font(.headline).accessibilityAddTraits(.isHeader)
            ForEach(form.body, id: \.key) { area in
                Chip(text: area.name, isChosen: model.areas.contains(area.key)) { model.toggle(body: area.key) }
            }
        }
    }
}

/// What a person tracks: a touch for yes, and more or less of whatever is counted.
private struct FactorChoice: View {
    let model: CheckInModel
    let form: CheckInForm

    var body: some View {
        if !form.factors.isEmpty {
            VStack(alignment: .leading, spacing: Space.small) {
                Text(say: .checkInTracked).font(.headline).accessibilityAddTraits(.isHeader)
                ForEach(form.factors, id: \.factorId) { factor in
                    if factor.kind == .yesNo {
                        let isYes = model.value(of: factor) == factor.maximum
                        Chip(text: factor.name, isChosen: isYes) { model.note(factor, isYes ? nil : factor.maximum) }
                    } else {
                        AmountRow(model: model, factor: factor)
                    }
                }
            }
        }
    }
}

private struct AmountRow: View {
    let model: CheckInModel
    let factor: FactorItem

    private var step: Double { factor.kind == .duration ? 15 : 1 }

    private var shown: String {
        guard let value = model.value(of: factor) else { return "–" }
        return [value.formatted(), factor.unit].compactMap(\.self).joined(separator: " ")
    }

    var body: some View {
        HStack {
            Text(verbatim: factor.name)
            Spacer()
            Text(verbatim: shown)
            button("minus", .checkInLess) {
                let less = (model.value(of: factor) ?? factor.minimum) - step
                model.note(factor, less < factor.minimum ? nil : less)
            }
            button("plus", .checkInMore) {
                let more = (model.value(of: factor) ?? factor.minimum - step) + step
                model.note(factor, min(more, factor.maximum))
            }
        }
    }

    private func button(_ symbol: String, _ words: Words, _ act: @escaping @MainActor () -> Void) -> some View {
        Button {
            act()
        } label: {
            Image(systemName: symbol).frame(minWidth: Space.touch, minHeight: Space.touch)
        }
        .accessibilityLabel(Text(verbatim: "\(words.text): \(factor.name), \(shown)"))
    }
}
