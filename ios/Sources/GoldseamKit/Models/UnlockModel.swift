import Foundation
import Observation

/// Opening the vault: by passphrase, by the device, or by the recovery code.
@MainActor @Observable public final class UnlockModel {
    /// The passphrase as it is typed.
    public var passphrase = ""
    /// The recovery code as it is typed.
    public var recoveryCode = ""
    /// Whether the recovery code is asked for, and not the passphrase.
    public var usesRecoveryCode = false
    /// Whether the device can open the vault.
    public private(set) var canUseDevice = false
    /// Time until the next attempt may be made.
    public private(set) var wait: Duration?
    /// Whether the core is at work.
    public private(set) var isBusy = false
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private let tick: Duration
    @ObservationIgnored private var waiting: Task<Void, Never>?

    /// Over `app`'s core.
    public init(app: AppModel, tick: Duration = .seconds(1)) {
        self.app = app
        self.tick = tick
    }

    private var goldseam: Goldseam {
        app.goldseam
    }

    /// Asks the core what is possible, when the screen appears and whenever the vault was locked.
    public func run() async {
        for await _ in goldseam.changes(.lock) {
            await ask()
        }
        waiting?.cancel()
    }

    /// Whether there is something to try.
    public var canTry: Bool {
        !isBusy && wait == nil && !(usesRecoveryCode ? recoveryCode : passphrase).isEmpty
    }

    /// Tries what was typed. What did not open stays, to be corrected.
    public func unlock() async {
        if usesRecoveryCode {
            await attempt { try await app.openByRecoveryCode(recoveryCode) }
        } else {
            await attempt { try await goldseam.unlock(passphrase: passphrase.secret) }
        }
        if problem == nil {
            passphrase = ""
            recoveryCode = ""
        }
    }

    /// Asks the device, and so the person.
    public func unlockWithDevice() async {
        await attempt { try await goldseam.unlockWithDevice() }
    }

    private func attempt(_ work: () async throws -> Void) async {
        isBusy = true
        problem = nil
        do { try await work() } catch {
            problem = Problem.worthShowing(error)
            if case GoldseamError.TooManyAttempts = error { await ask() }
            if case GoldseamError.DeviceUnlock(.lost) = error { canUseDevice = false }
        }
        isBusy = false
    }

    private func ask() async {
        guard case .locked(let device, let waitMs)? = try? await goldseam.state() else { return }
        canUseDevice = device
        wait = waitMs == 0 ? nil : .milliseconds(waitMs)
        waiting?.cancel()
        if wait == nil {
            if case .TooManyAttempts? = problem?.error { problem = nil }
        } else {
            // The core counts; here it is only asked again.
            waiting = Task { [weak self, tick] in
                try? await Task.sleep(for: tick)
                if !Task.isCancelled { await self?.ask() }
            }
        }
    }
}
