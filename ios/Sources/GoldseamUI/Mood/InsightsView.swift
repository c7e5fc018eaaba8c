import GoldseamKit
import SwiftUI

/// What can be seen, and how sure it is: sentences first, pictures after them.
struct InsightsView: View {
    @State private var model: InsightsModel
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam) {
        _model = State(initialValue: InsightsModel(goldseam: goldseam))
    }

    var body: some View {
        Reading {
            ProblemNotice(problem: model.problem)
            Text(say: .insightsAbout).foregroundStyle(palette.quiet.color)
            if let report = model.report {
                if let offer = report.offer {
                    Text(verbatim: offer.seen).font(.headline)
                    Text(verbatim: offer.offer)
                }
                cards(report, explore: false)
                if let year = model.year { YearPixels(year: year, model: model) }
                if let overview = model.overview, !overview.trend.isEmpty {
                    Text(say: .insightsMonths).font(.headline).accessibilityAddTraits(.isHeader)
                    Text(verbatim: overview.spokenTrend)
                    Text(verbatim: overview.words.map { "\($0.name) \($0.uses)" }.joined(separator: ", "))
                }
                Text(say: .insightsExplore).font(.headline).accessibilityAddTraits(.isHeader)
                cards(report, explore: true)
                questions
                Toggle(isOn: hidesNumbers) { Text(say: .insightsHideNumbers) }
                if report.muted > 0 { SecondaryButton(.insightsUnmute) { await model.unmuteAll() } }
            }
        }
        .page(.insightsTitle)
        .task { await model.run() }
    }

    private func cards(_ report: InsightReport, explore: Bool) -> some View {
        ForEach(report.cards.filter { $0.explore == explore }, id: \.question) { card in
            FindingCard(card: card, mute: report.mute) { await model.mute(card) }
        }
    }

    @ViewBuilder private var questions: some View {
        if let questions = model.questions?.questions, !questions.isEmpty {
            Text(say: .insightsQuestions).font(.headline).accessibilityAddTraits(.isHeader)
            Text(say: .insightsQuestionsAbout).font(.footnote).foregroundStyle(palette.quiet.color)
            ForEach(questions, id: \.question) { question in
                Toggle(isOn: isAsked(question)) { Text(verbatim: question.title) }
                    .disabled(!question.asked && !model.canAskMore)
            }
        }
    }

    private func isAsked(_ question: InsightQuestion) -> Binding<Bool> {
        Binding(
            get: { question.asked },
            set: { on in Task { @MainActor in await model.ask(question, on: on) } })
    }

    private var hidesNumbers: Binding<Bool> {
        let isHidden = model.report?.numbersHidden == true
        return Binding(
            get: { isHidden },
            set: { on in Task { @MainActor in await model.hideNumbers(on) } })
    }
}

/// A finding: the sentence, how often, from how many days, how sure, what else could explain it.
private struct FindingCard: View {
    let card: InsightCard
    let mute: String
    let onMute: @MainActor () async -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(verbatim: card.title).font(.headline).accessibilityAddTraits(.isHeader)
            if card.asked { quiet(.insightsAsked) }
            ForEach([card.seen].filter { !$0.isEmpty }, id: \.self) { text in Text(verbatim: text) }
            BarChart(chart: card.chart)
            ForEach([card.often, card.basis].filter { !$0.isEmpty }, id: \.self) { text in
                Text(verbatim: text).font(.subheadline)
            }
            if let around = card.around { Text(verbatim: around.text).font(.subheadline) }
            Text(verbatim: card.sure).font(.headline)
            if !card.other.isEmpty {
                quiet(.insightsOther)
                ForEach(card.other, id: \.self) { text in Text(verbatim: text).font(.subheadline) }
            }
            if let attempt = card.attempt {
                quiet(.insightsTry)
                Text(verbatim: attempt).font(.subheadline)
            }
            if !isTooEarly {
                Button {
                    Task { await onMute() }
                } label: {
                    Text(verbatim: mute).frame(minHeight: Space.touch)
                }
                .accessibilityLabel(Text(verbatim: "\(mute): \(card.title)"))
            }
        }
        .padding(Space.medium)
        .frame(maxWidth: .infinity, alignment: .leading)
        .background(palette.card.color, in: RoundedRectangle(cornerRadius: Space.corner))
    }

    private var isTooEarly: Bool {
        if case .tooEarly = card.tier { true } else { false }
    }

    private func quiet(_ words: Words) -> some View {
        Text(say: words).font(.footnote).foregroundStyle(palette.gold.color)
    }
}

/// Bars with their numbers, which are the table, too. A band has its numbers in the sentence beside it.
private struct BarChart: View {
    let chart: InsightChart
    @Environment(\.palette) private var palette

    var body: some View {
        if case .bars(let bars) = chart {
            let longest = bars.map { abs($0.value) }.max() ?? 1
            ForEach(bars, id: \.label) { bar in
                Text(verbatim: "\(bar.label): \(Int(bar.value.rounded()))").font(.footnote)
                ProgressView(value: abs(bar.value), total: max(longest, 1)).accessibilityHidden(true)
            }
        }
    }
}

/// A year in pixels, a row for each month; what is heard is a sentence for each.
private struct YearPixels: View {
    let year: MoodYear
    let model: InsightsModel
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            HStack {
                turn("chevron.backward", .moodsPreviousYear) { await model.showPreviousYear() }
                    .disabled(!year.hasPrevious)
                Spacer()
                Text(verbatim: "\(year.year)").font(.heading).accessibilityAddTraits(.isHeader)
                Spacer()
                turn("chevron.forward", .moodsNextYear) { await model.showNextYear() }
                    .disabled(!year.hasNext)
            }
            ForEach(year.months, id: \.month) { month in
                HStack(spacing: 1) {
                    ForEach(month.days, id: \.day) { day in
                        RoundedRectangle(cornerRadius: 1)
                            .fill(palette.level(day.level).color)
                            .frame(maxWidth: .infinity, minHeight: 18)
                    }
                }
                .accessibilityElement(children: .ignore)
                .accessibilityLabel(Text(verbatim: "\(month.month.text), \(month.spoken)"))
            }
            ForEach(Array(year.levels.enumerated()), id: \.offset) { place, word in
                HStack(spacing: Space.small) {
                    Circle().fill(palette.level(UInt8(place + 1)).color).frame(width: 16, height: 16)
                    Text(verbatim: word).font(.footnote)
                }
            }
            Text(verbatim: year.spoken).font(.footnote).foregroundStyle(palette.quiet.color)
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
}
