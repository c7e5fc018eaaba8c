import Observation

/// Looks back on a week or a month. What is kept of it already is changed. What was replied is never lost: it is kept when
/// the screen or the app is left, too.
@MainActor @Observable public final class LookBackModel {
    /// What it asks; nothing before it has come.
    public private(set) var form: LookBackForm?
    /// Ratings, 0 to 10, by the question's key.
    public var ratings: [String: UInt16] = [:] { didSet { isChanged = true } }
    /// Replies in words, by the question's key.
    private var texts: [String: String] = [:] { didSet { isChanged = true } }
    /// The reply in words to the question with this key; empty if there is none.
    public subscript(words question: String) -> String {
        get { texts[question] ?? "" }
        set { texts[question] = newValue }
    }
    /// Other weeks or months, newest first.
    public private(set) var others: [LookBackCard] = []
    /// Whether the questions are shown that only some want.
    public var showsAll = false
    /// Whether it is kept: the screen can close.
    public private(set) var isKept = false
    /// What was just thrown away.
    public private(set) var trashed: String?
    /// What went wrong.
    public private(set) var problem: Problem?

    /// What it looks back on.
    public let kind: LookBackKind
    @ObservationIgnored private let goldseam: Goldseam
    @ObservationIgnored private let day: Day?
    @ObservationIgnored private var isChanged = false

    /// On the week or month that holds `day`, or today.
    public init(goldseam: Goldseam, kind: LookBackKind, day: Day? = nil) {
        self.goldseam = goldseam
        self.kind = kind
        self.day = day
    }

    /// Fetches what it asks.
    public func load() async {
        guard form == nil else { return }
        await attempt { try await reload() }
    }

    /// Keeps what was replied, in place of what was kept of the same week or month.
    public func keep() async {
        await attempt {
            _ = try await goldseam.moods().lookBack(kind: kind, replies: given, day: day)
            isChanged = false
            isKept = true
        }
    }

    /// Keeps what was replied and is not kept yet, if there is anything.
    public func keepGiven() async {
        guard isChanged, !given.isEmpty else { return }
        await attempt {
            _ = try await goldseam.moods().lookBack(kind: kind, replies: given, day: day)
            isChanged = false
        }
    }

    /// Moves what is kept to the trash.
    public func trash() async {
        guard let id = form?.lookBackId else { return }
        await attempt {
            try await goldseam.moods().trash(record: .lookBack(lookBackId: id))
            trashed = id
            try await reload()
        }
    }

    /// Takes that back.
    public func restore() async {
        guard let id = trashed else { return }
        await attempt {
            try await goldseam.moods().restore(record: .lookBack(lookBackId: id))
            trashed = nil
            try await reload()
        }
    }

    private var given: [LookBackReply] {
        let rated = ratings.map { LookBackReply(question: $0, rating: UInt8(clamping: $1)) }
        let written = texts.filter { !$1.allSatisfy(\.isWhitespace) }
        return rated + written.map { LookBackReply(question: $0, text: $1) }
    }

    private func reload() async throws {
        let form = try await goldseam.moods().lookBackForm(kind: kind, day: day)
        others = try await goldseam.moods().lookBacks(kind: kind, before: nil, limit: 50)
            .filter { $0.period != form.period }
        let questions = form.parts.flatMap(\.questions)
        ratings = Dictionary(
            uniqueKeysWithValues: questions.compactMap { question in
                question.rating.map { (question.question, UInt16($0)) }
            })
        texts = Dictionary(
            uniqueKeysWithValues: questions.filter { !$0.reply.isEmpty }.map { ($0.question, $0.reply) })
        isChanged = false
        self.form = form
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
    }
}
