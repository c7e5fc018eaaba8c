import GoldseamKit
import SwiftUI

/// What a person can set.
struct SettingsView: View {
    @State private var model: SettingsModel
    @Environment(AppModel.self) private var app

    init(goldseam: Goldseam) {
        _model = State(initialValue: SettingsModel(goldseam: goldseam))
    }

    var body: some View {
        Form {
            ProblemNotice(problem: model.problem)
            if let done = model.done { Text(say: done.phrase) }
            if let page = model.page {
                privacy(page)
                WaysInSection(model: model, page: page)
                journal(page)
                VaultSection(model: model, page: page)
            }
            Section {
                Text(say: .aboutText)
                LabeledContent {
                    Text(verbatim: model.version)
                } label: {
                    Text(say: .aboutVersion)
                }
            } header: {
                Text(say: .about)
            }
        }
        .page(.settingsTitle)
        .task { await model.run() }
    }

    private func privacy(_ page: SettingsPage) -> some View {
        Section {
            Picker(selection: autoLock(page)) {
                ForEach(AutoLock.allCases, id: \.self) { choice in Text(say: choice.phrase).tag(choice) }
            } label: {
                Text(say: .autoLock)
            }
            Button {
                app.lock()
            } label: {
                Text(say: .lockNow).frame(minHeight: Space.touch)
            }
        } header: {
            Text(say: .privacy)
        }
    }

    private func journal(_ page: SettingsPage) -> some View {
        Section {
            NavigationLink(value: Route.imports) { Text(say: .importTitle).frame(minHeight: Space.touch) }
            NavigationLink(value: Route.trash) { Text(say: .trashTitle).frame(minHeight: Space.touch) }
            Toggle(isOn: onThisDay(page)) { Text(say: .onThisDay) }
        } header: {
            Text(say: .timelineTitle)
        } footer: {
            Text(say: .onThisDayText)
        }
    }

    private func autoLock(_ page: SettingsPage) -> Binding<AutoLock> {
        Binding { @MainActor in
            page.autoLock
        } set: { @MainActor choice in
            Task { await model.setAutoLock(choice) }
        }
    }

    private func onThisDay(_ page: SettingsPage) -> Binding<Bool> {
        Binding { @MainActor in
            page.onThisDay
        } set: { @MainActor on in
            Task { await model.setOnThisDay(on) }
        }
    }
}
