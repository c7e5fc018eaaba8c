import Observation

/// What a check-in asks, what a person tracks, and when they want to be reminded.
@MainActor @Observable public final class CheckInSettingsModel {
    /// What a check-in asks; nothing before it has come.
    public private(set) var choices: CheckInChoices?
    /// When the person wants to be reminded.
    public private(set) var reminders: Reminders?
    /// What the person tracks, and what there is to start from.
    public private(set) var factors: FactorsPage?
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let goldseam: Goldseam

    /// Over `goldseam`.
    public init(goldseam: Goldseam) {
        self.goldseam = goldseam
    }

    /// Follows the settings as long as the screen is there.
    public func run() async {
        for await _ in goldseam.changes(.moods, .settings) {
            await reload()
        }
    }

    /// Asks again for what is shown.
    public func reload() async {
        await attempt {
            choices = try await goldseam.settings().checkIn()
            reminders = try await goldseam.settings().reminders()
            factors = try await goldseam.moods().factors()
        }
    }

    /// Asks a part, or asks it no more.
    public func ask(_ part: CheckInPart, on: Bool) async {
        guard let choices else { return }
        // In the order in which they are asked.
        let parts = CheckInPart.allCases.filter { $0 == part ? on : choices.parts.contains($0) }
        await choose(CheckInChoices(parts: parts, aboutToday: choices.aboutToday))
    }

    /// Asks about today as a whole, or about right now.
    public func askAboutToday(_ on: Bool) async {
        guard let choices else { return }
        await choose(CheckInChoices(parts: choices.parts, aboutToday: on))
    }

    private func choose(_ choices: CheckInChoices) async {
        await attempt {
            try await goldseam.settings().setCheckIn(choices: choices)
            self.choices = choices
        }
    }

    /// Tracks what a starter offers.
    public func track(_ starter: FactorStarter) async {
        await attempt { _ = try await goldseam.moods().addStarter(starter: starter.starter) }
    }

    /// Tracks something of the person's own.
    public func trackOwn(_ name: String, _ kind: FactorKind) async {
        await attempt { _ = try await goldseam.moods().addFactor(draft: FactorDraft(name: name), kind: kind) }
    }

    /// Puts a factor away, or takes it out again.
    public func archive(_ factor: FactorItem, _ archived: Bool) async {
        await attempt { try await goldseam.moods().archiveFactor(factorId: factor.factorId, archived: archived) }
    }

    /// Turns reminders on or off; in the given parts of the day one may come.
    public func remind(_ on: Bool, in windows: [ReminderWindow]? = nil) async {
        guard let old = reminders else { return }
        let new = Reminders(
            on: on, windows: windows ?? old.windows, pausedUntil: old.pausedUntil, ownText: old.ownText)
        await attempt {
            try await goldseam.settings().setReminders(reminders: new)
            reminders = new
        }
    }

    /// Says nothing for a week.
    public func pause() async {
        await attempt {
            try await goldseam.settings().pauseReminders()
            reminders = try await goldseam.settings().reminders()
        }
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
    }
}
