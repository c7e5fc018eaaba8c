import SwiftUI

/// What most people will do next.
struct PrimaryButton: View {
    private let words: Words
    private let act: @MainActor () async -> Void
    @Environment(\.palette) private var palette
    @State private var isActing = false

    init(_ words: Words, act: @escaping @MainActor () async -> Void) {
        self.words = words
        self.act = act
    }

    var body: some View {
        Button {
            run()
        } label: {
            Text(say: words)
                .font(.headline)
                .frame(maxWidth: .infinity, minHeight: Space.touch)
        }
        .buttonStyle(.borderedProminent)
        .foregroundStyle(palette.onSage.color)
        .disabled(isActing)
    }

    private func run() {
        isActing = true
        Task {
            await act()
            isActing = false
        }
    }
}

/// Another way, of the same weight and size: nothing here is a lesser choice.
struct SecondaryButton: View {
    private let words: Words
    private let role: ButtonRole?
    private let act: @MainActor () async -> Void

    init(_ words: Words, role: ButtonRole? = nil, act: @escaping @MainActor () async -> Void) {
        self.words = words
        self.role = role
        self.act = act
    }

    var body: some View {
        Button(role: role) {
            Task { await act() }
        } label: {
            Text(say: words)
                .font(.headline)
                .frame(maxWidth: .infinity, minHeight: Space.touch)
        }
        .buttonStyle(.bordered)
    }
}

/// Asks before something that cannot be taken back.
struct ConfirmedButton: View {
    let words: Words
    let question: Words
    let act: @MainActor () async -> Void
    @State private var isAsking = false

    var body: some View {
        Button(role: .destructive) {
            isAsking = true
        } label: {
            Text(say: words).frame(minHeight: Space.touch)
        }
        .confirmationDialog(Text(say: question), isPresented: $isAsking, titleVisibility: .visible) {
            Button(role: .destructive) {
                Task { await act() }
            } label: {
                Text(say: words)
            }
            Button(role: .cancel) {
                isAsking = false
            } label: {
                Text(say: .cancel)
            }
        }
    }
}
