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
            if app.isHidden { Cover(app: app) }
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
        case .away: EmptyView()
        case .firstStart:
            if let start = app.firstStart { FirstStartView(model: start) }
        case .unlock: UnlockView(app: app)
        case .replacePassphrase:
            if let replacing = app.replacing { ReplacePassphraseView(model: replacing) }
        case .journal: JournalView(goldseam: app.goldseam)
        }
    }
}

/// What lies over everything while nothing may be seen. The app shows it in a window of its own: a sheet would be above
/// the views that it was opened from.
public struct Cover: View {
    private let app: AppModel

    /// Over this app.
    public init(app: AppModel) {
        self.app = app
    }

    public var body: some View {
        ZStack {
            CoverView()
            if app.screen == .away, !app.isCovered { AwayView(app: app) }
        }
        .modifier(Themed())
    }
}

/// Paper, and nothing on it.
struct CoverView: View {
    @Environment(\.palette) private var palette

    var body: some View {
        palette.paper.color
            .ignoresSafeArea()
            .accessibilityHidden(true)
    }
}

/// After a quick exit: a page that says nothing about the app.
private struct AwayView: View {
    let app: AppModel
    @Environment(\.palette) private var palette

    var body: some View {
        Button {
            app.returnFromQuickExit()
        } label: {
            palette.paper.color.ignoresSafeArea()
        }
        .buttonStyle(.plain)
        .accessibilityLabel(Text(say: .awayReturn))
    }
}
