import Foundation
import Testing

/// Runs every story of `tests/scenarios`, as each language does.
@Suite struct ScenarioTests {
    @Test @MainActor func everyScenarioPasses() async throws {
        let scenarios = try FileManager.default
            .contentsOfDirectory(at: Places.scenarios, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        var failures: [String] = []
        for file in scenarios {
            if let problem = await Self.problem(in: file) {
                failures.append("\(file.lastPathComponent): \(problem)")
            }
        }
        failures.forEach { print("scenario FAILED (Swift): \($0)") }
        print("scenarios (Swift): \(scenarios.count - failures.count) passed, \(failures.count) failed")
        #expect(failures.isEmpty)
    }

    @MainActor private static func problem(in file: URL) async -> String? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("goldseam-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let scenario = try JSONDecoder().decode(JSON.self, from: Data(contentsOf: file))
            let story = try Story(scenario, in: folder, fixtures: Places.fixtures)
            guard case .list(let steps) = scenario["steps"] else { return "it has no steps" }
            for (number, step) in steps.enumerated() {
                if let problem = await story.problem(in: step) {
                    return "step \(number + 1): \(problem)"
                }
            }
            return nil
        } catch {
            return "\(error)"
        }
    }
}

/// Where this repository keeps what the runner reads.
enum Places {
    private static let tests = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("tests")

    /// Another folder can be named to try scenarios that are being written.
    static let scenarios =
        ProcessInfo.processInfo.environment["GOLDSEAM_SCENARIOS"].map { URL(fileURLWithPath: $0) }
        ?? tests.appendingPathComponent("scenarios")
    static let fixtures = tests.appendingPathComponent("fixtures")
}
