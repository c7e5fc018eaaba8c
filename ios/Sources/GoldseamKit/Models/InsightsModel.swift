import Observation

/// What can be seen in check-ins, and how sure it is.
@MainActor @Observable public final class InsightsModel {
    /// What is found; nothing before it has come.
    public private(set) var report: InsightReport?
    /// The last months at a glance.
    public private(set) var overview: MoodOverview?
    /// A year in pixels.
    public private(set) var year: MoodYear?
    /// What can be asked.
    public private(set) var questions: InsightQuestions?
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private var asked: Int32?
    @ObservationIgnored private let goldseam: Goldseam

    /// Over `goldseam`.
    public init(goldseam: Goldseam) {
        self.goldseam = goldseam
    }

    /// Follows check-ins as long as the screen is there.
    public func run() async {
        for await _ in goldseam.changes(.moods, .settings) {
            await reload()
        }
    }

    /// Asks again for what is shown.
    public func reload() async {
        await attempt {
            let insights = goldseam.insights()
            report = try await insights.report()
            year = try await insights.year(year: asked)
            overview = try await insights.overview()
            questions = try await insights.questions()
        }
    }

    /// Whether another question can be asked.
    public var canAskMore: Bool {
        guard let questions else { return false }
        return questions.questions.filter(\.asked).count < Int(questions.most)
    }

    /// Asks a question, or asks it no more.
    public func ask(_ question: InsightQuestion, on: Bool) async {
        await attempt { try await goldseam.insights().ask(question: question.question, on: on) }
    }

    /// It does not fit me: not to be shown again.
    public func mute(_ card: InsightCard) async {
        await attempt { try await goldseam.insights().mute(question: card.question) }
    }

    /// Shows again what was muted.
    public func unmuteAll() async {
        await attempt { try await goldseam.insights().unmuteAll() }
    }

    /// Words only, or with numbers.
    public func hideNumbers(_ on: Bool) async {
        await attempt { try await goldseam.insights().hideNumbers(on: on) }
    }

    /// The year before, if there is one.
    public func showPreviousYear() async {
        guard let year, year.hasPrevious else { return }
        asked = year.year - 1
        await reload()
    }

    /// The year after, if there is one.
    public func showNextYear() async {
        guard let year, year.hasNext else { return }
        asked = year.year + 1
        await reload()
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
    }
}
