import Foundation
import GoldseamFFI

/// A scenario, or this runner, does not make sense.
struct Nonsense: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// The parameters of a step as Swift values. A missing one is nothing, or has its default.
extension JSON {
    func string(_ name: String) throws -> String {
        guard let string = try optionalString(name) else { throw Nonsense("\(name) is missing") }
        return string
    }

    func optionalString(_ name: String) throws -> String? {
        switch self[name] {
        case .null: return nil
        case .text(let text), .variant(let text): return text
        default: throw Nonsense("\(name) is no text")
        }
    }

    func strings(_ name: String) throws -> [String] {
        guard case .list(let list) = self[name] else { return [] }
        return try list.map { item in
            guard case .text(let text) = item else { throw Nonsense("\(name) holds something that is no text") }
            return text
        }
    }

    /// UTF-8 of a text, or `{"bytes": […]}`.
    func bytes(_ name: String) throws -> Data {
        guard case .list(let list) = self[name]["bytes"] else { return Data(try string(name).utf8) }
        return Data(
            try list.map { item in
                guard case .number(let number) = item else { throw Nonsense("\(name) holds something that is no byte") }
                return UInt8(number)
            })
    }

    func number<Number: FixedWidthInteger>(_ name: String, or standard: Number? = nil) throws -> Number {
        if case .number(let number) = self[name], let exact = Number(exactly: number) { return exact }
        guard case .null = self[name], let standard else { throw Nonsense("\(name) is no such number") }
        return standard
    }

    func optionalNumber<Number: FixedWidthInteger>(_ name: String) throws -> Number? {
        self[name] == .null ? nil : try number(name)
    }

    func flag(_ name: String) throws -> Bool {
        switch self[name] {
        case .null: return false
        case .bool(let flag): return flag
        default: throw Nonsense("\(name) is neither true nor false")
        }
    }

    /// A variant without fields.
    func variant<Enum: CaseIterable>(_ name: String) throws -> Enum? {
        guard let wanted = try optionalString(name) else { return nil }
        return try Self.variant(wanted)
    }

    static func variant<Enum: CaseIterable>(_ name: String) throws -> Enum {
        guard let found = Enum.allCases.first(where: { "\($0)".plainName == name.plainName }) else {
            throw Nonsense("\(Enum.self) has no \(name)")
        }
        return found
    }

    func required<Enum: CaseIterable>(_ name: String) throws -> Enum {
        guard let found: Enum = try variant(name) else { throw Nonsense("\(name) is missing") }
        return found
    }

    func topics() throws -> [Topic] {
        try strings("topics").map(Self.variant)
    }

    func day(_ name: String) throws -> Day? {
        let day = self[name]
        return day == .null
            ? nil : Day(year: try day.number("year"), month: try day.number("month"), day: try day.number("day"))
    }

    func localTime(_ name: String) throws -> LocalTime? {
        let time = self[name]
        guard time != .null else { return nil }
        guard let day = try time.day("day") else { throw Nonsense("\(name) has no day") }
        return LocalTime(day: day, minuteOfDay: try time.optionalNumber("minute_of_day"))
    }

    func filter(_ name: String) throws -> Filter? {
        let filter = self[name]
        guard filter != .null else { return nil }
        return Filter(
            tag: try filter.optionalString("tag"), kind: try filter.variant("kind"),
            starred: try filter.flag("starred"),
            withAttachment: try filter.flag("with_attachment"), firstDay: try filter.day("first_day"),
            lastDay: try filter.day("last_day"))
    }

    func text(_ name: String) throws -> EntryDraft {
        let text = self[name]
        return EntryDraft(
            kind: try text.variant("kind"), title: try text.optionalString("title"),
            body: try text.optionalString("body") ?? "", tags: try text.strings("tags"),
            starred: try text.flag("starred"), covered: try text.flag("covered"), apart: try text.flag("apart"),
            sealedUntil: try text.day("sealed_until"))
    }

    /// The request itself, or the fields of one.
    var request: JSON {
        self["request"] == .null ? self : self["request"]
    }

    func timelineRequest() throws -> TimelineRequest {
        TimelineRequest(
            filter: try request.filter("filter"), cursor: try request.optionalString("cursor"),
            day: try request.day("day"), size: try request.number("size", or: 50))
    }

    func monthRequest() throws -> MonthRequest {
        let month = request["month"]
        return MonthRequest(
            firstWeekday: try request.required("first_weekday"),
            month: month == .null
                ? nil : CalendarMonth(year: try month.number("year"), month: try month.number("month")))
    }

    func searchRequest() throws -> SearchRequest {
        SearchRequest(
            text: try request.string("text"), typing: try request.flag("typing"), order: try request.variant("order"),
            cursor: try request.optionalString("cursor"), size: try request.number("size", or: 50))
    }

    func owner() throws -> AttachmentOwner {
        let owner = self["owner"]
        if owner["entry"] != .null { return .entry(entryId: try owner["entry"].string("entry_id")) }
        return .draft(draftId: try owner["draft"].string("draft_id"))
    }

    func newAttachment() throws -> NewAttachment {
        let attachment = self["attachment"]
        return NewAttachment(
            name: try attachment.optionalString("name"),
            thumbnail: attachment["thumbnail"] == .null ? nil : try attachment.bytes("thumbnail"))
    }

    func entryChange() throws -> EntryChange {
        let change = self["change"]
        if case .text(let name) = change {
            switch name.plainName {
            case "trash": return .trash
            case "restore": return .restore
            default: throw Nonsense("there is no change \(name)")
            }
        }
        guard case .object(let fields) = change, let (name, with) = fields.first else { throw Nonsense("no change") }
        switch name.plainName {
        case "star": return .star(on: try with.flag("on"))
        case "cover": return .cover(on: try with.flag("on"))
        case "apart": return .apart(on: try with.flag("on"))
        case "addtag": return .addTag(tag: try with.string("tag"))
        case "removetag": return .removeTag(tag: try with.string("tag"))
        default: throw Nonsense("there is no change \(name)")
        }
    }
}
