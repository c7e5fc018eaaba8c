import GoldseamKit
import SwiftUI

/// Passphrase, recovery code, device.
struct WaysInSection: View {
    let model: SettingsModel
    let page: SettingsPage
    @State private var sheet: Sheet?

    private enum Sheet: String, Identifiable {
        case passphrase, recoveryCode, device

        var id: String { rawValue }
    }

    var body: some View {
        Section {
            row(.changePassphrase) { sheet = .passphrase }
            row(page.hasRecoveryCode ? .replaceRecoveryCode : .makeRecoveryCode) { sheet = .recoveryCode }
            if page.hasRecoveryCode {
                ConfirmedButton(words: .removeRecoveryCode, question: .removeRecoveryCodeQuestion) {
                    await model.removeRecoveryCode()
                }
            }
            if page.hasDeviceUnlock {
                row(.disableDeviceUnlock) { Task { await model.disableDeviceUnlock() } }
            } else if page.canUnlockWithDevice {
                row(.enableDeviceUnlock) { sheet = .device }
            }
        } header: {
            Text(say: .waysIn)
        } footer: {
            Text(say: .deviceUnlockText)
        }
        .sheet(item: $sheet) { sheet in
            switch sheet {
            case .passphrase: ChangePassphraseView(model: model)
            case .recoveryCode: NewRecoveryCodeView(model: model)
            case .device:
                ConfirmWithPassphraseView(model: model, title: .enableDeviceUnlock, text: .deviceUnlockText) {
                    await model.enableDeviceUnlock(passphrase: $0)
                }
            }
        }
    }

    private func row(_ words: Words, _ act: @escaping @MainActor () -> Void) -> some View {
        Button {
            act()
        } label: {
            Text(say: words).frame(minHeight: Space.touch)
        }
    }
}

/// The old passphrase and the new one.
private struct ChangePassphraseView: View {
    let model: SettingsModel
    @State private var old = ""
    @State private var choice: NewPassphraseModel
    @Environment(\.dismiss) private var dismiss

    init(model: SettingsModel) {
        self.model = model
        _choice = State(initialValue: model.newPassphrase())
    }

    var body: some View {
        NavigationStack {
            Reading {
                PassphraseField(label: .passphraseOld, text: $old)
                NewPassphraseFields(choice: choice)
                ProblemNotice(problem: model.problem)
                PrimaryButton(.changePassphrase) {
                    await model.changePassphrase(old: old, new: choice.text)
                    if model.problem == nil { dismiss() }
                }
                .disabled(!choice.canBeTaken)
                SecondaryButton(.cancel) { dismiss() }
            }
            .page(.changePassphrase)
        }
    }
}

/// A new recovery code: made, written down, asked back.
private struct NewRecoveryCodeView: View {
    let model: SettingsModel
    @State private var passphrase = ""
    @State private var answers: [Int: String] = [:]
    @Environment(\.dismiss) private var dismiss

    var body: some View {
        NavigationStack {
            Reading {
                if model.groups.isEmpty {
                    Text(say: .recoveryText)
                    PassphraseField(label: .passphrase, text: $passphrase)
                    ProblemNotice(problem: model.problem)
                    PrimaryButton(.recoveryMake) { await model.addRecoveryCode(passphrase: passphrase) }
                        .disabled(passphrase.isEmpty)
                } else {
                    Text(say: .recoveryWriteText)
                    RecoveryGroups(groups: model.groups)
                    Text(say: .askBackText)
                    ForEach(model.asked, id: \.self) { number in
                        GroupField(number: number, text: answer(number))
                    }
                    PrimaryButton(.recoveryWritten) {
                        model.forgetRecoveryCode()
                        dismiss()
                    }
                    .disabled(!model.asked.allSatisfy { model.isGroup($0, answers[$0] ?? "") })
                }
                SecondaryButton(.cancel) { await leave() }
            }
            .page(.recoveryTitle)
            .interactiveDismissDisabled()
        }
    }

    /// A code that was not asked back opens nothing: nobody knows whether it was written down right.
    private func leave() async {
        if !model.groups.isEmpty {
            await model.removeRecoveryCode()
            model.forgetRecoveryCode()
        }
        dismiss()
    }

    private func answer(_ number: Int) -> Binding<String> {
        Binding { @MainActor in
            answers[number] ?? ""
        } set: { @MainActor in
            answers[number] = $0
        }
    }
}

/// Something that needs the passphrase.
struct ConfirmWithPassphraseView: View {
    let model: SettingsModel
    let title: Words
    let text: Words
    let act: @MainActor (String) async -> Void
    @State private var passphrase = ""
    @Environment(\.dismiss) private var dismiss

    var body: some View {
        NavigationStack {
            Reading {
                Text(say: text)
                PassphraseField(label: .passphrase, text: $passphrase)
                ProblemNotice(problem: model.problem)
                if model.isBusy { ProgressView { Text(say: .working) } }
                PrimaryButton(title) {
                    await act(passphrase)
                    if model.problem == nil { dismiss() }
                }
                .disabled(passphrase.isEmpty)
                SecondaryButton(.cancel) { dismiss() }
            }
            .page(title)
        }
    }
}
