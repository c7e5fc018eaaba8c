import Observation

/// What was thrown away and can be put back.
@MainActor @Observable public final class TrashModel {
    /// Entries in the trash, latest first; nothing before they have come.
    public private(set) var entries: [TrashedEntry]?
    /// Attachments that were taken off.
    public private(set) var attachments: [DetachedAttachment] = []
    /// Check-ins, look-backs and steps in the trash, latest first.
    public private(set) var moods: [TrashedMood] = []
    /// Sessions of practices in the trash, latest first.
    public private(set) var sessions: [DiscardedSession] = []
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let goldseam: Goldseam

    /// Over `goldseam`.
    public init(goldseam: Goldseam) {
        self.goldseam = goldseam
    }

    /// Follows the trash as long as the screen is there.
    public func run() async {
        for await _ in goldseam.changes(.entries, .moods, .practices) {
            await reload()
        }
    }

    /// Fetches it.
    public func reload() async {
        await attempt {
            entries = try await goldseam.journal().trash()
            attachments = try await goldseam.journal().detached()
            moods = try await goldseam.moods().trashed()
            sessions = try await goldseam.practices().discarded()
        }
    }

    /// Whether there is anything to let go of for good.
    public var canBeEmptied: Bool {
        entries?.isEmpty == false || !moods.isEmpty || !sessions.isEmpty
    }

    /// Puts an entry back.
    public func restore(_ trashed: TrashedEntry) async {
        await attempt {
            try await goldseam.journal().change(entryIds: [trashed.card.entryId], change: .restore)
            entries = try await goldseam.journal().trash()
        }
    }

    /// Puts an attachment back.
    public func restore(_ detached: DetachedAttachment) async {
        await attempt {
            try await goldseam.journal().restoreAttachment(attachmentId: detached.attachment.attachmentId)
            attachments = try await goldseam.journal().detached()
        }
    }

    /// Puts a check-in, a look-back or a step back.
    public func restore(_ trashed: TrashedMood) async {
        await attempt {
            try await goldseam.moods().restore(record: trashed.record)
            moods = try await goldseam.moods().trashed()
        }
    }

    /// Puts a session of a practice back.
    public func restore(_ session: DiscardedSession) async {
        await attempt {
            try await goldseam.practices().restore(sessionId: session.card.sessionId)
            sessions = try await goldseam.practices().discarded()
        }
    }

    /// Empties the trash for good.
    public func empty() async {
        await attempt {
            _ = try await goldseam.emptyTrash()
        }
        await reload()
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
    }
}
