import Observation

/// What there is to read, or one of it.
@MainActor @Observable public final class LearnModel {
    /// All of it, and the paths.
    public private(set) var page: LearnPage?
    /// What is read.
    public private(set) var text: LearnText?
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let card: String?
    @ObservationIgnored private let goldseam: Goldseam

    /// Over `goldseam`; `card` is what is read, if something is.
    public init(goldseam: Goldseam, card: String? = nil) {
        self.goldseam = goldseam
        self.card = card
    }

    /// Asks for what is shown.
    public func load() async {
        problem = nil
        do {
            if let card {
                text = try await goldseam.practices().learnText(card: card)
            } else {
                page = try await goldseam.practices().learn()
            }
        } catch {
            problem = Problem.worthShowing(error)
        }
    }
}
