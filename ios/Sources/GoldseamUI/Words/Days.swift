import Foundation
import GoldseamKit

// Days and times of the core in the words of the person's calendar, and back from a picker.

extension Day {
    /// Such as "Sunday, 1 March 2026".
    var text: String {
        noon.formatted(Date.FormatStyle(date: .complete, time: .omitted, timeZone: .gmt))
    }

    /// Such as "1 Mar 2026".
    var shortText: String {
        noon.formatted(Date.FormatStyle(date: .abbreviated, time: .omitted, timeZone: .gmt))
    }

    /// The day as a picker has it.
    init(picked date: Date) {
        let parts = Calendar.gregorian.dateComponents([.year, .month, .day], from: date)
        self.init(year: Int32(parts.year ?? 1), month: UInt8(parts.month ?? 1), day: UInt8(parts.day ?? 1))
    }

    /// For a picker.
    var picked: Date {
        Calendar.gregorian.date(from: DateComponents(year: Int(year), month: Int(month), day: Int(day), hour: 12))
            ?? .now
    }

    fileprivate var noon: Date {
        date(minute: 12 * 60)
    }

    /// Far from any change of clocks: to be written in the same zone.
    fileprivate func date(minute: UInt16) -> Date {
        var calendar = Calendar.gregorian
        calendar.timeZone = .gmt
        return calendar.date(
            from: DateComponents(year: Int(year), month: Int(month), day: Int(day), minute: Int(minute)))
            ?? .distantPast
    }
}

extension CalendarMonth {
    /// Such as "March 2026".
    var text: String {
        Day(year: year, month: month, day: 1).noon
            .formatted(Date.FormatStyle(timeZone: .gmt).month(.wide).year())
    }
}

extension Moment {
    /// The time of day there and then; nothing if only the day is known.
    var timeText: String? {
        guard timeKnown else { return nil }
        return day.date(minute: minuteOfDay)
            .formatted(Date.FormatStyle(date: .omitted, time: .shortened, timeZone: .gmt))
    }

    /// Day, and time if it is known.
    var text: String {
        [day.text, timeText].compactMap(\.self).joined(separator: ", ")
    }
}

extension LocalTime {
    /// As a picker has it.
    init(picked date: Date) {
        let parts = Calendar.gregorian.dateComponents([.hour, .minute], from: date)
        self.init(day: Day(picked: date), minuteOfDay: UInt16((parts.hour ?? 0) * 60 + (parts.minute ?? 0)))
    }
}

extension Calendar {
    /// The calendar that the core's days are counted in.
    fileprivate static let gregorian = Calendar(identifier: .gregorian)
}
