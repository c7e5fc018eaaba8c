import GoldseamKit
import SwiftUI

/// The vault itself: its size, its health, new keys, its end.
struct VaultSection: View {
    let model: SettingsModel
    let page: SettingsPage
    @State private var sheet: Sheet?

    private enum Sheet: String, Identifiable {
        case newKeys, end

        var id: String { rawValue }
    }

    var body: some View {
        Section {
            LabeledContent {
                Text(verbatim: Int64(page.bytesOnDisk).formatted(.byteCount(style: .file)))
            } label: {
                Text(say: .vaultSize)
            }
            if !page.sizeCanBeExplained { Text(say: .vaultSizeText) }
            if model.isBusy {
                Working(words: .working, progress: nil) { model.cancel() }
            } else {
                Button {
                    Task { await model.check() }
                } label: {
                    Text(say: page.checkIsDue ? .checkVaultDue : .checkVault).frame(minHeight: Space.touch)
                }
            }
            Button {
                sheet = .newKeys
            } label: {
                Text(say: .newKeys).frame(minHeight: Space.touch)
            }
            Button(role: .destructive) {
                sheet = .end
            } label: {
                Text(say: .deleteAll).frame(minHeight: Space.touch)
            }
        } header: {
            Text(say: .vault)
        }
        .sheet(item: $sheet) { sheet in
            switch sheet {
            case .newKeys:
                ConfirmWithPassphraseView(model: model, title: .newKeys, text: .newKeysText) {
                    await model.changeAllKeys(passphrase: $0)
                }
            case .end:
                ConfirmWithPassphraseView(model: model, title: .deleteAll, text: .deleteAllText) {
                    await model.deleteEverything(passphrase: $0)
                }
            }
        }
    }
}
