import Observation

/// What was thrown away and can be put back.
@MainActor @Observable public final class TrashModel {
    /// Entries in the trash, latest first; nothing before they have come.
    public private(set) var entries: [TrashedEntry]?
    /// Attachments that were taken off.
    public private(set) var attachments: [DetachedAttachment] = []
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let goldseam: Goldseam

    /// Over `goldseam`.
    public init(goldseam: Goldseam) {
        self.goldseam = goldseam
    }

    /// Follows the trash as long as the screen is there.
    public func run() async {
        for await _ in goldseam.changes(.entries) {
            await reload()
        }
    }

    /// Fetches it.
    public func reload() async {
        await attempt {
            entries = try await goldseam.journal().trash()
            attachments = try await goldseam.journal().detached()
        }
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

    /// Empties the trash for good.
    public func empty() async {
        await attempt {
            _ = try await goldseam.journal().emptyTrash()
            entries = try await goldseam.journal().trash()
        }
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
    }
}
