import GoldseamKit
import SwiftUI

/// Where a page leads to.
enum Route: Hashable {
    case entry(String)
    case editor(EditorModel.Beginning)
    case trash
    case imports
    case checkIn(String?)
    case insights
    case checkInSettings
}

/// The open journal: timeline, calendar, search and settings.
struct JournalView: View {
    let goldseam: Goldseam

    var body: some View {
        TabView {
            Stack(goldseam: goldseam) { JournalTimelineView(goldseam: goldseam) }
                .tabItem {
                    Label {
                        Text(say: .timelineTitle)
                    } icon: {
                        Image(systemName: "book")
                    }
                }
            Stack(goldseam: goldseam) { MoodsView(goldseam: goldseam) }
                .tabItem {
                    Label {
                        Text(say: .moodsTitle)
                    } icon: {
                        Image(systemName: "heart")
                    }
                }
            Stack(goldseam: goldseam) { CalendarView(goldseam: goldseam) }
                .tabItem {
                    Label {
                        Text(say: .calendarTitle)
                    } icon: {
                        Image(systemName: "calendar")
                    }
                }
            Stack(goldseam: goldseam) { SearchView(goldseam: goldseam) }
                .tabItem {
                    Label {
                        Text(say: .searchTitle)
                    } icon: {
                        Image(systemName: "magnifyingglass")
                    }
                }
            Stack(goldseam: goldseam) { SettingsView(goldseam: goldseam) }
                .tabItem {
                    Label {
                        Text(say: .settingsTitle)
                    } icon: {
                        Image(systemName: "gearshape")
                    }
                }
        }
    }
}

/// A tab with the pages that it leads to.
private struct Stack<Content: View>: View {
    let goldseam: Goldseam
    @ViewBuilder let content: () -> Content

    var body: some View {
        NavigationStack {
            content()
                .navigationDestination(for: Route.self) { route in
                    switch route {
                    case .entry(let id): EntryView(goldseam: goldseam, entryId: id)
                    case .editor(let begin): EditorView(goldseam: goldseam, begin: begin)
                    case .trash: TrashView(goldseam: goldseam)
                    case .imports: ImportView(goldseam: goldseam)
                    case .checkIn(let id): CheckInView(goldseam: goldseam, checkInId: id)
                    case .insights: InsightsView(goldseam: goldseam)
                    case .checkInSettings: CheckInSettingsView(goldseam: goldseam)
                    }
                }
        }
    }
}
