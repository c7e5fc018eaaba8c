@_exported import GoldseamFFI

/// Hands changes on to a stream.
private final class ChangeRelay: ChangeObserver {
    private let stream: AsyncStream<Change>.Continuation

    init(_ stream: AsyncStream<Change>.Continuation) {
        self.stream = stream
    }

    func onChange(change: Change) {
        stream.yield(change)
    }

    deinit {
        // A continuation that is forgotten does not end its stream by itself.
        stream.finish()
    }
}

extension Goldseam {
    /// What changes of `topics`, as long as somebody listens; all of them at once at first. A listener that is slow gets
    /// the newest change only: it asks again for what it shows anyway.
    public func changes(_ topics: Topic...) -> AsyncStream<Change> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { stream in
            let subscription = observe(topics: topics, observer: ChangeRelay(stream))
            stream.onTermination = { _ in subscription.cancel() }
        }
    }
}
