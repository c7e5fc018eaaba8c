import Foundation
import Observation

/// A month, and the entries of a day of it.
@MainActor @Observable public final class CalendarModel {
    /// The month and its weeks; nothing before they have come.
    public private(set) var grid: MonthGrid?
    /// The day that was opened.
    public private(set) var day: Day?
    /// Its entries.
    public private(set) var entries: [EntryCard] = []
    /// What went wrong.
    public private(set) var problem: Problem?

    /// With which weekday a week begins where the person lives.
    public let firstWeekday: Weekday
    /// The month that was asked for; that of today without.
    @ObservationIgnored private var asked: CalendarMonth?
    @ObservationIgnored private let goldseam: Goldseam

    /// Begins with the month of today.
    public init(goldseam: Goldseam, calendar: Calendar = .current) {
        self.goldseam = goldseam
        firstWeekday = Weekday(of: calendar)
    }

    /// Follows the journal as long as the screen is there.
    public func run() async {
        for await _ in goldseam.changes(.entries) {
            await reload()
        }
    }

    /// The month before, if there is one.
    public func showPrevious() async {
        await show(grid?.previous)
    }

    /// The month after, if there is one.
    public func showNext() async {
        await show(grid?.next)
    }

    /// Opens a day.
    public func open(_ day: Day) async {
        self.day = day
        entries = []
        await reload()
    }

    /// Closes the day.
    public func closeDay() {
        day = nil
        entries = []
    }

    /// Asks again for what is shown.
    public func reload() async {
        problem = nil
        do {
            let request = MonthRequest(firstWeekday: firstWeekday, month: asked)
            let grid = try await goldseam.journal().month(request: request)
            let entries = try await entriesOfDay()
            guard request.month == asked else { return }
            (self.grid, self.entries) = (grid, entries)
        } catch {
            problem = Problem.worthShowing(error)
        }
    }

    private func show(_ month: CalendarMonth?) async {
        guard let month else { return }
        asked = month
        closeDay()
        await reload()
    }

    private func entriesOfDay() async throws -> [EntryCard] {
        guard let day else { return [] }
        let request = TimelineRequest(filter: Filter(firstDay: day, lastDay: day), size: 200)
        return try await goldseam.journal().timeline(request: request).days.flatMap(\.entries)
    }
}

extension Weekday {
    /// The first day of the week in this calendar, which counts from Sunday, 1.
    init(of calendar: Calendar) {
        let fromSunday: [Weekday] = [.sunday, .monday, .tuesday, .wednesday, .thursday, .friday, .saturday]
        self = fromSunday[(calendar.firstWeekday - 1) % 7]
    }
}
