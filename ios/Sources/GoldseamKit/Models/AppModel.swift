import Observation

/// The app as a whole: what there is, whether it is covered, and how it is left.
@MainActor @Observable public final class AppModel {
    /// What is in front.
    public enum Screen: Equatable {
        /// Nothing is known yet.
        case starting
        /// A quiet page that says nothing, after a quick exit.
        case away
        /// The first start.
        case firstStart
        /// The vault is locked.
        case unlock
        /// The vault was opened by the recovery code: whether to have a new passphrase.
        case replacePassphrase
        /// The vault is open.
        case journal
    }

    /// The core.
    public let goldseam: Goldseam
    /// What there is; nothing while it is being asked, or just after a lock.
    public private(set) var state: VaultState?
    /// Whether everything is covered because another app, or the app switcher, is in front.
    public private(set) var isCovered = false
    /// The first start, from the promise to its end: the vault exists and is open before its recovery code was written down.
    public private(set) var firstStart: FirstStartModel?
    /// A new passphrase, after the vault was opened by the recovery code.
    public private(set) var replacing: ReplacePassphraseModel?
    /// What went wrong.
    public private(set) var problem: Problem?
    /// Saves what was written and is not saved yet. Set by the screen that is being written on.
    @ObservationIgnored public var saveBeforeLeaving: (@MainActor () async -> Void)?

    private var isAway = false
    @ObservationIgnored private var leaving: Task<Void, Never>?
    /// Saving takes a few milliseconds; a lock that the person asks for does not wait longer than this for it.
    @ObservationIgnored private let patience: Duration

    /// Over `goldseam`.
    public init(goldseam: Goldseam, patience: Duration = .milliseconds(300)) {
        self.goldseam = goldseam
        self.patience = patience
    }

    /// What is in front.
    public var screen: Screen {
        if isAway { return .away }
        if firstStart != nil { return .firstStart }
        switch state {
        case nil: return .starting
        case .absent: return .firstStart
        case .locked: return .unlock
        case .open: return replacing == nil ? .journal : .replacePassphrase
        }
    }

    /// Follows the vault as long as the app shows something.
    public func run() async {
        for await _ in goldseam.changes(.lock) {
            await refresh()
        }
    }

    /// Asks what there is.
    public func refresh() async {
        do {
            let state = try await goldseam.state()
            switch state {
            case .absent where firstStart == nil:
                firstStart = FirstStartModel(goldseam: goldseam) { [weak self] in self?.firstStart = nil }
            case .locked:
                firstStart = nil
                if self.state == .open { replacing = nil }
            default:
                break
            }
            self.state = state
            problem = nil
        } catch {
            problem = Problem(error)
        }
    }

    /// Opens the vault by the recovery code. The journal comes after the question for a new passphrase, so that one is
    /// asked while the code is at hand.
    public func openByRecoveryCode(_ code: String) async throws {
        replacing = ReplacePassphraseModel(goldseam: goldseam, recoveryCode: code) { [weak self] in
            self?.replacing = nil
        }
        do {
            try await goldseam.unlockWithRecoveryCode(code: code.secret)
        } catch {
            replacing = nil
            throw error
        }
    }

    /// Covers the screen: call it as soon as the app is not in front, before the system takes its picture.
    public func cover() {
        isCovered = true
    }

    /// Whether nothing of the app is to be seen, whatever it shows.
    public var isHidden: Bool {
        isCovered || isAway
    }

    /// The app was left. The task ends when what was written is saved and the core knows of it.
    @discardableResult
    public func leave() -> Task<Void, Never> {
        cover()
        // All is covered, and the system grants some seconds: what was written comes first.
        return lockAfterSaving(within: patience * 10) { $0.leave() }
    }

    /// The app is in front again. What is shown is up to date before the cover goes.
    public func comeBack() {
        leaving?.cancel()
        let isOpen = goldseam.comeBack()
        if !isOpen, state == .open { state = nil }
        isCovered = false
    }

    /// Covers at once with a page that says nothing, and locks. What was written is kept.
    @discardableResult
    public func quickExit() -> Task<Void, Never> {
        isAway = true
        return lockAfterSaving(within: patience) { $0.lock() }
    }

    /// From the page that says nothing to the locked vault.
    public func returnFromQuickExit() {
        isAway = false
    }

    /// Locks.
    @discardableResult
    public func lock() -> Task<Void, Never> {
        lockAfterSaving(within: patience) { $0.lock() }
    }

    private func lockAfterSaving(
        within patience: Duration, _ lock: @escaping @Sendable (Goldseam) -> Void
    ) -> Task<Void, Never> {
        leaving?.cancel()
        let locking: Task<Void, Never>
        if let save = saveBeforeLeaving {
            locking = Task { [goldseam] in
                await either(
                    { await save() },
                    { try? await Task.sleep(for: patience) })
                if !Task.isCancelled { lock(goldseam) }
            }
        } else {
            lock(goldseam)
            locking = Task {}
        }
        leaving = locking
        return locking
    }
}

/// Returns when one of them has ended. The other goes on: a call into Rust cannot be given up.
@MainActor private func either(
    _ one: @escaping @MainActor () async -> Void, _ other: @escaping @MainActor () async -> Void
) async {
    let (ended, end) = AsyncStream.makeStream(of: Void.self)
    for work in [one, other] {
        Task {
            await work()
            end.finish()
        }
    }
    for await _ in ended {}
}
