import Foundation
import GoldseamFFI

/// A value of a scenario, or a result turned into one.
enum JSON: Sendable, Equatable, Decodable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])
    /// An enum's variant without fields, in Swift's spelling.
    case variant(String)

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([JSON].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: JSON].self))
        }
    }

    /// What a call gave: records and enums of the facade, read by their names.
    init(of value: Any) {
        let mirror = Mirror(reflecting: value)
        switch (value, mirror.displayStyle) {
        case (let json as JSON, _): self = json
        case (let bool as Bool, _): self = .bool(bool)
        case (let text as String, _): self = .text(text)
        case (let data as Data, _): self = .text(data.map { String(format: "%02x", $0) }.joined())
        case (let date as Date, _): self = .number((date.timeIntervalSince1970 * 1000).rounded())
        case (let number as any BinaryInteger, _): self = .number(Double(number))
        case (let number as Double, _): self = .number(number)
        case (_, .optional): self = mirror.children.first.map { JSON(of: $0.value) } ?? .null
        case (_, .collection): self = .list(mirror.children.map { JSON(of: $0.value) })
        case (_, .enum): self = JSON(variant: value, mirror)
        case (_, .tuple) where mirror.children.isEmpty: self = .null
        default: self = .object(JSON.fields(mirror))
        }
    }

    private init(variant value: Any, _ mirror: Mirror) {
        guard let variant = mirror.children.first, let name = variant.label else {
            self = .variant(String(describing: value))
            return
        }
        self = .object([name: .object(JSON.fields(Mirror(reflecting: variant.value)))])
    }

    static func fields(_ mirror: Mirror) -> [String: JSON] {
        var fields: [String: JSON] = [:]
        for case (let name?, let value) in mirror.children {
            fields[name] = JSON(of: value)
        }
        return fields
    }

    /// A field, by its name in any language's spelling.
    subscript(name: String) -> JSON {
        guard case .object(let fields) = self else { return .null }
        return fields[name] ?? fields.first { $0.key.plainName == name.plainName }?.value ?? .null
    }

    /// What a path of names and indexes, joined by dots, leads to.
    func at(_ path: String) -> JSON {
        path.split(separator: ".").reduce(self) { value, step in
            guard case .list(let list) = value else { return value[String(step)] }
            return Int(step).flatMap { list.indices.contains($0) ? list[$0] : nil } ?? .null
        }
    }
}

extension String {
    /// `entry_id` is `entryId`, `at_once` is `AT_ONCE` and `atOnce`.
    var plainName: String {
        replacingOccurrences(of: "_", with: "").lowercased()
    }
}
