import Observation

/// One practice, before it is begun.
@MainActor @Observable public final class PracticeModel {
    /// The page; nothing before it has come.
    public private(set) var page: PracticePage?
    /// The private questions, while they are asked.
    public private(set) var questions: PrivateQuestions?
    /// What was answered to them.
    public private(set) var answers: [PrivateAnswer?] = []
    /// The session that was begun: the screen goes on with it.
    public var begun: String?
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let practice: String
    @ObservationIgnored private let goldseam: Goldseam

    /// Over `goldseam`.
    public init(goldseam: Goldseam, practice: String) {
        self.goldseam = goldseam
        self.practice = practice
    }

    /// Follows sessions as long as the screen is there.
    public func run() async {
        for await _ in goldseam.changes(.practices) {
            await attempt { try await load() }
        }
    }

    /// Begins it; `after` is what somebody goes on with. If the private questions come first, they are asked.
    public func begin(after: String? = nil) async {
        await attempt {
            switch try await goldseam.practices().begin(practice: practice, after: after) {
            case .begun(let session): begun = session.sessionId
            case .notNow(let notNow):
                questions = notNow.asksPrivateQuestions ? goldseam.practices().privateQuestions() : nil
                answers = (questions?.questions ?? []).map { _ in nil }
                try await load()
            }
        }
    }

    /// Answers the private question at `place`; nothing of it is kept.
    public func answer(_ answer: PrivateAnswer, at place: Int) {
        if answers.indices.contains(place) { answers[place] = answer }
    }

    /// Ends the private questions, and looks what they open.
    public func endQuestions() async {
        await attempt {
            try await goldseam.practices().answerPrivateQuestions(answers: answers)
            leaveQuestions()
            try await load()
        }
    }

    /// Leaves the private questions.
    public func leaveQuestions() {
        questions = nil
        answers = []
    }

    /// Sets it aside, or takes it up again.
    public func setAside(_ aside: Bool) async {
        await attempt { try await goldseam.practices().setAside(practice: practice, aside: aside) }
    }

    private func load() async throws {
        page = try await goldseam.practices().practice(practice: practice)
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
    }
}
