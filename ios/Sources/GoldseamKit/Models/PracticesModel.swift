import Observation

/// The library of practices: to look through, to search, and to be offered something.
@MainActor @Observable public final class PracticesModel {
    /// What stands on the shelves; nothing before it has come.
    public private(set) var library: PracticeLibrary?
    /// What may help in the state that was named, if one was.
    public private(set) var offers: PracticeOffers?
    /// What is looked for.
    public private(set) var query = PracticeQuery()
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let goldseam: Goldseam

    /// Over `goldseam`.
    public init(goldseam: Goldseam) {
        self.goldseam = goldseam
    }

    /// Follows sessions as long as the screen is there.
    public func run() async {
        for await _ in goldseam.changes(.practices) {
            await load()
        }
    }

    /// Looks for something else.
    public func look(_ query: PracticeQuery) async {
        self.query = query
        await load()
    }

    /// Names a state that somebody is in, to be offered something; a second time takes it back.
    public func name(_ state: String) async {
        await look(query.with(state: .some(query.state == state ? nil : state)))
    }

    private func load() async {
        problem = nil
        let query = query
        do {
            let practices = goldseam.practices()
            let library = try await practices.library(query: query)
            var offers: PracticeOffers?
            if let state = query.state { offers = try await practices.practiceOffers(state: state) }
            // Somebody may have typed on meanwhile.
            if query == self.query { (self.library, self.offers) = (library, offers) }
        } catch {
            problem = Problem.worthShowing(error)
        }
    }
}

extension PracticeQuery {
    /// The same, with something else in it.
    public func with(
        words: String? = nil, minutes: UInt8?? = nil, isBodily: Bool?? = nil, isWithSomebody: Bool?? = nil,
        state: String?? = nil
    ) -> PracticeQuery {
        PracticeQuery(
            words: words ?? self.words, minutes: minutes ?? self.minutes, isBodily: isBodily ?? self.isBodily,
            isWithSomebody: isWithSomebody ?? self.isWithSomebody, state: state ?? self.state)
    }
}
