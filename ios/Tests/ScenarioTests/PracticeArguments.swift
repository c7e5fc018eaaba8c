import GoldseamFFI

/// The parameters of calls about practices as Swift values.
extension JSON {
    func practiceQuery() throws -> PracticeQuery {
        let query = self["query"]
        func choice(_ name: String) throws -> Bool? { query[name] == .null ? nil : try query.flag(name) }
        return PracticeQuery(
            words: try query.optionalString("words") ?? "", minutes: try query.optionalNumber("minutes"),
            isBodily: try choice("is_bodily"), isWithSomebody: try choice("is_with_somebody"),
            state: try query.optionalString("state"))
    }

    func privateAnswers() throws -> [PrivateAnswer?] {
        guard case .list(let answers) = self["answers"] else { throw Nonsense("no answers") }
        return try answers.map { answer in
            switch answer {
            case .null: return nil
            case .text("no"), .variant("no"): return .no
            case .text("yes"), .variant("yes"): return .yes
            case .text("not_sure"), .variant("not_sure"): return .notSure
            default: throw Nonsense("no such answer")
            }
        }
    }

    func practiceAnswer() throws -> PracticeAnswer? {
        let answer = self["answer"]
        switch answer {
        case .null: return nil
        case .text("done"), .variant("done"): return .done
        default: break
        }
        if answer["number"] != .null { return .number(value: try answer["number"].number("value")) }
        if answer["text"] != .null { return .text(text: try answer["text"].string("text")) }
        if answer["lines"] != .null { return .lines(lines: try answer["lines"].strings("lines")) }
        if answer["choices"] != .null {
            return .choices(
                chosen: try answer["choices"].strings("chosen"), own: try answer["choices"].strings("own"))
        }
        if answer["columns"] != .null {
            return .columns(
                first: try answer["columns"].strings("first"), second: try answer["columns"].strings("second"))
        }
        if answer["date"] != .null, let day = try answer["date"].day("day") { return .date(day: day) }
        guard case .list(let rows) = answer["rows"]["rows"] else { throw Nonsense("no such answer") }
        return .rows(rows: try rows.map { try $0.practiceRow() })
    }

    private func practiceRow() throws -> PracticeRow {
        var numbers: [UInt16] = []
        if case .list(let list) = self["numbers"] {
            numbers = try list.map { number in
                guard case .number(let number) = number, let exact = UInt16(exactly: number) else {
                    throw Nonsense("a row holds no such number")
                }
                return exact
            }
        }
        return PracticeRow(
            key: try optionalString("key"), texts: try strings("texts"), numbers: numbers)
    }
}
