import Observation

/// One check-in: a new one, or one that is changed. One call shows it, one keeps it.
@MainActor @Observable public final class CheckInModel {
    /// What it asks, in the person's words; nothing before it has come.
    public private(set) var form: CheckInForm?
    /// How pleasant it is.
    public var pleasantness: ScaleAnswer?
    /// How much activation there is.
    public var activation: ScaleAnswer?
    /// How much the person feels that they belong.
    public var belonging: ScaleAnswer?
    /// How much is left in the person.
    public var cup: ScaleAnswer?
    /// Keys of words, in the order in which they were chosen.
    public private(set) var feelings: [String] = []
    /// Keys of areas of the body.
    public private(set) var areas: [String] = []
    /// What was noted of factors.
    public private(set) var factors: [FactorValue] = []
    /// Free text.
    public var note = ""
    /// Whether it is kept: the screen can close.
    public private(set) var isKept = false
    /// What went wrong.
    public private(set) var problem: Problem?

    @ObservationIgnored private let goldseam: Goldseam
    @ObservationIgnored private let checkInId: String?

    /// A new check-in, or this one.
    public init(goldseam: Goldseam, checkInId: String? = nil) {
        self.goldseam = goldseam
        self.checkInId = checkInId
    }

    /// Fetches what it asks.
    public func load() async {
        guard form == nil else { return }
        await attempt {
            let form = try await goldseam.moods().form(checkInId: checkInId)
            self.form = form
            answer(form.draft)
        }
    }

    private func answer(_ draft: CheckInDraft) {
        (pleasantness, activation) = (draft.pleasantness, draft.activation)
        (belonging, cup) = (draft.belonging, draft.cup)
        (feelings, areas, factors) = (draft.feelings, draft.body, draft.factors)
        note = draft.note
    }

    private var draft: CheckInDraft {
        CheckInDraft(
            aboutToday: form?.draft.aboutToday ?? false, prompted: form?.draft.prompted ?? false,
            pleasantness: pleasantness, activation: activation, belonging: belonging, cup: cup, feelings: feelings,
            body: areas, factors: factors, note: note, entryId: form?.draft.entryId)
    }

    /// Whether another word can be chosen.
    public var canChooseMore: Bool {
        feelings.count < Int(form?.mostFeelings ?? 0)
    }

    /// Chooses a word, or no longer.
    public func toggle(feeling key: String) {
        guard canChooseMore || feelings.contains(key) else { return }
        feelings = feelings.toggling(key)
    }

    /// Chooses an area of the body, or no longer.
    public func toggle(body key: String) {
        areas = areas.toggling(key)
    }

    /// What was noted of a factor.
    public func value(of factor: FactorItem) -> Double? {
        factors.first { $0.factorId == factor.factorId }?.value
    }

    /// Notes a factor; nothing without a value.
    public func note(_ factor: FactorItem, _ value: Double?) {
        factors.removeAll { $0.factorId == factor.factorId }
        if let value { factors.append(FactorValue(factorId: factor.factorId, value: value)) }
    }

    /// Keeps it.
    public func keep() async {
        await attempt {
            if let checkInId {
                try await goldseam.moods().edit(checkInId: checkInId, draft: draft)
            } else {
                _ = try await goldseam.moods().checkIn(draft: draft, moment: nil)
            }
            isKept = true
        }
    }

    private func attempt(_ work: () async throws -> Void) async {
        problem = nil
        do { try await work() } catch { problem = Problem.worthShowing(error) }
    }
}

extension [String] {
    fileprivate func toggling(_ key: String) -> [String] {
        contains(key) ? filter { $0 != key } : self + [key]
    }
}
