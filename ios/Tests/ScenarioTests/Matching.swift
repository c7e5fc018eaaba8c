import GoldseamFFI
import GoldseamKit

/// Why `actual` is not what was expected; nothing if it is.
func mismatch(_ expected: JSON, _ actual: JSON, at path: String = "result") -> String? {
    switch (expected, actual) {
    case (.text("$any"), _):
        return actual == .null ? "\(path) is missing" : nil
    case (.object(let fields), _) where fields["$marked"] != nil:
        return mismatch(fields["$marked"] ?? .null, marked(actual), at: "\(path).$marked")
    case (.object(let fields), .object):
        return fields.lazy.compactMap { mismatch($0.value, actual[$0.key], at: "\(path).\($0.key)") }.first
    case (.list(let wanted), .list(let found)) where wanted.count == found.count:
        return zip(wanted, found).enumerated().lazy
            .compactMap { mismatch($0.element.0, $0.element.1, at: "\(path).\($0.offset)") }.first
    case (.text(let wanted), .variant(let found)) where wanted.plainName == found.plainName:
        return nil
    case (.text(let wanted), .text(let found)) where !wanted.utf8.elementsEqual(found.utf8):
        // By bytes: Swift calls texts equal that differ in combining marks.
        return "\(path) is \(found), not \(wanted)"
    default:
        return expected == actual ? nil : "\(path) is \(actual), not \(expected)"
    }
}

/// The parts of a hit's title and snippet that are to be marked, cut out as a screen cuts them.
private func marked(_ hit: JSON) -> JSON {
    func parts(_ text: JSON, _ ranges: JSON) -> JSON {
        guard case .list(let ranges) = ranges else { return .null }
        guard case .text(let text) = text else { return .list([]) }
        return .list(
            ranges.map { range in
                guard case (.number(let start), .number(let end)) = (range["start"], range["end"]) else { return .null }
                let range = TextRange(start: UInt32(start), end: UInt32(end))
                return text[marked: range].map { .text(String($0)) } ?? .null
            })
    }
    return .object([
        "title": parts(hit["card"]["title"], hit["title_highlights"]),
        "snippet": parts(hit["snippet"], hit["snippet_highlights"]),
    ])
}
