import SwiftUI

// What iOS has and macOS has not, or not in the same words: the package also builds on a Mac, where its tests run.

extension View {
    /// For a passphrase: nothing that a keyboard corrects or learns.
    func typedPrivately(isNew: Bool) -> some View {
        #if os(macOS)
            textContentType(isNew ? nil : .password).autocorrectionDisabled()
        #else
            textContentType(isNew ? .newPassword : .password)
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
