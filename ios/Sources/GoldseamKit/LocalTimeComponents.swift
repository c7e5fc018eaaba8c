import Foundation

extension LocalTime {
    /// As the system schedules by: on the local clock, whatever its zone will be then.
    public var components: DateComponents {
        let minute = Int(minuteOfDay ?? 0)
        return DateComponents(
            year: Int(day.year), month: Int(day.month), day: Int(day.day), hour: minute / 60, minute: minute % 60)
    }
}
