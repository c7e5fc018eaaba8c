import GoldseamKit
import SwiftUI

/// Opening the vault. What did not open it is said without blame, and stays to be corrected.
struct UnlockView: View {
    @State private var model: UnlockModel
    @Environment(\.palette) private var palette

    init(app: AppModel) {
        _model = State(initialValue: UnlockModel(app: app))
    }

    var body: some View {
        NavigationStack {
            Reading {
                Text(say: .unlockTitle).font(.welcome).accessibilityAddTraits(.isHeader)
                if model.usesRecoveryCode {
                    Text(say: .unlockRecoveryText).foregroundStyle(palette.quiet.color)
                    PassphraseField(label: .recoveryCode, text: $model.recoveryCode)
                } else {
                    PassphraseField(label: .passphrase, text: $model.passphrase)
                        .onSubmit { Task { await model.unlock() } }
                }
                ProblemNotice(problem: model.problem)
                if let wait = model.wait {
                    Text(verbatim: Words.unlockWait.phrase.with(wait.formatted(.units(width: .wide))))
                }
                if model.isBusy { ProgressView { Text(say: .opening) } }
                PrimaryButton(.unlock) { await model.unlock() }
                    .disabled(!model.canTry)
                if model.canUseDevice {
                    SecondaryButton(.unlockWithDevice) { await model.unlockWithDevice() }
                }
                SecondaryButton(model.usesRecoveryCode ? .unlockUsePassphrase : .unlockUseRecoveryCode) {
                    model.usesRecoveryCode.toggle()
                }
            }
            .page(.appName)
        }
        .task { await model.run() }
    }
}
