/// Who keeps the reminders of a platform.
@MainActor public protocol ReminderSchedule {
    /// These, and none of those before.
    func replace(with reminders: [Reminder]) async
}

/// Hands the reminders of the next days to the platform, which can ask for none while the vault is locked: when it is opened,
/// and when something about them is changed. Without a vault there are none.
@MainActor public struct ReminderPlan {
    private let goldseam: Goldseam
    private let schedule: any ReminderSchedule

    /// From `goldseam` to `schedule`.
    public init(goldseam: Goldseam, schedule: any ReminderSchedule) {
        self.goldseam = goldseam
        self.schedule = schedule
    }

    /// Follows the settings as long as the app lives.
    public func run() async {
        for await _ in goldseam.changes(.settings, .lock) {
            await plan()
        }
    }

    private func plan() async {
        do {
            switch try await goldseam.state() {
            case .absent: await schedule.replace(with: [])
            case .locked: break
            case .open: await schedule.replace(with: try await goldseam.settings().upcomingReminders(days: 14))
            }
        } catch {
            // Locked meanwhile: what was planned stays, and the next opening plans anew.
        }
    }
}
