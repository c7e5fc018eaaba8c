import Foundation
import GoldseamKit

/// A phone in the test's hand: the real core, with a clock that stands still and a folder of its own.
@MainActor final class Device {
    static let passphrase = "eight horses in the rain"

    let world: ConformanceWorld
    let goldseam: Goldseam
    let sealer = MemorySealer()
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("goldseam-\(UUID().uuidString)")
        // 1 March 2026, 9 o'clock in Oslo.
        world = try ConformanceWorld(now: Date(timeIntervalSince1970: 1_772_352_000), offsetMinutes: 60, seed: 7)
        goldseam = try world.goldseam(folder: folder.appendingPathComponent("vault").path, sealer: sealer)
    }

    deinit {
        goldseam.lock()
        try? FileManager.default.removeItem(at: folder)
    }

    /// A device with an open vault.
    static func open() async throws -> Device {
        let device = try Device()
        try await device.goldseam.create(passphrase: Data(passphrase.utf8))
        return device
    }

    @discardableResult
    func add(_ body: String, title: String? = nil, tags: [String] = [], covered: Bool = false, sealedUntil: Day? = nil)
        async throws -> String
    {
        let text = EntryDraft(title: title, body: body, tags: tags, covered: covered, sealedUntil: sealedUntil)
        return try await goldseam.journal().add(text: text, moment: nil)
    }

    /// A folder of notes beside the vault.
    func notes(_ count: Int) throws -> String {
        let notes = folder.appendingPathComponent("notes")
        try FileManager.default.createDirectory(at: notes, withIntermediateDirectories: true)
        for number in 0..<count {
            try Data("Words of \(number).".utf8).write(to: notes.appendingPathComponent("note-\(number).md"))
        }
        return notes.path
    }

    func file(_ name: String) -> URL {
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appendingPathComponent(name)
    }
}

/// A keystore in memory.
final class MemorySealer: KeySealer, @unchecked Sendable {
    private let lock = NSLock()
    private var key: Data?
    private var refusal: SealerError?

    func refuse(_ error: SealerError?) {
        lock.withLock { refusal = error }
    }

    func seal(key: Data) throws {
        try lock.withLock {
            if let refusal { throw refusal }
            self.key = key
        }
    }

    func unseal() throws -> Data {
        try lock.withLock {
            if let refusal { throw refusal }
            guard let key else { throw SealerError.Lost }
            return key
        }
    }

    func forget() {
        lock.withLock { key = nil }
    }

    func hasKey() -> Bool {
        lock.withLock { key != nil }
    }
}

/// Waits until `condition` holds, at most 10 seconds; whether it does.
@MainActor func eventually(_ condition: () -> Bool) async -> Bool {
    for _ in 0..<1000 {
        if condition() { return true }
        try? await Task.sleep(for: .milliseconds(10))
    }
    return condition()
}

/// Runs `work` beside `body`, as a screen's task does, and ends it with the screen.
@MainActor func beside(
    _ work: @escaping @MainActor () async -> Void, _ body: @MainActor () async throws -> Void
) async rethrows {
    let screen = Task { await work() }
    defer { screen.cancel() }
    try await body()
}
