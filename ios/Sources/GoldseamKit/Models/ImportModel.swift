import Observation

/// Bringing notes in: looked at first, then imported, and taken back as a whole.
@MainActor @Observable public final class ImportModel {
    /// How far it is.
    public enum Stage: Equatable {
        /// Nothing was chosen yet.
        case choosing
        /// The notes are being looked at.
        case looking
        /// What would come in.
        case preview(ImportPreview)
        /// They come in.
        case importing
        /// What came in.
        case done(ImportReport)
    }

    /// How far it is.
    public private(set) var stage = Stage.choosing
    /// How many notes were dealt with.
    public private(set) var progress: GoldseamFFI.Progress?
    /// What was imported and not taken back.
    public private(set) var past: [PastImport] = []
    /// What the taking back did last.
    public private(set) var undone: UndoneImport?
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let goldseam: Goldseam
    @ObservationIgnored private var origin: ImportOrigin?
    @ObservationIgnored private var task: TaskHandle?

    /// Over `goldseam`.
    public init(goldseam: Goldseam) {
        self.goldseam = goldseam
    }

    /// Fetches what was imported before.
    public func load() async {
        await attempt { past = try await goldseam.imports().past() }
    }

    /// Looks at the notes. Writes nothing.
    public func look(at origin: ImportOrigin) async {
        self.origin = origin
        stage = .looking
        await follow { task in
            stage = .preview(try await goldseam.imports().preview(origin: origin, task: task))
        }
        if stage == .looking { stage = .choosing }
    }

    /// Imports what was looked at.
    public func run() async {
        guard let origin, case .preview = stage else { return }
        stage = .importing
        await follow { task in
            stage = .done(try await goldseam.imports().run(origin: origin, task: task))
            past = try await goldseam.imports().past()
        }
        if stage == .importing { stage = .choosing }
    }

    /// Stops. What has come in stays, and the same import goes on from there.
    public func cancel() {
        task?.cancel()
    }

    /// Back to the beginning.
    public func startOver() {
        cancel()
        stage = .choosing
        origin = nil
    }

    /// Takes an import back.
    public func undo(_ importId: String) async {
        await follow { task in
            undone = try await goldseam.imports().undo(importId: importId, task: task)
            past = try await goldseam.imports().past()
        }
    }

    private func follow(_ work: (TaskHandle) async throws -> Void) async {
        let (relay, heard) = ProgressRelay.make()
        let task = TaskHandle(observer: relay)
        self.task = task
        let showing = Task { for await progress in heard { self.progress = progress } }
        await attempt { try await work(task) }
        showing.cancel()
        progress = nil
        self.task = nil
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
    }
}
