import Foundation
import Observation

/// A month, and the entries of a day of it.
@MainActor @Observable public final class CalendarModel {
    /// The year that is shown.
    public private(set) var year: Int32
    /// The month that is shown, 1 to 12.
    public private(set) var month: UInt8
    /// The month's weeks; nothing before they have come.
    public private(set) var grid: MonthGrid?
    /// The day that was opened.
    public private(set) var day: Day?
    /// Its entries.
    public private(set) var entries: [EntryCard] = []
    /// What went wrong.
    public private(set) var problem: Problem?

    /// With which weekday a week begins where the person lives.
    public let firstWeekday: Weekday
    @ObservationIgnored private let goldseam: Goldseam

    /// Begins with the month of `today`.
    public init(goldseam: Goldseam, calendar: Calendar = .current, today: Date = .now) {
        self.goldseam = goldseam
        firstWeekday = Weekday(of: calendar)
        // The core's days are those of the Gregorian calendar.
        let now = Calendar(identifier: .gregorian).dateComponents([.year, .month], from: today)
        year = Int32(now.year ?? 1)
        month = UInt8(now.month ?? 1)
    }

    /// Follows the journal as long as the screen is there.
    public func run() async {
        for await _ in goldseam.changes(.entries) {
            await reload()
        }
    }

    /// The month before.
    public func showPrevious() async {
        await show(month == 1 ? (year - 1, 12) : (year, month - 1))
    }

    /// The month after.
    public func showNext() async {
        await show(month == 12 ? (year + 1, 1) : (year, month + 1))
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
            let request = MonthRequest(year: year, month: month, firstWeekday: firstWeekday)
            let grid = try await goldseam.journal().month(request: request)
            let entries = try await entriesOfDay()
            guard request.year == year, request.month == month else { return }
            (self.grid, self.entries) = (grid, entries)
        } catch {
            problem = Problem.worthShowing(error)
        }
    }

    private func show(_ other: (year: Int32, month: UInt8)) async {
        (year, month) = other
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
