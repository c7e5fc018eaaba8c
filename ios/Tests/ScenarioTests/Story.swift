import Foundation
import GoldseamFFI

/// One scenario while it runs: a device, a folder, a Goldseam in it, and what its steps have kept.
@MainActor final class Story {
    private let world: ConformanceWorld
    private let folder: URL
    private let sealer: Sealer?
    private var goldseam: Goldseam
    private var kept: [String: JSON] = [:]
    private var running: [String: RunningCall] = [:]
    private var listeners: [String: (listener: Listener, subscription: Subscription)] = [:]
    private var recoveryCode: RecoveryCode?
    private var task: TaskHandle?
    private var watcher: Watcher?

    private var vault: String {
        folder.appendingPathComponent("vault").path
    }

    init(_ scenario: JSON, in folder: URL, fixtures: URL) throws {
        let given = scenario["world"]
        let now = Date(timeIntervalSince1970: Double(try given.number("now") as Int64) / 1000)
        world = try ConformanceWorld(
            now: now, offsetMinutes: try given.number("offset_minutes", or: 0), seed: try given.number("seed", or: 0))
        self.folder = folder
        sealer = given["sealer"] == .bool(false) ? nil : Sealer()
        let vault = folder.appendingPathComponent("vault")
        if let fixture = try given.optionalString("fixture") {
            try FileManager.default.copyItem(at: fixtures.appendingPathComponent(fixture), to: vault)
        }
        goldseam = try world.goldseam(folder: vault.path, sealer: sealer)
    }

    /// Runs one step, and says what is wrong with it, if anything is.
    func problem(in step: JSON) async -> String? {
        do {
            if let name = try step.optionalString("cancel") {
                try call(name).cancel()
                return nil
            }
            let with = resolved(step["with"])
            if let operation = try step.optionalString("start") {
                let goldseam = goldseam, handle = task ?? TaskHandle()
                running[try step.string("call")] = RunningCall(handle) {
                    try await JSON(of: Self.found(operation)(goldseam, with, handle))
                }
                return nil
            }
            let outcome: Result<JSON, any Error>
            if let name = try step.optionalString("await") {
                outcome = try await call(name).outcome()
            } else {
                let operation = try step.string("do")
                outcome = await RunningCall.outcome { try await self.perform(operation, with) }
            }
            return try judge(outcome, by: step)
        } catch {
            return "\(error)"
        }
    }

    private static func found(_ operation: String) throws -> Call {
        guard let call = calls[operation] else { throw Nonsense("this runner knows no \(operation)") }
        return call
    }

    private func call(_ name: String) throws -> RunningCall {
        guard let call = running[name] else { throw Nonsense("no call \(name) was started") }
        return call
    }

    private func judge(_ outcome: Result<JSON, any Error>, by step: JSON) throws -> String? {
        switch outcome {
        case .success(let result):
            if step["fails"] != .null { return "did not fail, but gave \(result)" }
            try keep(result, as: step["as"])
            guard case .object(let fields) = step, let expected = fields["gives"] else { return nil }
            return mismatch(resolved(expected), result)
        case .failure(let error):
            guard case .object(let expected) = step["fails"] else { return "failed with \(error)" }
            guard let error = error as? GoldseamError else { return "failed with an undeclared \(error)" }
            var actual = JSON.fields(Mirror(reflecting: Mirror(reflecting: error).children.first?.value ?? ()))
            actual["code"] = .text(error.code())
            actual["recovery"] = JSON(of: error.recovery())
            return mismatch(resolved(.object(expected)), .object(actual), at: "error")
        }
    }

    private func keep(_ result: JSON, as names: JSON) throws {
        switch names {
        case .text(let name): kept[name] = result
        case .object(let paths): for name in paths.keys { kept[name] = result.at(try names.string(name)) }
        default: break
        }
    }

    /// With what was kept in the place of its names.
    private func resolved(_ json: JSON) -> JSON {
        switch json {
        case .text(let text) where text.hasPrefix("$"): kept[String(text.dropFirst())] ?? json
        case .list(let list): .list(list.map { resolved($0) })
        case .object(let fields): .object(fields.mapValues { resolved($0) })
        default: json
        }
    }

