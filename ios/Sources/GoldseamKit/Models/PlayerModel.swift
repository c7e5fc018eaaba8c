import Observation

/// Plays a session. Every answer is kept when its call has ended, so leaving needs no call.
@MainActor @Observable public final class PlayerModel {
    /// The session; nothing before it has come.
    public private(set) var session: PracticeSession?
    /// What stands in the fields of the step.
    public var draft: PracticeAnswer?
    /// Why it cannot go on now, if it cannot.
    public private(set) var notNow: NotNow?
    /// Whether it was finished here.
    public private(set) var isFinished = false
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let sessionId: String
    @ObservationIgnored private let resumes: Bool
    @ObservationIgnored private let goldseam: Goldseam

    /// Over `goldseam`. `resumes`: it was left some time ago, and how it is, is asked anew.
    public init(goldseam: Goldseam, sessionId: String, resumes: Bool = false) {
        self.goldseam = goldseam
        self.sessionId = sessionId
        self.resumes = resumes
    }

    /// The step that is shown, if one is.
    public var step: PracticeStep? {
        guard case .step(let step)? = session?.place else { return nil }
        return step
    }

    /// Asks for what is shown.
    public func load() async {
        guard session == nil else { return }
        await attempt {
            guard resumes else { return try await show(goldseam.practices().session(sessionId: sessionId)) }
            switch try await goldseam.practices().resume(sessionId: sessionId) {
            case .begun(let session): show(session)
            case .notNow(let notNow): self.notNow = notNow
            }
        }
    }

    /// Answers with what stands in the fields. Nothing there skips the step.
    public func next() async {
        guard let step else { return }
        guard let answer = draft ?? (step.input.needsNoAnswer ? .done : nil) else { return await skip() }
        await attempt {
            show(try await goldseam.practices().answer(sessionId: sessionId, step: step.step, answer: answer))
        }
    }

    /// Skips the step.
    public func skip() async {
        guard let step else { return }
        await attempt { show(try await goldseam.practices().skip(sessionId: sessionId, step: step.step)) }
    }

    /// Goes back by one step.
    public func back() async {
        await attempt { show(try await goldseam.practices().back(sessionId: sessionId)) }
    }

    /// Keeps it as a result.
    public func finish() async {
        await attempt {
            _ = try await goldseam.practices().finish(sessionId: sessionId)
            isFinished = true
        }
    }

    private func show(_ session: PracticeSession) {
        self.session = session
        draft = step?.given
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
    }
}

extension PracticeInput {
    /// Whether nothing has to be written for it.
    fileprivate var needsNoAnswer: Bool {
        switch self {
        case .read, .confirm, .timer, .breathPacer, .later: true
        default: false
        }
    }
}
