import Foundation
import Observation

/// Writing: a draft that is saved at each pause, until it becomes an entry or is thrown away.
@MainActor @Observable public final class EditorModel {
    /// How far the screen is.
    public enum Stage: Equatable {
        /// The draft is being fetched.
        case loading
        /// It can be written on.
        case writing
        /// It is an entry now, by this id.
        case finished(entryId: String)
        /// It is gone, or was thrown away.
        case closed
    }

    /// How far the screen is.
    public private(set) var stage = Stage.loading
    /// Whether all that was written is on the disk.
    public private(set) var isSaved = true
    /// Whether the entry was there before, and is being changed.
    public private(set) var isEdit = false

    /// A line above the text.
    public var title = "" { didSet { if title != oldValue { touched() } } }
    /// Markdown.
    public var body = "" { didSet { if body != oldValue { touched() } } }
    /// What it is written as.
    public var kind = EntryKind.note { didSet { if kind != oldValue { touched() } } }
    /// Names of tags.
    public var tags: [String] = [] { didSet { if tags != oldValue { touched() } } }
    /// Marked with a star.
    public var starred = false { didSet { if starred != oldValue { touched() } } }
    /// May be hard to re-read.
    public var covered = false { didSet { if covered != oldValue { touched() } } }
    /// Kept out of insights.
    public var apart = false { didSet { if apart != oldValue { touched() } } }
    /// Sealed until this day begins.
    public var sealedUntil: Day? { didSet { if sealedUntil != oldValue { touched() } } }

    /// The moment that was picked, if any.
    public private(set) var moment: Moment?
    /// What it has with it.
    public private(set) var attachments: [Attachment] = []
    /// Tags to choose from.
    public private(set) var knownTags: [TagCount] = []
    /// How far an attachment is that is being read in.
    public private(set) var attaching: GoldseamFFI.Progress?
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let goldseam: Goldseam
    @ObservationIgnored private let begin: Beginning
    @ObservationIgnored private let pause: Duration
    @ObservationIgnored private var draftId: String?
    @ObservationIgnored private var isLoading = false
    @ObservationIgnored private var edits = 0
    @ObservationIgnored private var savingSoon: Task<Void, Never>?
    @ObservationIgnored private var attachTask: TaskHandle?

    /// What is written on.
    public enum Beginning: Hashable, Sendable {
        /// A new entry.
        case new
        /// An entry that is there.
        case entry(String)
        /// A draft.
        case draft(String)
    }

    /// Over `goldseam`.
    public init(goldseam: Goldseam, begin: Beginning, pause: Duration = .milliseconds(800)) {
        self.goldseam = goldseam
        self.begin = begin
        self.pause = pause
    }

    /// Fetches or makes the draft.
    public func load() async {
        guard stage == .loading else { return }
        await attempt {
            let journal = goldseam.journal()
            let draft =
                switch begin {
                case .new: try await journal.beginDraft(entryId: nil)
                case .entry(let id): try await journal.beginDraft(entryId: id)
                case .draft(let id): try await journal.draft(draftId: id)
                }
            fill(from: draft)
            try await fetchAttachments()
            knownTags = try await journal.tags()
            stage = .writing
        }
        if stage == .loading { stage = .closed }
    }

    /// Saves now what is not saved yet: when the screen or the app is left. Returns whether it could.
    @discardableResult
    public func saveNow() async -> Bool {
        savingSoon?.cancel()
        guard let draftId, stage == .writing, !isSaved else { return isSaved }
        let saving = edits
        do {
            try await goldseam.journal().saveDraft(draftId: draftId, text: text)
            // Something may have been written meanwhile.
            isSaved = saving == edits
            problem = nil
            return true
        } catch {
            if case GoldseamError.NotFound = error { stage = .closed }
            problem = Problem.worthShowing(error)
            return false
        }
    }

    /// Picks another moment, or takes that back.
    public func setMoment(_ picked: LocalTime?) async {
        guard let draftId else { return }
        await attempt {
            try await goldseam.journal().setDraftMoment(draftId: draftId, moment: picked)
            moment = try await goldseam.journal().draft(draftId: draftId).moment
        }
    }

    /// Makes an entry of it.
    public func finish() async {
        while await saveNow(), !isSaved {}
        guard let draftId, stage == .writing, isSaved else { return }
        await attempt { stage = .finished(entryId: try await goldseam.journal().finishDraft(draftId: draftId)) }
    }

    /// Throws it away.
    public func discard() async {
        savingSoon?.cancel()
        guard let draftId else { return }
        await attempt {
            try await goldseam.journal().discardDraft(draftId: draftId)
            stage = .closed
        }
    }

    /// Reads a file in and attaches it.
    public func attach(_ source: any ByteSource, name: String?, thumbnail: Data? = nil) async {
        guard let draftId, attachTask == nil else { return }
        let (relay, heard) = ProgressRelay.make()
        let task = TaskHandle(observer: relay)
        attachTask = task
        let showing = Task { for await progress in heard { attaching = progress } }
        await attempt {
            _ = try await cancelling(task) { task in
                try await goldseam.journal().attach(
                    owner: .draft(draftId: draftId), attachment: NewAttachment(name: name, thumbnail: thumbnail),
                    source: source, task: task)
            }
            try await fetchAttachments()
        }
        showing.cancel()
        attachTask = nil
        attaching = nil
    }

    /// Stops reading in what is being attached.
    public func cancelAttaching() {
        attachTask?.cancel()
    }

    /// Takes an attachment off.
    public func detach(_ attachment: Attachment) async {
        await attempt {
            try await goldseam.journal().detach(attachmentId: attachment.attachmentId)
            try await fetchAttachments()
        }
    }

    /// The file that was picked could not be opened.
    public func couldNotOpen(_ error: any Error) {
        problem = Problem(GoldseamError.Unreadable)
    }

    private var text: EntryDraft {
        EntryDraft(
            kind: kind, title: title.isEmpty ? nil : title, body: body, tags: tags, starred: starred, covered: covered,
            apart: apart, sealedUntil: sealedUntil)
    }

    private func fill(from draft: Draft) {
        isLoading = true
        draftId = draft.draftId
        isEdit = draft.entryId != nil
        title = draft.text.title ?? ""
        body = draft.text.body
        kind = draft.text.kind ?? .note
        tags = draft.text.tags
        starred = draft.text.starred
        covered = draft.text.covered
        apart = draft.text.apart
        sealedUntil = draft.text.sealedUntil
        moment = draft.moment
        isLoading = false
    }

    private func fetchAttachments() async throws {
        guard let draftId else { return }
        attachments = try await goldseam.journal().attachments(owner: .draft(draftId: draftId))
    }

    private func touched() {
        guard !isLoading else { return }
        isSaved = false
        edits += 1
        savingSoon?.cancel()
        savingSoon = Task { [weak self, pause] in
            try? await Task.sleep(for: pause)
            if !Task.isCancelled { await self?.saveNow() }
        }
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
    }
}