    private func perform(_ operation: String, _ with: JSON) async throws -> JSON {
        if let call = calls[operation] {
            let result = try await call(goldseam, with, task)
            guard let code = result as? RecoveryCode else { return JSON(of: result) }
            recoveryCode = code
            return .null
        }
        switch operation.prefix(while: { $0 != "." }) {
        case "world": return try await changeWorld(operation, with)
        case "observer": return try await observe(operation, with)
        case "sealer": return try commandSealer(operation, with)
        case "recovery": return try askRecoveryCode(operation, with)
        case "task": return try handleTask(operation, with)
        default: throw Nonsense("this runner knows no \(operation)")
        }
    }

    private func changeWorld(_ operation: String, _ with: JSON) async throws -> JSON {
        switch operation {
        case "world.advance": world.advance(by: TimeInterval(try with.number("seconds") as Int64))
        case "world.reboot": world.reboot()
        case "world.restart":
            goldseam.lock()
            goldseam = try world.goldseam(folder: vault, sealer: sealer)
        case "world.files": return .text(try write(with))
        default: throw Nonsense("this runner knows no \(operation)")
        }
        return .null
    }

    private func write(_ with: JSON) throws -> String {
        let notes = folder.appendingPathComponent("files")
        var texts: [String: String] = [:]
        if case .object(let files) = with["files"] {
            for path in files.keys { texts[path] = try with["files"].string(path) }
        }
        let count: Int = try with["many"].number("count", or: 0)
        for number in 0..<count {
            let number = String(format: "%03d", number + 1)
            let name = try with["many"].string("name").replacingOccurrences(of: "#", with: number)
            texts[name] = try with["many"].string("text").replacingOccurrences(of: "#", with: number)
        }
        for (path, text) in texts {
            let file = notes.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return notes.path
    }

    private func observe(_ operation: String, _ with: JSON) async throws -> JSON {
        let name = try with.optionalString("name") ?? ""
        if operation == "observer.start" {
            let listener = Listener(throwsUndeclared: try with.flag("throws"))
            listeners[name] = (listener, goldseam.observe(topics: try with.topics(), observer: listener))
            return .null
        }
        guard let (listener, subscription) = listeners[name] else { throw Nonsense("no observer \(name)") }
        switch operation {
        case "observer.wait": try await listener.wait(for: try with.topics())
        case "observer.cancel":
            subscription.cancel()
            subscription.cancel()
        case "observer.count":
            try await Task.sleep(for: .milliseconds(100))
            return .number(Double(listener.times))
        default: throw Nonsense("this runner knows no \(operation)")
        }
        return .null
    }

    private func commandSealer(_ operation: String, _ with: JSON) throws -> JSON {
        guard let sealer else { throw Nonsense("this world has no sealer") }
        switch operation {
        case "sealer.set": sealer.behave(try with.required("behaviour"))
        case "sealer.release": sealer.behave(.works)
        case "sealer.keys": return .number(Double(sealer.keys))
        default: throw Nonsense("this runner knows no \(operation)")
        }
        return .null
    }

    private func askRecoveryCode(_ operation: String, _ with: JSON) throws -> JSON {
        guard let recoveryCode else { throw Nonsense("there is no recovery code") }
        switch operation {
        case "recovery.groups": return JSON(of: recoveryCode.groups())
        case "recovery.asked": return JSON(of: recoveryCode.asked())
        case "recovery.text": return .text(recoveryCode.groups().joined(separator: "-"))
        case "recovery.is_group":
            return .bool(recoveryCode.isGroup(number: try with.number("number"), typed: try with.string("typed")))
        default: throw Nonsense("this runner knows no \(operation)")
        }
    }

    private func handleTask(_ operation: String, _ with: JSON) throws -> JSON {
        if operation == "task.new" {
            let watcher = Watcher(
                cancelAt: try with.number("cancel_at", or: 0), lockAt: try with.number("lock_at", or: 0), of: goldseam)
            let task = TaskHandle(observer: watcher)
            watcher.watch(task)
            (self.task, self.watcher) = (task, watcher)
            return .null
        }
        guard let task, let watcher else { throw Nonsense("there is no task") }
        switch operation {
        case "task.cancel": task.cancel()
        case "task.is_cancelled": return .bool(task.isCancelled())
        case "task.progress": return JSON(of: task.progress())
        case "task.heard": return watcher.result
        default: throw Nonsense("this runner knows no \(operation)")
        }
        return .null
    }
}
