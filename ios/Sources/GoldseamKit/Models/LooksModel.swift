import Observation

/// Looks at oneself, and how they went so far.
@MainActor @Observable public final class LooksModel {
    /// Each look that there is; nothing before they have come.
    public private(set) var looks: [SelfLook]?
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
            await reload()
        }
    }

    /// Asks again for what is shown.
    public func reload() async {
        problem = nil
        do { looks = try await goldseam.practices().looks() } catch { problem = Problem.worthShowing(error) }
    }
}
