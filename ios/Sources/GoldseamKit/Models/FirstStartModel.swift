import Foundation
import Observation

/// The first start: a promise, a passphrase, and a recovery code for whoever wants one.
@MainActor @Observable public final class FirstStartModel {
    /// Where the first start is.
    public enum Step: Equatable {
        /// What the app is and is not.
        case promise
        /// Choosing a passphrase.
        case passphrase
        /// Whether to have a recovery code.
        case offerRecoveryCode
        /// The code, to be written down.
        case recoveryCode
        /// Two of its groups, asked back.
        case askBack
    }

    /// Where it is.
    public private(set) var step = Step.promise
    /// The passphrase that is chosen.
    public let choice: NewPassphraseModel
    /// The groups of the recovery code.
    public private(set) var groups: [String] = []
    /// Which groups are asked back, counted from 0.
    public private(set) var asked: [Int] = []
    /// What was typed for them.
    public var answers: [Int: String] = [:]
    /// Whether an answer was wrong.
    public private(set) var isAnswerWrong = false
    /// Whether the core is at work.
    public private(set) var isBusy = false
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let goldseam: Goldseam
    @ObservationIgnored private let finished: @MainActor () -> Void
    @ObservationIgnored private var code: RecoveryCode?

    /// `finished` is called when nothing is left to do.
    public init(
        goldseam: Goldseam, pause: Duration = .milliseconds(250), finished: @escaping @MainActor () -> Void
    ) {
        self.goldseam = goldseam
        self.finished = finished
        choice = NewPassphraseModel(goldseam: goldseam, pause: pause)
    }

    /// On from the promise.
    public func begin() {
        step = .passphrase
    }

    /// Back to the promise.
    public func back() {
        step = .promise
    }

    /// Puts a passphrase of random words into the fields.
    public func suggest() async {
        await attempt { try await choice.suggest() }
    }

    /// Makes the vault.
    public func create() async {
        await attempt {
            try await goldseam.create(passphrase: choice.text.secret)
            step = .offerRecoveryCode
        }
    }

    /// Makes the recovery code and shows it.
    public func makeRecoveryCode() async {
        await attempt {
            let code = try await goldseam.settings().addRecoveryCode(passphrase: choice.text.secret)
            self.code = code
            groups = code.groups()
            asked = code.asked().map(Int.init)
            step = .recoveryCode
        }
    }

    /// On to the question.
    public func ask() {
        answers = [:]
        isAnswerWrong = false
        step = .askBack
    }

    /// Back to the code, to look again.
    public func lookAgain() {
        step = .recoveryCode
    }

    /// Ends the first start if both groups are right.
    public func check() {
        let isRight = asked.allSatisfy { number in
            code?.isGroup(number: UInt32(number), typed: answers[number] ?? "") == true
        }
        isAnswerWrong = !isRight
        if isRight { finish() }
    }

    /// Ends the first start. A recovery code that was not asked back is taken away again: nobody knows whether it is right.
    public func skip() async {
        if code != nil {
            await attempt { try await goldseam.settings().removeRecoveryCode() }
        }
        finish()
    }

    private func finish() {
        code = nil
        groups = []
        answers = [:]
        choice.forget()
        finished()
    }

    private func attempt(_ work: () async throws -> Void) async {
        isBusy = true
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
        isBusy = false
    }
}
