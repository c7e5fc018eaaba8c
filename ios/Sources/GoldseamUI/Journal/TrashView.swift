import GoldseamKit
import SwiftUI

/// What was thrown away and can be put back.
struct TrashView: View {
    @State private var model: TrashModel
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam) {
        _model = State(initialValue: TrashModel(goldseam: goldseam))
    }

    var body: some View {
        List {
            ProblemNotice(problem: model.problem)
            ForEach(model.entries ?? [], id: \.card.entryId) { trashed in
                VStack(alignment: .leading, spacing: Space.small) {
                    EntryRow(card: trashed.card)
                    Text(verbatim: Words.trashDaysLeft.phrase.with(Int(trashed.daysLeft)))
                        .font(.footnote)
                        .foregroundStyle(palette.quiet.color)
                    restoreButton { await model.restore(trashed) }
                }
            }
            if !model.attachments.isEmpty {
                Section {
                    ForEach(model.attachments, id: \.attachment.attachmentId) { detached in
                        VStack(alignment: .leading, spacing: Space.small) {
                            AttachmentLabel(attachment: detached.attachment)
                            restoreButton { await model.restore(detached) }
                        }
                    }
                } header: {
                    Text(say: .files)
                }
            }
            if model.entries?.isEmpty == false {
                ConfirmedButton(words: .trashEmpty, question: .trashEmptyQuestion) { await model.empty() }
            }
        }
        .overlay {
            if model.entries?.isEmpty == true, model.attachments.isEmpty {
                EmptyPage(title: .trashNothingTitle, text: .trashNothingText, symbol: "trash")
            }
        }
        .page(.trashTitle)
        .task { await model.run() }
    }

    private func restoreButton(_ act: @escaping @MainActor () async -> Void) -> some View {
        Button {
            Task { await act() }
        } label: {
            Text(say: .restore).frame(minHeight: Space.touch)
        }
        .buttonStyle(.bordered)
    }
}
