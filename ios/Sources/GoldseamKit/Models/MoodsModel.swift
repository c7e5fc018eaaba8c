import Foundation
import Observation

/// A month in pixels, and check-ins, newest first.
@MainActor @Observable public final class MoodsModel {
    /// The month; nothing before it has come.
    public private(set) var month: MoodMonth?
    /// Check-ins, newest first; nothing before they have come.
    public private(set) var checkIns: [CheckInCard]?
    /// Where older ones begin, if there are any.
    public private(set) var next: String?
    /// A check-in that was just thrown away.
    public private(set) var trashed: CheckInCard?
    /// What went wrong.
    public private(set) var problem: Problem?

    /// The month that was asked for; that of today without.
    @ObservationIgnored private var asked: CalendarMonth?
    @ObservationIgnored private let firstWeekday: Weekday
    @ObservationIgnored private let goldseam: Goldseam

    /// Begins with the month of today.
    public init(goldseam: Goldseam, calendar: Calendar = .current) {
        self.goldseam = goldseam
        firstWeekday = Weekday(of: calendar)
    }

    /// Follows check-ins as long as the screen is there.
    public func run() async {
        for await _ in goldseam.changes(.moods) {
            await reload()
        }
    }

    /// Asks again for what is shown.
    public func reload() async {
        await attempt {
            let request = MonthRequest(firstWeekday: firstWeekday, month: asked)
            month = try await goldseam.insights().month(request: request)
            let size = UInt32(max(50, min(checkIns?.count ?? 0, 200)))
            let page = try await goldseam.moods().history(request: HistoryRequest(size: size))
            (checkIns, next) = (page.checkIns, page.next)
        }
    }

    /// Fetches older ones, if there are any.
    public func loadMore() async {
        guard let next else { return }
        await attempt {
            let page = try await goldseam.moods().history(request: HistoryRequest(cursor: next))
            guard self.next == next else { return }
            checkIns = (checkIns ?? []) + page.checkIns
            self.next = page.next
        }
    }

    /// The month before, if there is one.
    public func showPrevious() async {
        await show(month?.previous)
    }

    /// The month after, if there is one.
    public func showNext() async {
        await show(month?.next)
    }

    /// Moves a check-in to the trash.
    public func trash(_ card: CheckInCard) async {
        await attempt {
            try await goldseam.moods().trash(record: .checkIn(checkInId: card.checkInId))
            trashed = card
        }
    }

    /// Puts the one back that was just thrown away.
    public func restore() async {
        guard let card = trashed else { return }
        await attempt {
            try await goldseam.moods().restore(record: .checkIn(checkInId: card.checkInId))
            trashed = nil
        }
    }

    private func show(_ month: CalendarMonth?) async {
        guard let month else { return }
        asked = month
        await reload()
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
    }
}
