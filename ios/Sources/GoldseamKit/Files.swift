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

/// A new file that is written piece by piece.
public final class FileSink: ByteSink, @unchecked Sendable {
    /// Where it is.
    public let place: URL
    // Only the core's one working thread writes.
    private let file: FileHandle

    /// Makes the file in `folder`, by another name if there is one of this name: nothing is written over.
    public init(in folder: URL, named name: String) throws {
        place = try Self.newFile(in: folder, named: name)
        file = try FileHandle(forWritingTo: place)
    }

    public func write(bytes: Data) throws {
        try file.write(contentsOf: bytes)
    }

    /// Takes the file away again: part of it is worse than nothing.
    public func discard() {
        try? FileManager.default.removeItem(at: place)
    }

    deinit {
        try? file.close()
    }

    private static func newFile(in folder: URL, named name: String) throws -> URL {
        let plain = folder.appendingPathComponent(name)
        let (stem, ending) = (plain.deletingPathExtension().lastPathComponent, plain.pathExtension)
        for number in 1... {
            let tried = number == 1 ? stem : "\(stem) \(number)"
            let place = folder.appendingPathComponent(ending.isEmpty ? tried : "\(tried).\(ending)")
            do {
                try Data().write(to: place, options: .withoutOverwriting)
                return place
            } catch CocoaError.fileWriteFileExists {
                continue
            }
        }
        return plain
    }
}

/// Hears how far a call is and tells the main thread of the newest state only.
public final class ProgressRelay: ProgressObserver {
    private let stream: AsyncStream<GoldseamFFI.Progress>.Continuation

    /// The relay, and what it hears.
    public static func make() -> (ProgressRelay, AsyncStream<GoldseamFFI.Progress>) {
        let (heard, stream) = AsyncStream.makeStream(
            of: GoldseamFFI.Progress.self, bufferingPolicy: .bufferingNewest(1))
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
