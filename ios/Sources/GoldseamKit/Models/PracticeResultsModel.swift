import Observation

/// What practices have left behind, latest first.
@MainActor @Observable public final class PracticeResultsModel {
    /// Finished sessions; nothing before they have come.
    public private(set) var results: [PracticeResult]?
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
            problem = nil
            do { results = try await goldseam.practices().results(limit: 200).results } catch {
                problem = Problem.worthShowing(error)
            }
        }
    }
}

/// Reads a session again.
@MainActor @Observable public final class PracticeReadingModel {
    /// The session; nothing before it has come.
    public private(set) var reading: PracticeReading?
    /// Whether it was thrown away here.
    public private(set) var isDiscarded = false
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let sessionId: String
    @ObservationIgnored private let goldseam: Goldseam

    /// Over `goldseam`.
    public init(goldseam: Goldseam, sessionId: String) {
        self.goldseam = goldseam
        self.sessionId = sessionId
    }

    /// Asks for what is shown.
    public func load() async {
        await attempt { reading = try await goldseam.practices().read(sessionId: sessionId) }
    }

    /// To the trash, from where it can come back for 30 days.
    public func discard() async {
        await attempt {
            try await goldseam.practices().discard(sessionId: sessionId)
            isDiscarded = true
        }
    }

    /// Takes that back.
    public func restore() async {
        await attempt {
            try await goldseam.practices().restore(sessionId: sessionId)
            isDiscarded = false
        }
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
    }
}
