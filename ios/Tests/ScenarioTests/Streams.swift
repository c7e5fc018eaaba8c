import Foundation
import GoldseamFFI
import Synchronization

/// What an app's own code may throw, though the facade does not know it.
struct Undeclared: Error {}

/// `{"text": …}` or `{"repeat": …, "times": …}`, and how it misbehaves.
final class Source: ByteSource {
    private let bytes: Data
    private let failsAfter: Int
    private let throwsUndeclared: Bool
    private let givesTooMuch: Bool
    private let position = Mutex(0)

    init(_ json: JSON) throws {
        let text = try json.optionalString("text") ?? ""
        let part = try json.optionalString("repeat") ?? ""
        bytes = Data((text + String(repeating: part, count: try json.number("times", or: 1))).utf8)
        failsAfter = try json.number("fails_after", or: Int.max)
        throwsUndeclared = try json.flag("throws")
        givesTooMuch = try json.flag("too_much")
    }

    func read(most: UInt32) throws -> Data {
        if throwsUndeclared { throw Undeclared() }
        if givesTooMuch { return Data(count: Int(most) + 1) }
        return try position.withLock { position in
            if position >= failsAfter { throw StreamError.Failed }
            let end = min(position + Int(most), bytes.count, failsAfter)
            defer { position = end }
            return bytes[position..<end]
        }
    }
}

/// Collects what goes out, or refuses it.
final class Sink: ByteSink {
    private let refuses: Bool
    private let taken = Mutex(Data())

    init(_ json: JSON) throws {
        refuses = try json.flag("fails")
    }

    func write(bytes: Data) throws {
        if refuses { throw StreamError.Failed }
        taken.withLock { $0.append(bytes) }
    }

    var result: JSON {
        let taken = taken.withLock { $0 }
        var fields: [String: JSON] = ["length": .number(Double(taken.count))]
        if taken.count <= 1000 { fields["text"] = .text(String(decoding: taken, as: UTF8.self)) }
        return .object(fields)
    }
}

/// A tree of texts.
final class Tree: FileTree {
    private let name: String
    private let texts: [String: String]
    private let throwsUndeclared: Bool

    init(_ json: JSON) throws {
        name = try json.string("label")
        throwsUndeclared = try json.flag("throws")
        guard case .object(let files) = json["tree"] else {
            texts = [:]
            return
        }
        texts = try files.keys.reduce(into: [:]) { $0[$1] = try json["tree"].string($1) }
    }

    func label() -> String {
        name
    }

    func files() throws -> [TreeFile] {
        if throwsUndeclared { throw Undeclared() }
        return texts.sorted { $0.key < $1.key }.map { TreeFile(path: $0.key, bytes: UInt64($0.value.utf8.count)) }
    }

    func openFile(path: String) throws -> ByteSource {
        guard let text = texts[path] else { throw StreamError.Failed }
        return try Source(.object(["text": .text(text)]))
    }
}

extension JSON {
    func origin() throws -> ImportOrigin {
        let origin = self["origin"]
        if origin["folder"] != .null { return .folder(path: try origin["folder"].string("path")) }
        return .files(tree: try Tree(origin["files"]))
    }
}
