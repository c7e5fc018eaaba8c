import GoldseamFFI
import Synchronization

/// Hears of changes and remembers what it heard.
final class Listener: ChangeObserver {
    private struct Heard {
        var times = 0
        var topics: Set<Topic> = []
        var revision: UInt64?
        var wentBack = false
    }

    private let heard = Mutex(Heard())
    private let throwsUndeclared: Bool

    init(throwsUndeclared: Bool) {
        self.throwsUndeclared = throwsUndeclared
    }

    func onChange(change: Change) throws {
        heard.withLock { heard in
            heard.times += 1
            heard.topics.formUnion(change.topics)
            if let before = heard.revision, change.revision <= before { heard.wentBack = true }
            heard.revision = change.revision
        }
        if throwsUndeclared { throw Undeclared() }
    }

    var times: Int {
        heard.withLock { $0.times }
    }

    /// Waits until each of `topics` was announced since the last time.
    func wait(for topics: [Topic]) async throws {
        for _ in 0..<1000 {
            let complete = try heard.withLock { heard in
                if heard.wentBack { throw Nonsense("a revision was not greater than the one before") }
                guard heard.topics.isSuperset(of: topics) else { return false }
                heard.topics = []
                return true
            }
            if complete { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw Nonsense("\(topics) were not announced within 10 seconds")
    }
}

/// Hears how far a call is; cancels it, or locks, when it hears the n-th time.
final class Watcher: ProgressObserver {
    private struct Heard {
        var times = 0
        var last: Progress?
        var handle: TaskHandle?
    }

    private let heard = Mutex(Heard())
    private let cancelAt: Int
    private let lockAt: Int
    private let goldseam: Goldseam

    init(cancelAt: Int, lockAt: Int, of goldseam: Goldseam) {
        self.cancelAt = cancelAt
        self.lockAt = lockAt
        self.goldseam = goldseam
    }

    func watch(_ handle: TaskHandle) {
        heard.withLock { $0.handle = handle }
    }

    func onProgress(progress: Progress) {
        let (times, handle) = heard.withLock { heard in
            heard.times += 1
            heard.last = progress
            return (heard.times, heard.handle)
        }
        if times == cancelAt { handle?.cancel() }
        if times == lockAt { goldseam.lock() }
    }

    var result: JSON {
        heard.withLock { .object(["times": .number(Double($0.times)), "last": JSON(of: $0.last as Any)]) }
    }
}
