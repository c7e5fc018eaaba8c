/// Makes a call that ends when the task around it is cancelled. The generated code cannot: a Swift future of Rust's runs on
/// (https://github.com/mozilla/uniffi-rs/issues/2887), so the cancellation goes through the call's `TaskHandle`.
public func cancelling<Value: Sendable>(
    _ handle: TaskHandle = TaskHandle(), isolation: isolated (any Actor)? = #isolation,
    _ call: (TaskHandle) async throws -> Value
) async throws -> Value {
    try await withTaskCancellationHandler {
        try await call(handle)
    } onCancel: {
        handle.cancel()
    }
}
