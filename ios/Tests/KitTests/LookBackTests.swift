import Foundation
import GoldseamKit
import Testing

@Suite @MainActor struct LookBackTests {
    private func question(_ model: LookBackModel) throws -> String {
        try #require(model.form?.parts.first?.questions.first).question
    }

    @Test func aLookBackIsKeptChangedInItsPlaceThrownAwayAndTakenBack() async throws {
        let device = try await Device.open()
        let model = LookBackModel(goldseam: device.goldseam, kind: .signs)
        await model.load()
        model.ratings[try question(model)] = 6
        await model.keep()
        #expect(model.isKept)

        let again = LookBackModel(goldseam: device.goldseam, kind: .signs)
        await again.load()
        let asked = try question(again)
        #expect(again.ratings[asked] == 6)
        again.ratings[asked] = 2
        await again.keep()
        #expect(try await device.goldseam.moods().lookBacks(kind: .signs, before: nil, limit: 50).count == 1)

        let last = LookBackModel(goldseam: device.goldseam, kind: .signs)
        await last.load()
        await last.trash()
        #expect(last.form?.lookBackId == nil && last.ratings.isEmpty)
        await last.restore()
        #expect(last.ratings[asked] == 2)
    }

    @Test func nothingRepliedIsSaidAndOtherWeeksAreThereToBeRead() async throws {
        let device = try await Device.open()
        let earlier = LookBackModel(goldseam: device.goldseam, kind: .week, day: Day(year: 2026, month: 1, day: 7))
        await earlier.load()
        earlier[words: try question(earlier)] = "Nora"
        await earlier.keep()
        let model = LookBackModel(goldseam: device.goldseam, kind: .week)
        await model.load()
        #expect(model.others.map(\.period) == [earlier.form?.period])
        await model.keep()
        #expect(!model.isKept && model.problem?.key == "error.invalid.empty")
    }

    @Test func whatWasRepliedIsKeptWhenTheScreenIsLeft() async throws {
        let device = try await Device.open()
        let model = LookBackModel(goldseam: device.goldseam, kind: .week)
        await model.load()
        await model.keepGiven()
        #expect(try await device.goldseam.moods().lookBacks(kind: .week, before: nil, limit: 50).isEmpty)
        model[words: try question(model)] = "Nora"
        await model.keepGiven()
        let kept = try await device.goldseam.moods().lookBacks(kind: .week, before: nil, limit: 50)
        #expect(kept.flatMap(\.replies).map(\.text) == ["Nora"])
    }

    @Test func aStepIsNotedWithAWordOrWithout() async throws {
        let device = try await Device.open()
        let model = StepsModel(goldseam: device.goldseam)
        await model.reload()
        let kind = try #require(model.page?.kinds.first)
        model.begin(kind)
        model.note = "I went home early"
        await model.keep()
        #expect(model.noting == nil && model.note.isEmpty)
        model.begin(kind)
        await model.keep()
        await model.reload()
        #expect(model.steps.map(\.note) == [nil, "I went home early"])
        #expect(model.page?.kinds.first?.all == 2)
        await model.trash(try #require(model.steps.first))
        await model.reload()
        #expect(model.page?.kinds.first?.all == 1)
        await model.restore()
        await model.reload()
        #expect(model.steps.count == 2)
    }

    @Test func theTrashHoldsAllThatWasThrownAwayAndIsEmptiedAsAWhole() async throws {
        let device = try await Device.open()
        let moods = device.goldseam.moods()
        let step = try await moods.addStep(kind: "courage", note: nil, moment: nil)
        try await moods.trash(record: .step(stepId: step))
        let entry = try await device.add("Words")
        try await device.goldseam.journal().change(entryIds: [entry], change: .trash)
        let model = TrashModel(goldseam: device.goldseam)
        await model.reload()
        await model.restore(try #require(model.moods.first))
        #expect(model.moods.isEmpty && model.canBeEmptied)
        try await moods.trash(record: .step(stepId: step))
        await model.reload()
        await model.empty()
        #expect(!model.canBeEmptied)
        #expect(try await moods.trashed().isEmpty)
    }

    @Test func somethingOfOnesOwnIsTracked() async throws {
        let device = try await Device.open()
        let settings = CheckInSettingsModel(goldseam: device.goldseam)
        await settings.trackOwn("Piano", .duration)
        await settings.reload()
        #expect(settings.factors?.factors.map(\.name) == ["Piano"])
    }

    @Test func remindersAreHandedOverWhenTheyAreWantedAndGoWithTheVault() async throws {
        let device = try await Device.open()
        let handed = Handed()
        let plan = ReminderPlan(goldseam: device.goldseam, schedule: handed)
        let evening = ReminderWindow(fromMinute: 1080, untilMinute: 1260)
        try await beside(plan.run) {
            let settings = device.goldseam.settings()
            try await settings.setReminders(reminders: Reminders(on: true, windows: [evening]))
            #expect(await eventually { handed.last?.isEmpty == false })
            let components = try #require(handed.last?.first).at.components
            #expect((18..<21).contains(components.hour ?? 0) && components.year == 2026)
            try await settings.setReminders(reminders: Reminders(on: false, windows: [evening]))
            #expect(await eventually { handed.last?.isEmpty == true })
            try await settings.setReminders(reminders: Reminders(on: true, windows: [evening]))
            #expect(await eventually { handed.last?.isEmpty == false })
            device.goldseam.lock()
            try await Task.sleep(for: .milliseconds(50))
            #expect(handed.last?.isEmpty == false, "a locked vault still reminds")
        }
    }
}

/// A platform that keeps in memory what it was handed.
@MainActor private final class Handed: ReminderSchedule {
    private(set) var last: [Reminder]?

    func replace(with reminders: [Reminder]) async {
        last = reminders
    }
}
