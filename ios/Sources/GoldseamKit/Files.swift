import Foundation

/// A file that is read piece by piece.
public final class FileSource: ByteSource, @unchecked Sendable {
    // Only the core's one working thread reads.
    private let file: FileHandle

    /// Opens the file.
    public init(_ url: URL) throws {
        file = try FileHandle(forReadingFrom: url)
    }

    public func read(most: UInt32) throws -> Data {
        try file.read(upToCount: Int(most)) ?? Data()
    }

    deinit {
        try? file.close()
    }
}

/// A file that is written piece by piece.
public final class FileSink: ByteSink, @unchecked Sendable {
    // Only the core's one working thread writes.
    private let file: FileHandle

    /// Makes the file, or empties it.
    public init(_ url: URL) throws {
        try Data().write(to: url)
        file = try FileHandle(forWritingTo: url)
    }

    public func write(bytes: Data) throws {
        try file.write(contentsOf: bytes)
    }

    deinit {
        try? file.close()
    }
}

/// Hears how far a call is and tells the main thread of the newest state only.
public final class ProgressRelay: ProgressObserver {
    private let stream: AsyncStream<GoldseamFFI.Progress>.Continuation

    /// The relay, and what it hears.
    public static func make() -> (ProgressRelay, AsyncStream<GoldseamFFI.Progress>) {
        let (heard, stream) = AsyncStream.makeStream(of: GoldseamFFI.Progress.self, bufferingPolicy: .bufferingNewest(1))
        return (ProgressRelay(stream), heard)
    }

    private init(_ stream: AsyncStream<GoldseamFFI.Progress>.Continuation) {
        self.stream = stream
    }

    public func onProgress(progress: GoldseamFFI.Progress) {
        stream.yield(progress)
    }

    deinit {
        stream.finish()
    }
}
