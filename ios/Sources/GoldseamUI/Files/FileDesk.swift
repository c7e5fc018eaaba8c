import Foundation
import Observation

/// Asks the person for a file or a folder. Views ask; the app shows the system's picker while `asking` is set.
@MainActor @Observable public final class FileDesk {
    /// What is asked for.
    public enum Asking: Equatable, Sendable {
        /// A file to attach.
        case file
        /// A folder: to import from, or to write a file into.
        case folder
    }

    /// What the picker is to show, if anything.
    public private(set) var asking: Asking?
    @ObservationIgnored private var answer: CheckedContinuation<URL?, Never>?

    /// Nothing is asked at first.
    public init() {}

    /// Asks, and gives what was chosen, if anything.
    public func pick(_ asking: Asking) async -> URL? {
        chosen(nil)
        return await withCheckedContinuation { answer in
            self.answer = answer
            self.asking = asking
        }
    }

    /// The person has chosen, or gone back.
    public func chosen(_ url: URL?) {
        asking = nil
        answer?.resume(returning: url)
        answer = nil
    }
}

extension URL {
    /// Runs `work` while the system lets this app read what the person has chosen.
    @MainActor func whileOpen(_ work: @MainActor () async -> Void) async {
        #if canImport(Darwin)
            let opened = startAccessingSecurityScopedResource()
            defer { if opened { stopAccessingSecurityScopedResource() } }
        #endif
        await work()
    }
}
