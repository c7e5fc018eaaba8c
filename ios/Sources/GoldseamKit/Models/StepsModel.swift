import Observation

/// Steps that count.
@MainActor @Observable public final class StepsModel {
    /// Kinds of steps with their counts; nothing before they have come.
    public private(set) var page: StepsPage?
    /// Steps, newest first.
    public private(set) var steps: [StepCard] = []
    /// Where older ones begin, if there are any.
    public private(set) var next: String?
    /// The kind that is being noted.
    public private(set) var noting: StepKind?
    /// What is written about it.
    public var note = ""
    /// What was just thrown away.
    public private(set) var trashed: String?
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let goldseam: Goldseam

    /// Over `goldseam`.
    public init(goldseam: Goldseam) {
        self.goldseam = goldseam
    }

    /// Follows steps as long as the screen is there.
    public func run() async {
        for await _ in goldseam.changes(.moods) {
            await reload()
        }
    }

    /// Asks again for all that is shown.
    public func reload() async {
        await attempt {
            let wanted = max(steps.count, 50)
            var loaded: [StepCard] = []
            var page = try await goldseam.moods().steps(cursor: nil, limit: 200)
            loaded += page.steps
            while let more = page.next, loaded.count < wanted {
                page = try await goldseam.moods().steps(cursor: more, limit: 200)
                loaded += page.steps
            }
            (self.page, steps, next) = (page, loaded, page.next)
        }
    }

    /// Loads older ones.
    public func loadMore() async {
        guard let more = next else { return }
        await attempt {
            let page = try await goldseam.moods().steps(cursor: more, limit: 200)
            steps += page.steps
            next = page.next
        }
    }

    /// Begins to note a step of this kind.
    public func begin(_ kind: StepKind) {
        noting = kind
    }

    /// Does not note it.
    public func leave() {
        (noting, note) = (nil, "")
    }

    /// Keeps it, with what was written or without.
    public func keep() async {
        guard let kind = noting else { return }
        await attempt {
            let written = note.allSatisfy(\.isWhitespace) ? nil : note
            _ = try await goldseam.moods().addStep(kind: kind.kind, note: written, moment: nil)
            leave()
        }
    }

    /// Moves a step to the trash.
    public func trash(_ step: StepCard) async {
        await attempt {
            try await goldseam.moods().trash(record: .step(stepId: step.stepId))
            trashed = step.stepId
        }
    }

    /// Takes that back.
    public func restore() async {
        guard let id = trashed else { return }
        await attempt {
            try await goldseam.moods().restore(record: .step(stepId: id))
            trashed = nil
        }
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
    }
}
