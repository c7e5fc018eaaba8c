import GoldseamKit
import SwiftUI

/// The whole app: what is in front, and the cover over it.
public struct RootView: View {
    @State private var app: AppModel
    @State private var desk: FileDesk
    @Environment(\.accessibilityReduceMotion) private var reduceMotion

    /// Over these.
    public init(app: AppModel, desk: FileDesk) {
        _app = State(initialValue: app)
        _desk = State(initialValue: desk)
    }

    public var body: some View {
        ZStack {
            screen
            if app.isCovered { CoverView() }
        }
        .animation(reduceMotion ? nil : .easeInOut, value: app.screen)
        .environment(app)
        .environment(desk)
        .modifier(Themed())
        .task { await app.run() }
    }

    @ViewBuilder private var screen: some View {
        switch app.screen {
        case .starting: CoverView()
        case .away: AwayView()
        case .firstStart:
            if let start = app.firstStart { FirstStartView(model: start) }
        case .unlock: UnlockView(goldseam: app.goldseam)
        case .journal: JournalView(goldseam: app.goldseam)
        }
    }
}

/// Hides everything: in the app switcher, and while nothing is known yet.
struct CoverView: View {
    @Environment(\.palette) private var palette

    var body: some View {
        palette.paper.color
            .ignoresSafeArea()
            .accessibilityHidden(true)
    }
}

/// After a quick exit: a page that says nothing about the app.
struct AwayView: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette

    var body: some View {
        Button {
            app.returnFromQuickExit()
        } label: {
            palette.paper.color.ignoresSafeArea()
        }
        .buttonStyle(.plain)
        .accessibilityLabel(Text(.awayReturn))
    }
}
