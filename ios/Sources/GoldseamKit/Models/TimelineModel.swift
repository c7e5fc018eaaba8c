import Observation

/// The journal's entries, newest first, page by page.
@MainActor @Observable public final class TimelineModel {
    /// Days with their entries; nothing before the first page has come.
    public private(set) var days: [DaySection]?
    /// Whether older entries can be asked for.
    public private(set) var hasMore = false
    /// Which entries are shown.
    public private(set) var filter = Filter()
    /// Tags to filter by.
    public private(set) var tags: [TagCount] = []
    /// What is being written.
    public private(set) var drafts: [Draft] = []
    /// Entries of this day in earlier years, if the person wants to be shown them.
    public private(set) var onThisDay: [EntryCard] = []
    /// What can be taken back, of what was done since the screen appeared first.
    public private(set) var lastChange: LastChange?
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let goldseam: Goldseam
    @ObservationIgnored private let pageSize: UInt32
    @ObservationIgnored private var next: String?
    /// What was done last when the journal was opened: that was long ago, and nobody asks for it any more.
    @ObservationIgnored private var earlier: LastChange??
    @ObservationIgnored private var hasChanged = false
    /// Tells an answer that was asked for earlier from the newest one.
    @ObservationIgnored private var asked = 0

    /// Over `goldseam`.
    public init(goldseam: Goldseam, pageSize: UInt32 = 50) {
        self.goldseam = goldseam
        self.pageSize = pageSize
    }

    /// Whether a filter is set.
    public var isFiltered: Bool {
        filter != Filter()
    }

    /// Follows the journal as long as the screen is there.
    public func run() async {
        for await _ in goldseam.changes(.entries, .drafts, .settings) {
            await reload()
        }
    }

    /// Shows other entries.
    public func show(_ filter: Filter) async {
        self.filter = filter
        days = nil
        await reload()
    }

    /// Asks again for what is shown, as far as it was read.
    public func reload() async {
        asked += 1
        let mine = asked
        let shown = days?.reduce(0) { $0 + $1.entries.count } ?? 0
        await attempt {
            let journal = goldseam.journal()
            var pages = try await page(after: nil)
            while pages.count < shown, let more = pages.next {
                pages.append(try await page(after: more))
            }
            let (tags, drafts) = (try await journal.tags(), try await journal.drafts())
            let (onThisDay, lastChange) = (try await journal.onThisDay(), try await journal.lastChange())
            guard mine == asked else { return }
            (self.tags, self.drafts, self.onThisDay) = (tags, drafts, onThisDay)
            offerUndo(of: lastChange)
            take(pages)
        }
    }

    /// Asks for older entries.
    public func loadMore() async {
        guard let next, let days else { return }
        asked += 1
        let mine = asked
        await attempt {
            var pages = Pages(days: days, next: next)
            pages.append(try await page(after: next))
            if mine == asked { take(pages) }
        }
    }

    /// Gives an entry a star or takes it.
    public func setStar(_ on: Bool, on card: EntryCard) async {
        await change(card, .star(on: on))
    }

    /// Moves an entry to the trash.
    public func trash(_ card: EntryCard) async {
        await change(card, .trash)
    }

    /// Takes the last change back, or does it again.
    public func undo() async {
        await attempt { lastChange = try await goldseam.journal().undo() }
    }

    private func offerUndo(of change: LastChange?) {
        if earlier == nil { earlier = .some(change) }
        if earlier != .some(change) { hasChanged = true }
        lastChange = hasChanged ? change : nil
    }

    private func change(_ card: EntryCard, _ change: EntryChange) async {
        hasChanged = true
        await attempt { try await goldseam.journal().change(entryIds: [card.entryId], change: change) }
    }

    private func page(after cursor: String?) async throws -> Pages {
        let request = TimelineRequest(filter: filter, cursor: cursor, size: pageSize)
        let page = try await goldseam.journal().timeline(request: request)
        return Pages(days: page.days, next: page.next)
    }

    private func take(_ pages: Pages) {
        days = pages.days
        next = pages.next
        hasMore = pages.next != nil
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
    }
}

/// Pages in a row.
private struct Pages {
    var days: [DaySection]
    var next: String?

    var count: Int {
        days.reduce(0) { $0 + $1.entries.count }
    }

    /// A day that goes on at the next page is one day.
    mutating func append(_ other: Pages) {
        var more = other.days[...]
        if let last = days.last, let first = more.first, last.day == first.day {
            days[days.count - 1] = DaySection(day: last.day, entries: last.entries + first.entries)
            more.removeFirst()
        }
        days += more
        next = other.next
    }
}
