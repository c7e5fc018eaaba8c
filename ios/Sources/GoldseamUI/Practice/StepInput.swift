import GoldseamKit
import SwiftUI

/// What a step asks for. Nothing has to be answered.
struct StepInput: View {
    let step: PracticeStep
    @Binding var answer: PracticeAnswer?
    @Environment(\.palette) private var palette

    var body: some View {
        switch step.input {
        case .read, .confirm: EmptyView()
        case .later: Text(say: .playerLater).foregroundStyle(palette.quiet.color)
        case .scale(let max): ScaleInput(step: step, max: Int(max), answer: $answer)
        case .choiceOne(let own): ChoiceInput(step: step, takesOwn: own, isOne: true, answer: $answer)
        case .choiceMany(let own): ChoiceInput(step: step, takesOwn: own, isOne: false, answer: $answer)
        case .bodyMap: ChoiceInput(step: step, takesOwn: false, isOne: false, answer: $answer)
        case .shortText, .person: TextInput(step: step, isLong: false, answer: $answer)
        case .longText: TextInput(step: step, isLong: true, answer: $answer)
        case .lines(let most): LinesInput(step: step, most: Int(most), answer: $answer)
        case .twoColumns(let most): ColumnsInput(step: step, most: Int(most), answer: $answer)
        case .pairs(let most):
            RowsInput(step: step, most: Int(most), labels: ["first", "second"], numbers: [], max: 0, answer: $answer)
        case .ladder(let most):
            RowsInput(
                step: step, most: Int(most), labels: [], numbers: ["uneasy", "likely"], max: 100, answer: $answer)
        case .shares(let most):
            RowsInput(step: step, most: Int(most), labels: [], numbers: [""], max: 100, answer: $answer)
        case .feelings(let most): RatedInput(step: step, takesOwn: false, most: Int(most), max: 100, answer: $answer)
        case .rated(let own): RatedInput(step: step, takesOwn: own, most: .max, max: 10, answer: $answer)
        case .ranking(let own): RankingInput(step: step, takesOwn: own, answer: $answer)
        case .tapCounter: CounterInput(step: step, answer: $answer)
        case .date: DateInput(answer: $answer)
        case .timer(let seconds): TimerInput(seconds: Int(seconds)).id(step.step)
        case .breathPacer(let phases, let seconds): PacerInput(phases: phases, seconds: Int(seconds)).id(step.step)
        }
    }
}

extension PracticeStep {
    /// The word of one of its parts.
    func label(_ key: String) -> String {
        labels.first { $0.key == key }?.name ?? text
    }
}

private struct ScaleInput: View {
    let step: PracticeStep
    let max: Int
    @Binding var answer: PracticeAnswer?
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            NumberInput(label: step.text, max: max, number: number)
            HStack {
                Text(verbatim: "\(0): \(step.label("low"))").font(.footnote)
                Spacer()
                Text(verbatim: "\(max): \(step.label("high"))").font(.footnote)
            }
            .foregroundStyle(palette.quiet.color)
        }
    }

    private var number: Binding<UInt16?> {
        let given: UInt16? = if case .number(let value)? = answer { value } else { nil }
        let answer = $answer
        return Binding(get: { given }, set: { answer.wrappedValue = $0.map { .number(value: $0) } })
    }
}

/// A whole number between 0 and `max`, in steps, with a way to leave it open.
struct NumberInput: View {
    let label: String
    let max: Int
    @Binding var number: UInt16?

    var body: some View {
        HStack(spacing: Space.small) {
            Text(verbatim: number.map { "\($0)" } ?? "–").font(.heading).frame(minWidth: Space.touch)
            Slider(value: position, in: 0...Double(max), step: 1)
                .accessibilityLabel(Text(verbatim: label))
            if number != nil {
                Button {
                    number = nil
                } label: {
                    Image(systemName: "xmark").frame(minWidth: Space.touch, minHeight: Space.touch)
                }
                .accessibilityLabel(Text(say: .playerNoNumber))
            }
        }
    }

    private var position: Binding<Double> {
        let shown = number.map(Double.init) ?? Double(max) / 2
        let number = $number
        return Binding(get: { shown }, set: { number.wrappedValue = UInt16($0) })
    }
}

private struct DateInput: View {
    @Binding var answer: PracticeAnswer?

    var body: some View {
        DatePicker(selection: date, displayedComponents: [.date]) { Text(say: .playerDay) }
    }

    private var date: Binding<Date> {
        let shown: Date = if case .date(let day)? = answer { day.picked } else { Date.now }
        let answer = $answer
        return Binding(get: { shown }, set: { answer.wrappedValue = .date(day: Day(picked: $0)) })
    }
}
