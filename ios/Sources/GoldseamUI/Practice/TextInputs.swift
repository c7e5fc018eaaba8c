import GoldseamKit
import SwiftUI

/// A line to write on.
struct Line: View {
    let label: String
    var hint: String?
    @Binding var text: String

    var body: some View {
        TextField(text: $text, prompt: hint.map { Text(verbatim: $0) }) { Text(verbatim: label) }
            .frame(minHeight: Space.touch)
    }
}

struct TextInput: View {
    let step: PracticeStep
    let isLong: Bool
    @Binding var answer: PracticeAnswer?

    var body: some View {
        if isLong {
            TextEditor(text: text).frame(minHeight: 180).accessibilityLabel(Text(verbatim: step.text))
        } else {
            Line(label: step.text, hint: step.hint, text: text)
        }
    }

    private var text: Binding<String> {
        let shown: String = if case .text(let text)? = answer { text } else { "" }
        let answer = $answer
        return Binding(get: { shown }, set: { answer.wrappedValue = $0.isEmpty ? nil : .text(text: $0) })
    }
}

struct LinesInput: View {
    let step: PracticeStep
    let most: Int
    @Binding var answer: PracticeAnswer?

    var body: some View {
        LineList(label: step.text, hint: step.hint, most: most, lines: lines)
    }

    private var lines: Binding<[String]> {
        let shown: [String] = if case .lines(let lines)? = answer { lines } else { [] }
        let answer = $answer
        return Binding(get: { shown }, set: { answer.wrappedValue = $0.isEmpty ? nil : .lines(lines: $0) })
    }
}

struct ColumnsInput: View {
    let step: PracticeStep
    let most: Int
    @Binding var answer: PracticeAnswer?

    var body: some View {
        Text(verbatim: step.label("first")).font(.headline).accessibilityAddTraits(.isHeader)
        LineList(label: step.label("first"), hint: step.hint, most: most, lines: column(\.first))
        Text(verbatim: step.label("second")).font(.headline).accessibilityAddTraits(.isHeader)
        LineList(label: step.label("second"), hint: nil, most: most, lines: column(\.second))
    }

    private struct Columns {
        var first: [String] = []
        var second: [String] = []
    }

    private func column(_ side: WritableKeyPath<Columns, [String]>) -> Binding<[String]> {
        var columns = Columns()
        if case .columns(let first, let second)? = answer { columns = Columns(first: first, second: second) }
        let (shown, answer) = (columns, $answer)
        return Binding(
            get: { shown[keyPath: side] },
            set: { lines in
                var changed = shown
                changed[keyPath: side] = lines
                let isEmpty = changed.first.isEmpty && changed.second.isEmpty
                answer.wrappedValue = isEmpty ? nil : .columns(first: changed.first, second: changed.second)
            })
    }
}

/// As many lines as there are, and one to begin, up to `most`.
private struct LineList: View {
    let label: String
    let hint: String?
    let most: Int
    @Binding var lines: [String]

    var body: some View {
        ForEach(0..<min(lines.count + 1, most), id: \.self) { place in
            Line(label: "\(label) \(place + 1)", hint: place == 0 ? hint : nil, text: line(place))
        }
    }

    private func line(_ place: Int) -> Binding<String> {
        let (shown, lines) = (self.lines, $lines)
        return Binding(
            get: { shown.indices.contains(place) ? shown[place] : "" },
            set: { typed in
                var changed = shown
                if changed.indices.contains(place) { changed[place] = typed } else { changed.append(typed) }
                while changed.last?.isEmpty == true { changed.removeLast() }
                lines.wrappedValue = changed
            })
    }
}

/// Rows of own words: two lines each, or one with numbers. As many as there are, and one to begin, up to `most`.
struct RowsInput: View {
    let step: PracticeStep
    let most: Int
    let labels: [String]
    let numbers: [String]
    let max: Int
    @Binding var answer: PracticeAnswer?

    var body: some View {
        ForEach(0..<min(rows.count + 1, most), id: \.self) { place in
            VStack(alignment: .leading, spacing: Space.small) {
                ForEach(Array(lines.enumerated()), id: \.offset) { side, key in
                    Line(
                        label: step.label(key), hint: side == 0 && place == 0 ? step.hint : step.label(key),
                        text: text(place, side))
                }
                if rows.indices.contains(place) {
                    ForEach(Array(numbers.enumerated()), id: \.offset) { which, key in
                        if !key.isEmpty { Text(verbatim: step.label(key)).font(.subheadline) }
                        NumberInput(label: step.label(key), max: max, number: number(place, which))
                    }
                }
            }
        }
    }

    private var lines: [String] { labels.isEmpty ? [""] : labels }

    private var rows: [PracticeRow] {
        if case .rows(let rows)? = answer { rows } else { [] }
    }

    private func row(_ place: Int) -> PracticeRow {
        let blank = PracticeRow(key: nil, texts: lines.map { _ in "" }, numbers: numbers.map { _ in UInt16(max / 2) })
        return rows.indices.contains(place) ? rows[place] : blank
    }

    private func write(_ row: PracticeRow, at place: Int) {
        var changed = rows
        if changed.indices.contains(place) { changed[place] = row } else { changed.append(row) }
        while changed.last?.texts.allSatisfy(\.isEmpty) == true { changed.removeLast() }
        answer = changed.isEmpty ? nil : .rows(rows: changed)
    }

    private func text(_ place: Int, _ side: Int) -> Binding<String> {
        let row = row(place)
        return Binding(
            get: { row.texts[side] },
            set: { typed in
                MainActor.assumeIsolated {
                    var texts = row.texts
                    texts[side] = typed
                    write(PracticeRow(key: nil, texts: texts, numbers: row.numbers), at: place)
                }
            })
    }

    private func number(_ place: Int, _ which: Int) -> Binding<UInt16?> {
        let row = row(place)
        return Binding(
            get: { row.numbers[which] },
            set: { number in
                MainActor.assumeIsolated {
                    var numbers = row.numbers
                    numbers[which] = number ?? 0
                    write(PracticeRow(key: nil, texts: row.texts, numbers: numbers), at: place)
                }
            })
    }
}
