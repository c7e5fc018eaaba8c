import GoldseamKit
import GoldseamUI
import SwiftUI

/// The app: one core as long as the process lives, covered and locked when another app is in front.
@main struct GoldseamApp: App {
    @UIApplicationDelegateAdaptor(OwnKeyboardsOnly.self) private var keyboards
    @Environment(\.scenePhase) private var phase
    @State private var start = Launch()
    @State private var desk = FileDesk()
    @State private var cover = CoverWindow()
    @State private var reminders = ReminderCenter()

    var body: some Scene {
        WindowGroup {
            if let app = start.app {
                RootView(app: app, desk: desk)
                    .task { await ReminderPlan(goldseam: app.goldseam, schedule: reminders).run() }
                    .modifier(FilePicking(desk: desk))
                    .onChange(of: app.isHidden, initial: true) { _, isHidden in
                        cover.show(isHidden, over: app)
                    }
            } else {
                ProblemPage(problem: start.problem)
            }
        }
        .onChange(of: phase, initial: true) { before, now in
            start.app?.follow(before, now)
        }
    }
}

/// Makes the core, once.
@MainActor @Observable final class Launch {
    let app: AppModel?
    let problem: Problem?

    init() {
        do {
            let folder = try VaultFolder.prepared()
            let goldseam = try Goldseam(folder: folder.path, sealer: KeychainSealer())
            (app, problem) = (AppModel(goldseam: goldseam), nil)
        } catch {
            (app, problem) = (nil, Problem(error))
        }
    }
}

extension AppModel {
    /// Inactive is a call, the control centre, or the app switcher taking its picture: cover. Background is leaving.
    fileprivate func follow(_ before: ScenePhase, _ now: ScenePhase) {
        switch now {
        case .active: comeBack()
        case .inactive: if before == .active { cover() }
        case .background: leaveInTime()
        @unknown default: cover()
        }
    }

    /// The system stops the app soon after it went to the background; saving and locking take some milliseconds.
    private func leaveInTime() {
        let time = BackgroundTime()
        time.begin { [goldseam] in goldseam.lock() }
        let leaving = leave()
        Task {
            await leaving.value
            time.end()
        }
    }
}

/// Some seconds that the system grants to an app in the background.
@MainActor private final class BackgroundTime {
    private var id = UIBackgroundTaskIdentifier.invalid

    func begin(whenOver: @escaping @MainActor @Sendable () -> Void) {
        id = UIApplication.shared.beginBackgroundTask {
            whenOver()
            self.end()
        }
    }

    func end() {
        UIApplication.shared.endBackgroundTask(id)
        id = .invalid
    }
}

/// A keyboard of another maker may send what is typed to its maker: only the system's own is used.
private final class OwnKeyboardsOnly: NSObject, UIApplicationDelegate {
    func application(
        _ application: UIApplication,
        shouldAllowExtensionPointIdentifier identifier: UIApplication.ExtensionPointIdentifier
    ) -> Bool {
        identifier != .keyboard
    }
}
