import Foundation
import GoldseamFFI

/// A keystore that keeps its key in memory, and behaves as it is told.
final class Sealer: KeySealer, @unchecked Sendable {
    enum Behaviour: CaseIterable {
        case works, cancelled, unavailable, lost, `throws`, shortKey, waits
    }

    /// Guards the rest, and wakes who waits in `hasKey` or `forget`.
    private let guarded = NSCondition()
    private var behaviour = Behaviour.works
    private var key: Data?

    func behave(_ new: Behaviour) {
        guarded.withLock {
            behaviour = new
            guarded.broadcast()
        }
    }

    var keys: Int {
        guarded.withLock { key == nil ? 0 : 1 }
    }

    func seal(key: Data) throws {
        try guarded.withLock {
            try failIfTold()
            self.key = key
        }
    }

    func unseal() throws -> Data {
        try guarded.withLock {
            try failIfTold()
            guard let key else { throw SealerError.Lost }
            return behaviour == .shortKey ? key.prefix(7) : key
        }
    }

    func forget() throws {
        guarded.withLock {
            while behaviour == .waits { guarded.wait() }
            key = nil
        }
    }

    func hasKey() throws -> Bool {
        guarded.withLock {
            while behaviour == .waits { guarded.wait() }
            return key != nil
        }
    }

    private func failIfTold() throws {
        switch behaviour {
        case .works, .shortKey, .waits: return
        case .cancelled: throw SealerError.Cancelled
        case .unavailable: throw SealerError.Unavailable
        case .lost: throw SealerError.Lost
        case .throws: throw Undeclared()
        }
    }
}
