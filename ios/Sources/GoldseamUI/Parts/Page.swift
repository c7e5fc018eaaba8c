import GoldseamKit
import SwiftUI

/// What every page has: paper, a title, and the quick exit.
struct Page: ViewModifier {
    let title: Text
    @Environment(\.palette) private var palette

    func body(content: Content) -> some View {
        content
            .scrollContentBackground(.hidden)
            .background(palette.paper.color)
            .navigationTitle(title)
            .inlineTitle()
            .toolbar {
                ToolbarItem(placement: .atTheEnd) { QuickExitButton() }
            }
    }
}

extension View {
    /// Makes it a page.
    func page(_ title: Words) -> some View {
        modifier(Page(title: Text(say: title)))
    }

    /// Makes it a page whose title the core gives.
    func page(verbatim title: String) -> some View {
        modifier(Page(title: Text(verbatim: title)))
    }
}

/// Covers and locks at once.
struct QuickExitButton: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        Button {
            app.quickExit()
        } label: {
            Label {
                Text(say: .quickExit)
            } icon: {
                Image(systemName: "door.left.hand.open")
            }
        }
        .frame(minWidth: Space.touch, minHeight: Space.touch)
        .accessibilityHint(Text(say: .quickExitHint))
        .accessibilityIdentifier("quick-exit")
    }
}

/// A page that is read from top to bottom, with its text in a column that is not too wide.
struct Reading<Content: View>: View {
    private let content: Content

    init(@ViewBuilder content: () -> Content) {
        self.content = content()
    }

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Space.medium) { content }
                .padding(Space.large)
                .frame(maxWidth: Space.column, alignment: .leading)
                .frame(maxWidth: .infinity)
        }
        .scrollDismissesKeyboard(.interactively)
    }
}
