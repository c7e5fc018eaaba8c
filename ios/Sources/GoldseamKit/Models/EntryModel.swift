import Foundation
import Observation

/// One entry, to be read.
@MainActor @Observable public final class EntryModel {
    /// The entry; nothing while it is not there yet or must not be shown.
    public private(set) var page: EntryPage?
    /// The day on which its seal opens, if it is sealed.
    public private(set) var sealedUntil: Day?
    /// Whether the person has lifted the cover.
    public private(set) var isUncovered = false
    /// Whether it is gone: in the trash, or deleted elsewhere.
    public private(set) var isGone = false
    /// Small pictures of its attachments, by their ids.
    public private(set) var thumbnails: [String: Data] = [:]
    /// What went wrong.
    public private(set) var problem: Problem?

    /// Which entry.
    public let entryId: String
    @ObservationIgnored private let goldseam: Goldseam

    /// Over `goldseam`.
    public init(goldseam: Goldseam, entryId: String) {
        self.goldseam = goldseam
        self.entryId = entryId
    }

    /// Whether to show a cover and not the text.
    public var isCovered: Bool {
        page?.text.covered == true && !isUncovered
    }

    /// Follows the entry as long as the screen is there.
    public func run() async {
        for await _ in goldseam.changes(.entries) {
            await reload()
        }
    }

    /// Fetches it.
    public func reload() async {
        problem = nil
        do {
            let page = try await goldseam.journal().entry(entryId: entryId)
            (self.page, sealedUntil, isGone) = (page, nil, false)
            for attachment in page.attachments where thumbnails[attachment.attachmentId] == nil {
                thumbnails[attachment.attachmentId] =
                    try await goldseam.journal().thumbnail(attachmentId: attachment.attachmentId)
            }
        } catch GoldseamError.Sealed(let until) {
            (page, sealedUntil) = (nil, until)
        } catch GoldseamError.NotFound {
            (page, isGone) = (nil, true)
        } catch {
            problem = Problem.worthShowing(error)
        }
    }

    /// Lifts the cover, for this time.
    public func uncover() {
        isUncovered = true
    }

    /// Opens a sealed entry before its day.
    public func breakSeal() async {
        await attempt { try await goldseam.journal().breakSeal(entryId: entryId) }
    }

    /// Gives it a star or takes it.
    public func setStar(_ on: Bool) async {
        await change(.star(on: on))
    }

    /// Covers or uncovers it in lists.
    public func setCover(_ on: Bool) async {
        await change(.cover(on: on))
    }

    /// Moves it to another moment.
    public func move(to moment: LocalTime) async {
        await attempt { try await goldseam.journal().moveTo(entryId: entryId, moment: moment) }
    }

    /// Moves it to the trash.
    public func trash() async {
        await change(.trash)
    }

    /// Writes a copy of an attachment into a folder outside the vault, which the person has chosen. Gives its place.
    @discardableResult
    public func export(_ attachment: Attachment, into folder: URL) async -> URL? {
        problem = nil
        guard let sink = try? FileSink(in: folder, named: attachment.name ?? attachment.attachmentId) else {
            problem = Problem(GoldseamError.Unwritable)
            return nil
        }
        do {
            try await cancelling { task in
                try await goldseam.journal().exportAttachment(
                    attachmentId: attachment.attachmentId, sink: sink, task: task)
            }
            return sink.place
        } catch {
            sink.discard()
            problem = Problem.worthShowing(error)
            return nil
        }
    }

    private func change(_ change: EntryChange) async {
        await attempt { try await goldseam.journal().change(entryIds: [entryId], change: change) }
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
        if problem == nil { await reload() }
    }
}
