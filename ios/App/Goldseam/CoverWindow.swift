import GoldseamKit
import GoldseamUI
import SwiftUI
import UIKit

/// A window above everything, also above sheets and menus, while nothing may be seen.
@MainActor @Observable final class CoverWindow {
    @ObservationIgnored private var window: UIWindow?

    func show(_ isShown: Bool, over app: AppModel) {
        guard isShown else {
            window?.isHidden = true
            window = nil
            return
        }
        let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
        guard window == nil, let scene = scenes.first else { return }
        // The keyboard may show what was typed, and lies above every window.
        scene.windows.forEach { $0.endEditing(true) }
        let window = UIWindow(windowScene: scene)
        window.windowLevel = .alert + 1
        window.rootViewController = UIHostingController(rootView: Cover(app: app))
        window.isHidden = false
        self.window = window
    }
}
