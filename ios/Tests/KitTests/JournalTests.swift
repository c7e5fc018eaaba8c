import Foundation
import GoldseamKit
import Testing

@Suite @MainActor struct JournalTests {
    @Test func theTimelineReadsPageByPageAndKeepsItsPlaceWhenSomethingChanges() async throws {
        let device = try await Device.open()
        for number in 1...25 {
            try await device.add("entry \(number)")
            if number % 5 == 0 { device.world.advance(by: 24 * 3600) }
        }
        let timeline = TimelineModel(goldseam: device.goldseam, pageSize: 7)
        func count() -> Int { timeline.days?.reduce(0) { $0 + $1.entries.count } ?? 0 }
        try await beside(timeline.run) {
            #expect(await eventually { count() == 7 })
            #expect(timeline.hasMore)
            await timeline.loadMore()
            await timeline.loadMore()
            #expect(count() == 21)
            #expect(Set(timeline.days?.map(\.day) ?? []).count == timeline.days?.count, "a day is one section")
            try await device.add("one more")
            #expect(await eventually { timeline.days?.first?.entries.first?.preview == "one more" })
            #expect(count() >= 21)
        }
    }

    @Test func theTimelineFiltersAndTakesChangesBack() async throws {
        let device = try await Device.open()
        try await device.add("by the sea", tags: ["Sea"])
        try await device.add("in town")
        let timeline = TimelineModel(goldseam: device.goldseam)
        await timeline.show(Filter(tag: "Sea"))
        #expect(timeline.isFiltered)
        #expect(timeline.days?.flatMap(\.entries).map(\.preview) == ["by the sea"])
        #expect(timeline.tags.map(\.tag) == ["Sea"])
        await timeline.show(Filter())
        let card = try #require(timeline.days?.first?.entries.first)
        await timeline.trash(card)
        await timeline.reload()
        #expect(timeline.days?.flatMap(\.entries).count == 1)
        #expect(timeline.lastChange?.kind == .trashed)
        await timeline.undo()
        await timeline.reload()
        #expect(timeline.days?.flatMap(\.entries).count == 2)
    }

    @Test func undoIsOfferedForWhatWasJustDoneOnly() async throws {
        let device = try await Device.open()
        let id = try await device.add("yesterday")
        let timeline = TimelineModel(goldseam: device.goldseam)
        await timeline.reload()
        await timeline.reload()
        #expect(timeline.lastChange == nil)
        let entry = EntryModel(goldseam: device.goldseam, entryId: id)
        await entry.trash()
        await timeline.reload()
        #expect(timeline.lastChange?.kind == .trashed)
    }

    @Test func aLockedVaultIsNoProblemOfTheTimelines() async throws {
        let device = try await Device.open()
        device.goldseam.lock()
        let timeline = TimelineModel(goldseam: device.goldseam)
        await timeline.reload()
        #expect(timeline.problem == nil && timeline.days == nil)
    }

    @Test func anEntryIsReadCoveredAndThrownAway() async throws {
        let device = try await Device.open()
        let id = try await device.add("hard to read", covered: true)
        let entry = EntryModel(goldseam: device.goldseam, entryId: id)
        await entry.reload()
        #expect(entry.isCovered)
        entry.uncover()
        #expect(!entry.isCovered)
        await entry.setStar(true)
        #expect(entry.page?.text.starred == true)
        await entry.setCover(false)
        #expect(entry.page?.text.covered == false)
        await entry.move(to: LocalTime(day: Day(year: 2025, month: 12, day: 24)))
        #expect(entry.page?.moment.timeKnown == false)

        let trash = TrashModel(goldseam: device.goldseam)
        await entry.trash()
        await trash.reload()
        let trashed = try #require(trash.entries?.first)
        #expect(trashed.daysLeft == 30)
        await trash.restore(trashed)
        #expect(trash.entries?.isEmpty == true)
        await entry.trash()
        await trash.empty()
        await entry.reload()
        #expect(entry.isGone)
    }

    @Test func aSealedEntryShowsItsDayUntilItsSealIsBroken() async throws {
        let device = try await Device.open()
        let day = Day(year: 2026, month: 6, day: 1)
        let id = try await device.add("to my later self", sealedUntil: day)
        let entry = EntryModel(goldseam: device.goldseam, entryId: id)
        await entry.reload()
        #expect(entry.page == nil && entry.sealedUntil == day)
        await entry.breakSeal()
        #expect(entry.page?.text.body == "to my later self" && entry.sealedUntil == nil)
    }

    @Test func theCalendarTurnsItsPagesAndOpensADay() async throws {
        let device = try await Device.open()
        try await device.add("today")
        let calendar = CalendarModel(goldseam: device.goldseam, calendar: Calendar(identifier: .gregorian))
        await calendar.reload()
        #expect(calendar.grid?.month == CalendarMonth(year: 2026, month: 3))
        #expect(calendar.grid?.entries == 1)
        #expect(calendar.firstWeekday == .sunday)
        let today = try #require(calendar.grid?.weeks.joined().first { $0.isToday })
        await calendar.open(today.day)
        #expect(calendar.entries.map(\.preview) == ["today"])
        for _ in 0..<3 { await calendar.showPrevious() }
        #expect(calendar.grid?.month == CalendarMonth(year: 2025, month: 12) && calendar.day == nil)
        await calendar.showNext()
        #expect(calendar.grid?.month == CalendarMonth(year: 2026, month: 1))
    }
}
