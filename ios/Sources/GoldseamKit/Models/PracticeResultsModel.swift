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
    /// The session that goes on with it: the screen shows it.
    public var begun: String?
    /// Why the practice is not begun now, if it is not.
    public private(set) var notNow: NotNow?
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

    /// Begins the practice again, and goes on with this session.
    public func goOn() async {
        guard let practice = reading?.card.practice else { return }
        await attempt {
            switch try await goldseam.practices().begin(practice: practice, after: sessionId) {
            case .begun(let session): (begun, notNow) = (session.sessionId, nil)
            case .notNow(let reason): notNow = reason
            }
        }
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
