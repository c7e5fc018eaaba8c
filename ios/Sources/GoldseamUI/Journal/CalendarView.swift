import GoldseamKit
import SwiftUI

/// A month. A day without entries is a day like any other.
struct CalendarView: View {
    @State private var model: CalendarModel
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam) {
        _model = State(initialValue: CalendarModel(goldseam: goldseam))
    }

    var body: some View {
        ScrollView {
            VStack(spacing: Space.medium) {
                ProblemNotice(problem: model.problem)
                header
                ForEach(Array((model.grid?.weeks ?? []).enumerated()), id: \.offset) { _, week in
                    HStack(spacing: Space.hair) {
                        ForEach(week, id: \.day) { day in DayButton(day: day, model: model) }
                    }
                }
                if let day = model.day { entries(of: day) }
            }
            .padding(Space.medium)
            .frame(maxWidth: Space.column)
        }
        .page(.calendarTitle)
        .task { await model.run() }
    }

    private var header: some View {
        HStack {
            turn("chevron.backward", .calendarPrevious) { await model.showPrevious() }
                .disabled(model.grid?.previous == nil)
            Spacer()
            if let month = model.grid?.month {
                Text(verbatim: month.text)
                    .font(.heading)
                    .accessibilityAddTraits(.isHeader)
            }
            Spacer()
            turn("chevron.forward", .calendarNext) { await model.showNext() }
                .disabled(model.grid?.next == nil)
        }
    }

    private func turn(_ symbol: String, _ words: Words, _ act: @escaping @MainActor () async -> Void) -> some View {
        Button {
            Task { await act() }
        } label: {
            Image(systemName: symbol).frame(minWidth: Space.touch, minHeight: Space.touch)
        }
        .accessibilityLabel(Text(say: words))
    }

    private func entries(of day: Day) -> some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(verbatim: day.text).font(.headline).accessibilityAddTraits(.isHeader)
            ForEach(model.entries, id: \.entryId) { card in
                NavigationLink(value: Route.entry(card.entryId)) { EntryRow(card: card) }
                    .buttonStyle(.plain)
            }
        }
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}

/// A day of the month: a dot if something was written, spoken with its number.
private struct DayButton: View {
    let day: MonthDay
    let model: CalendarModel
    @Environment(\.palette) private var palette

    var body: some View {
        Button {
            Task { await model.open(day.day) }
        } label: {
            VStack(spacing: Space.hair) {
                Text(verbatim: "\(day.day.day)")
                    .font(day.isToday ? .headline : .body)
                    .foregroundStyle(day.inMonth ? palette.ink.color : palette.quiet.color)
                Circle()
                    .fill(day.entries > 0 ? palette.gold.color : palette.paper.color)
                    .frame(width: 6, height: 6)
            }
            .frame(maxWidth: .infinity, minHeight: Space.touch)
            .background(
                model.day == day.day ? palette.mist.color : palette.paper.color,
                in: RoundedRectangle(cornerRadius: Space.corner))
        }
        .buttonStyle(.plain)
        .accessibilityLabel(Text(verbatim: "\(day.day.text), \(Words.calendarEntries.phrase.with(Int(day.entries)))"))
    }
}
