import GoldseamKit
import SwiftUI

/// A month in pixels, and below it what was noted, newest first.
struct MoodsView: View {
    private let goldseam: Goldseam
    @State private var model: MoodsModel
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam) {
        self.goldseam = goldseam
        _model = State(initialValue: MoodsModel(goldseam: goldseam))
    }

    var body: some View {
        List {
            ProblemNotice(problem: model.problem)
            if model.trashed != nil { SecondaryButton(.undo) { await model.restore() } }
            link(.checkIn(nil), .checkInNow, "heart")
            link(.insights, .insightsTitle, "chart.bar")
            link(.lookingBack, .lookBackTitle, "clock.arrow.circlepath")
            link(.steps, .stepsTitle, "figure.walk")
            link(.practices, .practicesTitle, "leaf")
            link(.checkInSettings, .checkInSettings, "slider.horizontal.3")
            if let month = model.month { pixels(month) }
            ForEach(model.checkIns ?? [], id: \.checkInId) { card in
                NavigationLink(value: Route.checkIn(card.checkInId)) { CheckInRow(card: card) }
                    .swipeActions {
                        Button(role: .destructive) {
                            Task { await model.trash(card) }
                        } label: {
                            Text(say: .toTrash)
                        }
                    }
            }
            if model.next != nil {
                SecondaryButton(.more) { await model.loadMore() }
            }
        }
        .overlay {
            if model.checkIns?.isEmpty == true {
                EmptyPage(title: .moodsNothingTitle, text: .moodsNothingText, symbol: "heart")
            }
        }
        .page(.moodsTitle)
        .task { await model.run() }
    }

    private func link(_ route: Route, _ words: Words, _ symbol: String) -> some View {
        NavigationLink(value: route) {
            Label {
                Text(say: words)
            } icon: {
                Image(systemName: symbol)
            }
        }
    }

    private func pixels(_ month: MoodMonth) -> some View {
        VStack(spacing: Space.small) {
            HStack {
                turn("chevron.backward", .calendarPrevious) { await model.showPrevious() }
                    .disabled(month.previous == nil)
                Spacer()
                Text(verbatim: month.month.text).font(.heading).accessibilityAddTraits(.isHeader)
                Spacer()
                turn("chevron.forward", .calendarNext) { await model.showNext() }
                    .disabled(month.next == nil)
            }
            ForEach(Array(month.weeks.enumerated()), id: \.offset) { _, week in
                HStack(spacing: Space.hair) {
                    ForEach(week, id: \.day) { day in MoodCell(day: day) }
                }
            }
            Text(verbatim: month.spoken).font(.footnote).foregroundStyle(palette.quiet.color)
        }
    }

    private func turn(_ symbol: String, _ words: Words, _ act: @escaping @MainActor () async -> Void) -> some View {
        Button {
            Task { await act() }
        } label: {
            Image(systemName: symbol).frame(minWidth: Space.touch, minHeight: Space.touch)
        }
        .buttonStyle(.plain)
        .accessibilityLabel(Text(say: words))
    }
}

/// A day in pixels: by its lightness, and spoken. One without a check-in is left open.
struct MoodCell: View {
    let day: MoodDay
    @Environment(\.palette) private var palette

    var body: some View {
        Text(verbatim: day.inMonth ? "\(day.day.day)" : "")
            .font(day.isToday ? .headline : .footnote)
            .foregroundStyle(palette.onLevel(day.level).color)
            .frame(maxWidth: .infinity, minHeight: Space.touch)
            .background(
                day.inMonth ? palette.level(day.level).color : palette.paper.color,
                in: RoundedRectangle(cornerRadius: Space.hair)
            )
            .accessibilityLabel(Text(verbatim: "\(day.day.text), \(day.spoken)"))
            .accessibilityHidden(!day.inMonth)
    }
}

/// A check-in: when, how it was, the words for it, the note.
private struct CheckInRow: View {
    let card: CheckInCard
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(spacing: Space.medium) {
            Circle()
                .fill(palette.level(card.level).color)
                .frame(width: 20, height: 20)
                .accessibilityHidden(true)
            VStack(alignment: .leading, spacing: Space.hair) {
                Text(verbatim: card.moment.text).font(.footnote).foregroundStyle(palette.quiet.color)
                Text(verbatim: ([card.levelWord].compactMap(\.self) + card.feelings).joined(separator: ", "))
                if !card.note.isEmpty { Text(verbatim: card.note).font(.subheadline).lineLimit(3) }
            }
        }
        .accessibilityElement(children: .combine)
    }
}
