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
    case lookingBack
    case lookBack(LookBackKind, Day?)
    case steps
    case practices
    case practice(String)
    case player(String, resumes: Bool)
    case practiceResults
    case practiceReading(String)
    case looks
    case learn
    case learnCard(String)
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

/// A page with the pages that it leads to.
struct Stack<Content: View>: View {
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
                    case .lookingBack: LookingBackView()
                    case .lookBack(let kind, let day): LookBackView(goldseam: goldseam, kind: kind, day: day)
                    case .steps: StepsView(goldseam: goldseam)
                    case .practices: PracticesView(goldseam: goldseam)
                    case .practice(let practice): PracticeView(goldseam: goldseam, practice: practice)
                    case .player(let id, let resumes):
                        PlayerView(goldseam: goldseam, sessionId: id, resumes: resumes)
                    case .practiceResults: PracticeResultsView(goldseam: goldseam)
                    case .practiceReading(let id): PracticeReadingView(goldseam: goldseam, sessionId: id)
                    case .looks: LooksView(goldseam: goldseam)
                    case .learn: LearnView(goldseam: goldseam)
                    case .learnCard(let card): LearnTextView(goldseam: goldseam, card: card)
                    }
                }
        }
    }
}
