import Observation

/// A new passphrase for whoever came in by the recovery code, because the old one may be lost.
@MainActor @Observable public final class ReplacePassphraseModel {
    /// The new one.
    public let choice: NewPassphraseModel
    /// Whether the core is at work.
    public private(set) var isBusy = false
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let goldseam: Goldseam
    @ObservationIgnored private var recoveryCode: String
    @ObservationIgnored private let finished: @MainActor () -> Void

    /// `finished` is called when there is a new passphrase, or the person wants none.
    public init(
        goldseam: Goldseam, recoveryCode: String, pause: Duration = .milliseconds(250),
        finished: @escaping @MainActor () -> Void
    ) {
        self.goldseam = goldseam
        self.recoveryCode = recoveryCode
        self.finished = finished
        choice = NewPassphraseModel(goldseam: goldseam, pause: pause)
    }

    /// Puts a passphrase of random words into the fields.
    public func suggest() async {
        await attempt { try await choice.suggest() }
    }

    /// Takes the new passphrase in the place of the old one.
    public func replace() async {
        await attempt {
            try await goldseam.settings()
                .replacePassphrase(recoveryCode: recoveryCode.secret, new: choice.text.secret)
            finish()
        }
    }

    /// Leaves the old one.
    public func skip() {
        finish()
    }

    private func finish() {
        recoveryCode = ""
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
