import Foundation
import GoldseamKit
import Testing

@testable import GoldseamUI

@Suite struct DaysTests {
    @Test func aDayStaysItselfOnItsWayThroughAPicker() {
        for day in [
            Day(year: 2026, month: 3, day: 29), Day(year: 2024, month: 2, day: 29), Day(year: 2026, month: 12, day: 31),
        ] {
            #expect(Day(picked: day.picked) == day)
        }
    }

    @Test func aTimeIsWrittenAsItWasThere() {
        let moment = Moment(
            at: Date(timeIntervalSince1970: 0), offsetMinutes: 840, day: Day(year: 2026, month: 3, day: 29),
            minuteOfDay: 150, timeKnown: true)
        #expect(moment.timeText?.contains("30") == true)
        #expect(moment.day.shortText.contains("29") && moment.day.shortText.contains("2026"))
    }

    @Test func aDayWithoutATimeHasNone() {
        let moment = Moment(
            at: Date(timeIntervalSince1970: 0), offsetMinutes: 0, day: Day(year: 2026, month: 3, day: 1),
            minuteOfDay: 720,
            timeKnown: false)
        #expect(moment.timeText == nil)
    }
}
