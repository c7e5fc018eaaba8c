import GoldseamFFI

/// The parameters of calls about check-ins as Swift values.
extension JSON {
    private func decimal(_ name: String) throws -> Double {
        guard case .number(let number) = self[name] else { throw Nonsense("\(name) is no number") }
        return number
    }

    /// One of these variants without fields, by its name.
    private func one<Variant>(of all: [Variant], _ name: String) throws -> Variant {
        let wanted = try string(name).plainName
        guard let found = all.first(where: { "\($0)".plainName == wanted }) else { throw Nonsense("no such \(name)") }
        return found
    }

    private func list(_ name: String) -> [JSON] {
        guard case .list(let list) = self[name] else { return [] }
        return list
    }

    func quadrant() throws -> Quadrant {
        try one(of: [.unpleasantHigh, .unpleasantLow, .pleasantHigh, .pleasantLow, .mixed], "quadrant")
    }

    func factorKind() throws -> FactorKind {
        try one(of: [.yesNo, .amount, .scale, .duration], "kind")
    }

    func lookBackKind() throws -> LookBackKind {
        try one(of: [.signs, .impact, .week, .month], "kind")
    }

    private func answer(_ name: String) throws -> ScaleAnswer? {
        switch self[name] {
        case .null: return nil
        case .text(let name): return name == "dont_know" ? .dontKnow : .ratherNotSay
        default: return .given(value: try self[name]["given"].number("value"))
        }
    }

    func checkIn() throws -> CheckInDraft {
        let draft = self["draft"]
        return CheckInDraft(
            aboutToday: try draft.flag("about_today"), prompted: try draft.flag("prompted"),
            pleasantness: try draft.answer("pleasantness"), activation: try draft.answer("activation"),
            belonging: try draft.answer("belonging"), cup: try draft.answer("cup"),
            feelings: try draft.strings("feelings"), body: try draft.strings("body"),
            factors: try draft.list("factors").map {
                FactorValue(factorId: try $0.string("factor_id"), value: try $0.decimal("value"))
            },
            note: try draft.optionalString("note") ?? "", entryId: try draft.optionalString("entry_id"))
    }

    func historyRequest() throws -> HistoryRequest {
        HistoryRequest(
            firstDay: try request.day("first_day"), lastDay: try request.day("last_day"),
            feeling: try request.optionalString("feeling"), cursor: try request.optionalString("cursor"),
            size: try request.number("size", or: 50))
    }

    func moodRecord() throws -> MoodRecord {
        let record = self["record"]
        if record["step"] != .null { return .step(stepId: try record["step"].string("step_id")) }
        if record["look_back"] != .null {
            return .lookBack(lookBackId: try record["look_back"].string("look_back_id"))
        }
        return .checkIn(checkInId: try record["check_in"].string("check_in_id"))
    }

    func feelingChange() throws -> FeelingChange {
        let change = self["change"]
        if change == .text("split") { return .split }
        if change["rename"] != .null { return .rename(name: try change["rename"].string("name")) }
        if change["hide"] != .null { return .hide(on: try change["hide"].flag("on")) }
        return .merge(into: try change["merge"].string("into"))
    }

    func factorDraft() throws -> FactorDraft {
        let draft = self["draft"]
        return FactorDraft(
            name: try draft.string("name"), unit: try draft.optionalString("unit"),
            icon: try draft.optionalString("icon") ?? "", group: try draft.optionalString("group") ?? "")
    }

    func replies() throws -> [LookBackReply] {
        try list("replies").map {
            LookBackReply(
                question: try $0.string("question"), rating: try $0.optionalNumber("rating"),
                text: try $0.optionalString("text") ?? "")
        }
    }

    func checkInChoices() throws -> CheckInChoices {
        let all: [CheckInPart] = [.activation, .feelings, .body, .factors, .belonging, .cup, .note]
        let choices = self["choices"]
        let parts = try choices.strings("parts").map { name in
            guard let part = all.first(where: { "\($0)".plainName == name.plainName }) else {
                throw Nonsense("no part \(name)")
            }
            return part
        }
        return CheckInChoices(parts: parts, aboutToday: try choices.flag("about_today"))
    }

    func reminders() throws -> Reminders {
        let given = self["reminders"]
        let windows = try given.list("windows").map {
            ReminderWindow(
                fromMinute: try $0.number("from_minute"), untilMinute: try $0.number("until_minute"),
                weekdays: try $0.strings("weekdays").map(weekday))
        }
        return Reminders(
            on: try given.flag("on"), windows: windows, pausedUntil: try given.day("paused_until"),
            ownText: try given.optionalString("own_text"))
    }

    private func weekday(_ name: String) throws -> Weekday {
        let all: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]
        guard let found = all.first(where: { "\($0)" == name }) else { throw Nonsense("no weekday \(name)") }
        return found
    }
}
