import Observation

/// What a person has set, and the ways into the vault.
@MainActor @Observable public final class SettingsModel {
    /// What the screen shows; nothing before it has come.
    public private(set) var page: SettingsPage?
    /// The groups of a new recovery code, to be written down.
    public private(set) var groups: [String] = []
    /// Which of them are asked back, counted from 0.
    public private(set) var asked: [Int] = []
    /// Whether the vault was found whole, after it was checked.
    public private(set) var isWhole = false
    /// Whether the core is at work.
    public private(set) var isBusy = false
    /// What was done last, for a quiet word about it.
    public private(set) var done: Done?
    /// What went wrong.
    public private(set) var problem: Problem?

    /// Something that was done.
    public enum Done: String, CaseIterable, Sendable {
        case passphraseChanged, recoveryCodeAdded, recoveryCodeRemoved, deviceUnlockOn, deviceUnlockOff, checked
        case keysChanged
    }

    @ObservationIgnored private let goldseam: Goldseam
    @ObservationIgnored private var code: RecoveryCode?
    @ObservationIgnored private var task: TaskHandle?

    /// Over `goldseam`.
    public init(goldseam: Goldseam) {
        self.goldseam = goldseam
    }

    /// Version of the core.
    public var version: String {
        GoldseamFFI.version()
    }

    /// Follows the settings as long as the screen is there.
    public func run() async {
        for await _ in goldseam.changes(.settings) {
            await reload()
        }
    }

    /// Fetches them.
    public func reload() async {
        do { page = try await goldseam.settings().page() } catch { problem = Problem.worthShowing(error) }
    }

    /// Sets when to lock after the app was left.
    public func setAutoLock(_ autoLock: AutoLock) async {
        await attempt(nil) { try await $0.setAutoLock(autoLock: autoLock) }
    }

    /// Turns looking back on or off.
    public func setOnThisDay(_ on: Bool) async {
        await attempt(nil) { try await $0.setOnThisDay(on: on) }
    }

    /// A new passphrase, to be chosen.
    public func newPassphrase() -> NewPassphraseModel {
        NewPassphraseModel(goldseam: goldseam)
    }

    /// Replaces the passphrase.
    public func changePassphrase(old: String, new: String) async {
        await attempt(.passphraseChanged) { try await $0.changePassphrase(old: old.secret, new: new.secret) }
    }

    /// Makes a recovery code, to be written down.
    public func addRecoveryCode(passphrase: String) async {
        await attempt(nil) { settings in
            let code = try await settings.addRecoveryCode(passphrase: passphrase.secret)
            self.code = code
            groups = code.groups()
            asked = code.asked().map(Int.init)
        }
    }

    /// Whether what was typed is this group of the new code.
    public func isGroup(_ number: Int, _ typed: String) -> Bool {
        code?.isGroup(number: UInt32(number), typed: typed) == true
    }

    /// The new code was written down.
    public func forgetRecoveryCode() {
        if code != nil { done = .recoveryCodeAdded }
        code = nil
        groups = []
        asked = []
    }

    /// The recovery code opens nothing any more.
    public func removeRecoveryCode() async {
        await attempt(.recoveryCodeRemoved) { try await $0.removeRecoveryCode() }
    }

    /// Lets the device open the vault.
    public func enableDeviceUnlock(passphrase: String) async {
        await attempt(.deviceUnlockOn) { try await $0.enableDeviceUnlock(passphrase: passphrase.secret) }
    }

    /// The device opens nothing any more.
    public func disableDeviceUnlock() async {
        await attempt(.deviceUnlockOff) { try await $0.disableDeviceUnlock() }
    }

    /// Checks the whole vault.
    public func check() async {
        isWhole = false
        await attempt(.checked) { settings in
            try await settings.check(task: newTask())
            isWhole = true
        }
    }

    /// Replaces every key.
    public func changeAllKeys(passphrase: String) async {
        await attempt(.keysChanged) { try await $0.changeAllKeys(passphrase: passphrase.secret, task: newTask()) }
    }

    /// Stops what takes long.
    public func cancel() {
        task?.cancel()
    }

    /// Destroys the vault.
    public func deleteEverything(passphrase: String) async {
        await attempt(nil) { _ in try await goldseam.delete(passphrase: passphrase.secret) }
    }

    private func newTask() -> TaskHandle {
        let task = TaskHandle()
        self.task = task
        return task
    }

    private func attempt(_ what: Done?, _ work: (Settings) async throws -> Void) async {
        (isBusy, problem, done) = (true, nil, nil)
        do {
            try await work(goldseam.settings())
            done = what
            // The answer to this very change; `run` hears of it too, but a little later.
            page = try? await goldseam.settings().page()
        } catch {
            problem = Problem.worthShowing(error)
        }
        (isBusy, task) = (false, nil)
    }
}
