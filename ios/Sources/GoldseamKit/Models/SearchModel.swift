import Observation

/// Search as you type. A new letter ends the search for the letters before.
@MainActor @Observable public final class SearchModel {
    /// What is looked for.
    public var text = "" { didSet { if text != oldValue { searchSoon(typing: true) } } }
    /// In which order hits come.
    public var order = SearchOrder.newest { didSet { if order != oldValue { searchSoon(typing: false) } } }
    /// What was found; nothing before something was looked for.
    public private(set) var hits: [Hit]?
    /// Whether there is more to be found.
    public private(set) var hasMore = false
    /// Whether a search runs.
    public private(set) var isSearching = false
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let goldseam: Goldseam
    @ObservationIgnored private let pause: Duration
    @ObservationIgnored private let pageSize: UInt32
    @ObservationIgnored private var searching: Task<Void, Never>?
    @ObservationIgnored private var next: String?
    @ObservationIgnored private var isTyping = false

    /// Over `goldseam`. A pause this short is not felt, and spares a search for each letter of a word.
    public init(goldseam: Goldseam, pause: Duration = .milliseconds(120), pageSize: UInt32 = 50) {
        self.goldseam = goldseam
        self.pause = pause
        self.pageSize = pageSize
    }

    /// Searches again whenever the journal changes, as long as the screen is there.
    public func run() async {
        for await _ in goldseam.changes(.entries) where hits != nil {
            searchSoon(typing: isTyping)
        }
        searching?.cancel()
    }

    /// The text is complete: its last word is a word, not a beginning.
    public func submit() {
        searchSoon(typing: false)
    }

    /// Asks for more hits.
    public func loadMore() async {
        guard let next, let shown = hits, !isSearching else { return }
        let more = Task { await search(from: next) { hits = shown + $0.hits } }
        searching = more
        await more.value
    }

    private func searchSoon(typing: Bool) {
        searching?.cancel()
        isTyping = typing
        guard !text.isEmpty else {
            (hits, next, hasMore, isSearching) = (nil, nil, false, false)
            return
        }
        searching = Task { [pause] in
            if typing { try? await Task.sleep(for: pause) }
            guard !Task.isCancelled else { return }
            await search(from: nil) { hits = $0.hits }
        }
    }

    private func search(from cursor: String?, take: (SearchPage) -> Void) async {
        isSearching = true
        let request = SearchRequest(text: text, typing: isTyping, order: order, cursor: cursor, size: pageSize)
        do {
            let page = try await cancelling { task in
                try await goldseam.search().page(request: request, task: task)
            }
            guard !Task.isCancelled else { return }
            take(page)
            (next, hasMore, problem) = (page.next, page.next != nil, nil)
        } catch {
            // A search that was overtaken says nothing: the next one runs already.
            guard !Task.isCancelled else { return }
            problem = Problem.worthShowing(error)
        }
        isSearching = false
    }
}
