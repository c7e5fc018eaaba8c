import GoldseamKit
import SwiftUI

/// What is asked, what is tracked, and when one wants to be reminded.
struct CheckInSettingsView: View {
    @State private var model: CheckInSettingsModel
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam) {
        _model = State(initialValue: CheckInSettingsModel(goldseam: goldseam))
    }

    var body: some View {
        Reading {
            ProblemNotice(problem: model.problem)
            if let choices = model.choices {
                heading(.checkInSettingsAsked)
                ForEach(CheckInPart.allCases, id: \.self) { part in
                    toggle(choices.parts.contains(part), part.phrase) { await model.ask(part, on: $0) }
                }
                toggle(choices.aboutToday, Words.checkInSettingsToday.phrase) { await model.askAboutToday($0) }
                Text(say: .checkInSettingsTodayText).font(.footnote).foregroundStyle(palette.quiet.color)
            }
            if let factors = model.factors { tracked(factors) }
            if let reminders = model.reminders { reminding(reminders) }
        }
        .page(.checkInSettings)
        .task { await model.run() }
    }

    @ViewBuilder private func tracked(_ page: FactorsPage) -> some View {
        heading(.trackTitle)
        Text(say: .trackText).foregroundStyle(palette.quiet.color)
        ForEach(page.factors, id: \.factorId) { factor in
            Chip(text: factor.name, isChosen: !factor.isArchived) {
                Task { await model.archive(factor, !factor.isArchived) }
            }
        }
        OwnFactor { name, kind in await model.trackOwn(name, kind) }
        ForEach(page.starters, id: \.group) { group in
            Text(verbatim: group.name).font(.subheadline).foregroundStyle(palette.quiet.color)
            ForEach(group.starters, id: \.starter) { starter in
                Chip(text: starter.name, isChosen: false) { Task { await model.track(starter) } }
            }
        }
    }

    @ViewBuilder private func reminding(_ reminders: Reminders) -> some View {
        heading(.remindTitle)
        toggle(reminders.on, Words.remindOn.phrase) { await model.remind($0) }
        Text(say: .remindText).font(.footnote).foregroundStyle(palette.quiet.color)
        if reminders.on {
            ForEach(Self.windows, id: \.words) { choice in
                Chip(text: choice.words.text, isChosen: reminders.windows == [choice.window]) {
                    Task { await model.remind(true, in: [choice.window]) }
                }
            }
            SecondaryButton(.remindPause) { await model.pause() }
        }
    }

    private struct Choice {
        let words: Words
        let window: ReminderWindow
    }

    /// Three parts of the day to choose from; the core refuses any at night.
    private static let windows = [
        Choice(words: .remindMorning, window: ReminderWindow(fromMinute: 480, untilMinute: 600)),
        Choice(words: .remindMidday, window: ReminderWindow(fromMinute: 720, untilMinute: 840)),
        Choice(words: .remindEvening, window: ReminderWindow(fromMinute: 1080, untilMinute: 1260)),
    ]

    private func heading(_ words: Words) -> some View {
        Text(say: words).font(.headline).accessibilityAddTraits(.isHeader)
    }

    private func toggle(_ isOn: Bool, _ phrase: Phrase, _ set: @escaping @MainActor (Bool) async -> Void) -> some View {
        let binding = Binding(get: { isOn }, set: { on in Task { @MainActor in await set(on) } })
        return Toggle(isOn: binding) { Text(say: phrase) }
    }
}
