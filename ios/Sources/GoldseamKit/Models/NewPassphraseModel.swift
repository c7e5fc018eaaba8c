import Observation

/// A new passphrase while it is being chosen: typed twice, measured at each pause, or suggested.
@MainActor @Observable public final class NewPassphraseModel {
    /// As it is typed.
    public var text = "" { didSet { measureSoon() } }
    /// Once more.
    public var repeated = ""
    /// How good it is; nothing while it is empty.
    public private(set) var strength: PassphraseStrength?

    @ObservationIgnored private let goldseam: Goldseam
    @ObservationIgnored private let pause: Duration
    @ObservationIgnored private var measuring: Task<Void, Never>?

    /// Over `goldseam`.
    public init(goldseam: Goldseam, pause: Duration = .milliseconds(250)) {
        self.goldseam = goldseam
        self.pause = pause
    }

    /// Whether it can be taken: the core finds it long enough, and it was typed twice the same.
    public var canBeTaken: Bool {
        strength?.isLongEnough == true && text == repeated
    }

    /// Puts one of random words into the fields. It is shown, so it counts as typed twice.
    func suggest() async throws {
        let words = try await goldseam.suggestPassphrase()
        text = words
        repeated = words
    }

    /// Nothing of it stays.
    func forget() {
        text = ""
        repeated = ""
    }

    private func measureSoon() {
        measuring?.cancel()
        guard !text.isEmpty else {
            strength = nil
            return
        }
        measuring = Task { [goldseam, pause, text] in
            try? await Task.sleep(for: pause)
            guard !Task.isCancelled else { return }
            let strength = try? await goldseam.passphraseStrength(passphrase: text.secret)
            if !Task.isCancelled { self.strength = strength }
        }
    }
}
