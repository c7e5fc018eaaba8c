import GoldseamKit
import SwiftUI

/// What is offered, or own words. A second touch takes a choice back.
struct ChoiceInput: View {
    let step: PracticeStep
    let takesOwn: Bool
    let isOne: Bool
    @Binding var answer: PracticeAnswer?

    var body: some View {
        ForEach(step.options, id: \.key) { option in
            let isChosen = chosen.contains(option.key)
            Chip(text: option.name, isChosen: isChosen) {
                if isChosen {
                    write(chosen.filter { $0 != option.key }, own)
                } else if isOne {
                    write([option.key], [])
                } else {
                    write(chosen + [option.key], own)
                }
            }
        }
        if takesOwn {
            OwnLine(hint: step.hint, text: own.first ?? "") { write(isOne ? [] : chosen, $0.isEmpty ? [] : [$0]) }
        }
    }

    private var chosen: [String] {
        if case .choices(let chosen, _)? = answer { chosen } else { [] }
    }

    private var own: [String] {
        if case .choices(_, let own)? = answer { own } else { [] }
    }

    private func write(_ chosen: [String], _ own: [String]) {
        answer = chosen.isEmpty && own.isEmpty ? nil : .choices(chosen: chosen, own: own)
    }
}

private struct OwnLine: View {
    let hint: String?
    let text: String
    let onText: @MainActor (String) -> Void

    var body: some View {
        let shown = text
        Text(say: .playerOwn).font(.subheadline)
        Line(
            label: shown, hint: hint,
            text: Binding(get: { shown }, set: { typed in MainActor.assumeIsolated { onText(typed) } }))
    }
}

extension PracticeAnswer? {
    fileprivate var rows: [PracticeRow] {
        if case .rows(let rows)? = self { rows } else { [] }
    }
}

/// Some of what is offered, each with its numbers; feelings with one, which may stay open.
struct RatedInput: View {
    let step: PracticeStep
    let takesOwn: Bool
    let most: Int
    let max: Int
    @Binding var answer: PracticeAnswer?

    var body: some View {
        ForEach(step.options, id: \.key) { option in
            let row = answer.rows.first { $0.key == option.key }
            Chip(text: option.name, isChosen: row != nil) {
                let others = answer.rows.filter { $0.key != option.key }
                write(row != nil || others.count >= most ? others : others + [blank(option.key, [])])
            }
            if let row { numbers(of: row, named: option.name) }
        }
        if takesOwn {
            let own = answer.rows.first { $0.key == nil }
            OwnLine(hint: step.hint, text: own?.texts.first ?? "") { typed in
                let others = answer.rows.filter { $0.key != nil }
                let numbers = own?.numbers ?? blank(nil, []).numbers
                write(typed.isEmpty ? others : others + [PracticeRow(key: nil, texts: [typed], numbers: numbers)])
            }
            if let own { numbers(of: own, named: own.texts.first ?? "") }
        }
    }

    /// Feelings have no labels: their strength is one number, or none.
    private var isOpen: Bool { step.labels.isEmpty }

    private func blank(_ key: String?, _ texts: [String]) -> PracticeRow {
        PracticeRow(key: key, texts: texts, numbers: step.labels.map { _ in UInt16(max / 2) })
    }

    @ViewBuilder private func numbers(of row: PracticeRow, named name: String) -> some View {
        if isOpen {
            NumberInput(label: name, max: max, number: number(of: row, 0))
        } else {
            ForEach(Array(step.labels.enumerated()), id: \.offset) { which, label in
                Text(verbatim: label.name).font(.subheadline)
                NumberInput(label: "\(name): \(label.name)", max: max, number: number(of: row, which))
            }
        }
    }

    private func number(of row: PracticeRow, _ which: Int) -> Binding<UInt16?> {
        Binding(
            get: { row.numbers.indices.contains(which) ? row.numbers[which] : nil },
            set: { number in
                MainActor.assumeIsolated {
                    var numbers = row.numbers
                    if isOpen { numbers = number.map { [$0] } ?? [] } else { numbers[which] = number ?? 0 }
                    let changed = PracticeRow(key: row.key, texts: row.texts, numbers: numbers)
                    write(answer.rows.map { $0.key == row.key ? changed : $0 })
                }
            })
    }

    private func write(_ rows: [PracticeRow]) {
        answer = rows.isEmpty ? nil : .rows(rows: rows)
    }
}

/// Each touch puts one more behind the others; a second one takes it out.
struct RankingInput: View {
    let step: PracticeStep
    let takesOwn: Bool
    @Binding var answer: PracticeAnswer?

    var body: some View {
        Text(say: .playerOrder)
        ForEach(step.options, id: \.key) { option in
            let place = answer.rows.firstIndex { $0.key == option.key }
            Chip(text: place.map { "\($0 + 1). \(option.name)" } ?? option.name, isChosen: place != nil) {
                let others = answer.rows.filter { $0.key != option.key }
                write(place != nil ? others : others + [PracticeRow(key: option.key, texts: [], numbers: [])])
            }
        }
        if takesOwn {
            OwnLine(hint: step.hint, text: answer.rows.first { $0.key == nil }?.texts.first ?? "") { typed in
                let others = answer.rows.filter { $0.key != nil }
                write(typed.isEmpty ? others : others + [PracticeRow(key: nil, texts: [typed], numbers: [])])
            }
        }
    }

    private func write(_ rows: [PracticeRow]) {
        answer = rows.isEmpty ? nil : .rows(rows: rows)
    }
}

/// Counts by touches.
struct CounterInput: View {
    let step: PracticeStep
    @Binding var answer: PracticeAnswer?

    var body: some View {
        ForEach(step.options, id: \.key) { option in
            let count = answer.rows.first { $0.key == option.key }?.numbers.first ?? 0
            HStack(spacing: Space.small) {
                Text(verbatim: "\(option.name): \(count)")
                Spacer()
                if count > 0 { button("minus", .playerLess, option.name) { write(option.key, count - 1) } }
                button("plus", .playerMore, option.name) { write(option.key, count + 1) }
            }
        }
    }

    private func button(
        _ symbol: String, _ words: Words, _ name: String, _ act: @escaping @MainActor () -> Void
    ) -> some View {
        Button {
            act()
        } label: {
            Image(systemName: symbol).frame(minWidth: Space.touch, minHeight: Space.touch)
        }
        .accessibilityLabel(Text(verbatim: words.phrase.with(name)))
    }

    private func write(_ key: String, _ count: UInt16) {
        let others = answer.rows.filter { $0.key != key }
        let rows = count == 0 ? others : others + [PracticeRow(key: key, texts: [], numbers: [count])]
        answer = rows.isEmpty ? nil : .rows(rows: rows)
    }
}
