/// What went wrong, as a screen shows it: `key` names the words, `recovery` what to offer.
public struct Problem: Equatable, Sendable {
    /// The core's error; nothing if something failed that the core does not know.
    public let error: GoldseamError?

    /// Whatever was thrown.
    public init(_ error: any Error) {
        self.error = error as? GoldseamError
    }

    /// The string's key. Where the core says why something cannot be taken, there are words for that.
    public var key: String {
        switch error {
        case .Invalid(_, let reason, _)?: "error.invalid.\(reason)"
        case .DeviceUnlock(let reason)?: "error.device-unlock.\(reason)"
        case let error?: "error.\(error.code())"
        case nil: "error.internal"
        }
    }

    /// What to offer.
    public var recovery: Recovery {
        error?.recovery() ?? .report
    }

    /// Nothing for what needs no word: the person cancelled it, or the vault was locked and its screen is gone.
    static func worthShowing(_ error: any Error) -> Problem? {
        switch error {
        case GoldseamError.Cancelled, GoldseamError.Locked, is CancellationError: nil
        default: Problem(error)
        }
    }
}
