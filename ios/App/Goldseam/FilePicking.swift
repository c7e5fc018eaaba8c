import GoldseamUI
import SwiftUI
import UniformTypeIdentifiers

/// Shows the system's picker while a view asks for a file or a folder.
struct FilePicking: ViewModifier {
    let desk: FileDesk

    func body(content: Content) -> some View {
        content.fileImporter(
            isPresented: isPicking, allowedContentTypes: desk.asking == .folder ? [.folder] : [.item],
            allowsMultipleSelection: false
        ) {
            desk.chosen(try? $0.get().first)
        } onCancellation: {
            desk.chosen(nil)
        }
    }

    private var isPicking: Binding<Bool> {
        Binding { @MainActor in
            desk.asking != nil
        } set: { @MainActor _ in
            // The picker says itself what was chosen; its going away says nothing.
        }
    }
}
