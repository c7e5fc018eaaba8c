import GoldseamFFI

/// A call that was begun and that somebody may stop waiting for.
@MainActor final class RunningCall {
    private let handle: TaskHandle
    private let call: Task<Result<JSON, any Error>, Never>
    private var hasEnded = false
    private var isUnwanted = false

    init(_ handle: TaskHandle, _ work: @escaping @MainActor () async throws -> JSON) {
        self.handle = handle
        call = Task { await Self.outcome(work) }
        Task {
            _ = await call.value
            hasEnded = true
        }
    }

    static func outcome(_ work: @MainActor () async throws -> JSON) async -> Result<JSON, any Error> {
        do { return .success(try await work()) } catch { return .failure(error) }
    }

    /// Stops waiting, unless it has ended already.
    func cancel() {
        guard !hasEnded else { return }
        isUnwanted = true
        handle.cancel()
    }

    func outcome() async -> Result<JSON, any Error> {
        let outcome = await call.value
        return isUnwanted ? .failure(GoldseamError.Cancelled) : outcome
    }
}
