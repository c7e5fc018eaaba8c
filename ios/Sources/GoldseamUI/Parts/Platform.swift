import SwiftUI

#if canImport(UIKit)
    import UIKit
#endif

// What iOS has and macOS has not, or not in the same words: the package also builds on a Mac, where its tests run.

extension View {
    /// For a passphrase: nothing that a keyboard corrects or learns, and no offer to keep it in a password store that
    /// other devices share. Only fields for one-time codes are surely left alone.
    func typedPrivately() -> some View {
        #if os(macOS)
            textContentType(.oneTimeCode).autocorrectionDisabled()
        #else
            textContentType(.oneTimeCode)
                .textInputAutocapitalization(.never)
                .autocorrectionDisabled()
        #endif
    }

    /// For a recovery code.
    func typedInCapitals() -> some View {
        #if os(macOS)
            autocorrectionDisabled()
        #else
            textInputAutocapitalization(.characters).autocorrectionDisabled()
        #endif
    }

    /// A small title, so that there is room for what is written.
    func inlineTitle() -> some View {
        #if os(macOS)
            self
        #else
            navigationBarTitleDisplayMode(.inline)
        #endif
    }
}

extension ToolbarItemPlacement {
    #if os(macOS)
        static var atTheStart: ToolbarItemPlacement { .navigation }
        static var atTheEnd: ToolbarItemPlacement { .primaryAction }
        static var below: ToolbarItemPlacement { .automatic }
    #else
        static var atTheStart: ToolbarItemPlacement { .topBarLeading }
        static var atTheEnd: ToolbarItemPlacement { .topBarTrailing }
        static var below: ToolbarItemPlacement { .bottomBar }
    #endif
}

extension Image {
    /// A small picture of an attachment, where the system can draw one.
    init?(thumbnail: Data) {
        #if canImport(UIKit)
            guard let picture = UIImage(data: thumbnail) else { return nil }
            self.init(uiImage: picture)
        #else
            return nil
        #endif
    }
}

extension Phrase {
    /// Says it to those who listen to the screen.
    @MainActor func announce() {
        #if canImport(UIKit)
            UIAccessibility.post(notification: .announcement, argument: text)
        #endif
    }
}
