import Foundation
import GoldseamKit
import Testing

@Suite @MainActor struct MoodTests {
    private func keep(_ value: UInt8, on device: Device) async throws -> String {
        try await device.goldseam.moods().checkIn(draft: CheckInDraft(pleasantness: .given(value: value)), moment: nil)
    }

    @Test func oneTouchAndKeepAreEnough() async throws {
        let device = try await Device.open()
        let model = CheckInModel(goldseam: device.goldseam)
        await model.load()
        await model.keep()
        #expect(model.problem?.key == "error.invalid.empty")
        model.pleasantness = .given(value: 75)
        await model.keep()
        #expect(model.isKept)
        let history = try await device.goldseam.moods().history(request: HistoryRequest())
        #expect(history.checkIns.map(\.level) == [4])
    }

    @Test func atMostEightWordsAndASecondTouchTakesOneBack() async throws {
        let device = try await Device.open()
        let model = CheckInModel(goldseam: device.goldseam)
        await model.load()
        let keys = try #require(model.form).feelings.prefix(9).map(\.key)
        keys.forEach { model.toggle(feeling: $0) }
        #expect(model.feelings == Array(keys.prefix(8)))
        model.toggle(feeling: keys[0])
        model.toggle(feeling: keys[8])
        #expect(model.feelings == Array(keys.dropFirst()))
    }

    @Test func theListAndTheMonthFollow() async throws {
        let device = try await Device.open()
        let model = MoodsModel(goldseam: device.goldseam)
        try await beside(model.run) {
            #expect(await eventually { model.month != nil && model.checkIns?.isEmpty == true })
            _ = try await keep(90, on: device)
            #expect(await eventually { model.checkIns?.count == 1 })
            #expect(model.month?.weeks.joined().first(where: \.isToday)?.level == 5)
            let card = try #require(model.checkIns?.first)
            await model.trash(card)
            #expect(await eventually { model.checkIns?.isEmpty == true })
            await model.restore()
            #expect(await eventually { model.checkIns?.count == 1 })
            await model.showPrevious()
            #expect(model.month?.month == CalendarMonth(year: 2026, month: 2))
        }
    }

    @Test func insightStaysSilentBeforeItCanKnow() async throws {
        let device = try await Device.open()
        _ = try await device.goldseam.moods().addStarter(starter: "friends")
        let model = InsightsModel(goldseam: device.goldseam)
        await model.reload()
        let report = try #require(model.report)
        #expect(report.cards.allSatisfy { $0.seen.isEmpty })
        await model.mute(report.cards[0])
        await model.reload()
        #expect(model.report?.cards.contains { $0.question == report.cards[0].question } == false)
        await model.unmuteAll()
        for question in try #require(model.questions).questions.prefix(5) { await model.ask(question, on: true) }
        await model.reload()
        #expect(!model.canAskMore)
        await model.showPreviousYear()
        #expect(model.year?.year == 2025)
        await model.showNextYear()
        #expect(model.year?.year == 2026)
    }

    @Test func whatIsAskedAndTrackedIsThePersons() async throws {
        let device = try await Device.open()
        let model = CheckInSettingsModel(goldseam: device.goldseam)
        await model.reload()
        await model.ask(.cup, on: true)
        #expect(model.choices?.parts.contains(.cup) == true)
        let starter = try #require(model.factors?.starters.first?.starters.first)
        await model.track(starter)
        await model.reload()
        let factor = try #require(model.factors?.factors.first)
        await model.archive(factor, true)
        await model.remind(true, in: [ReminderWindow(fromMinute: 60, untilMinute: 120)])
        #expect(model.problem?.key == "error.invalid.outOfRange")
        await model.remind(true, in: [ReminderWindow(fromMinute: 1080, untilMinute: 1260)])
        await model.pause()
        #expect(model.reminders?.pausedUntil != nil)
        await model.reload()
        #expect(model.factors?.factors.first?.isArchived == true)
    }
}
