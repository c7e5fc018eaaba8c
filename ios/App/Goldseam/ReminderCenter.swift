import GoldseamKit
import UserNotifications

/// Lets the system remind: with a neutral sentence, without a sound, and with nothing else. What is planned lies outside the
/// vault, as it comes while that is locked.
@MainActor final class ReminderCenter: ReminderSchedule {
    private let center = UNUserNotificationCenter.current()

    func replace(with reminders: [Reminder]) async {
        center.removeAllPendingNotificationRequests()
        if reminders.isEmpty { return }
        // Asked by the system once, when reminders are switched on. A no is a no.
        guard (try? await center.requestAuthorization(options: [.alert])) == true else { return }
        for (number, reminder) in reminders.enumerated() {
            let content = UNMutableNotificationContent()
            content.body = reminder.text
            content.interruptionLevel = .passive
            let trigger = UNCalendarNotificationTrigger(dateMatching: reminder.at.components, repeats: false)
            let request = UNNotificationRequest(identifier: "\(number)", content: content, trigger: trigger)
            try? await center.add(request)
        }
    }
}
