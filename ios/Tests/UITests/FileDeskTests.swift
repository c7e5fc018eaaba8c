import Foundation
import Testing

@testable import GoldseamUI

@Suite @MainActor struct FileDeskTests {
    @Test func asksAndGivesWhatWasChosen() async {
        let desk = FileDesk()
        let answer = Task { await desk.pick(.folder) }
        while desk.asking == nil { await Task.yield() }
        #expect(desk.asking == .folder)
        desk.chosen(URL(fileURLWithPath: "/chosen"))
        #expect(await answer.value?.path == "/chosen")
        #expect(desk.asking == nil)
    }

    @Test func aSecondQuestionEndsTheFirst() async {
        let desk = FileDesk()
        let first = Task { await desk.pick(.file) }
        while desk.asking != .file { await Task.yield() }
        let second = Task { await desk.pick(.folder) }
        #expect(await first.value == nil)
        while desk.asking != .folder { await Task.yield() }
        desk.chosen(nil)
        #expect(await second.value == nil)
    }
}
