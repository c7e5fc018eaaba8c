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
            ForEach(model.moods, id: \.record) { trashed in
                other(trashed.record.words.text, trashed.day, trashed.daysLeft) { await model.restore(trashed) }
            }
            ForEach(model.sessions, id: \.card.sessionId) { session in
                other(session.card.title, session.card.moment.day, session.daysLeft) { await model.restore(session) }
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
            if model.canBeEmptied {
                ConfirmedButton(words: .trashEmpty, question: .trashEmptyQuestion) { await model.empty() }
            }
        }
        .overlay {
            if model.entries != nil, !model.canBeEmptied, model.attachments.isEmpty {
                EmptyPage(title: .trashNothingTitle, text: .trashNothingText, symbol: "trash")
            }
        }
        .page(.trashTitle)
        .task { await model.run() }
    }

    /// What is no entry: what it was, and of which day. Not what was answered, which somebody threw away.
    private func other(
        _ name: String, _ day: Day, _ daysLeft: UInt32, restore: @escaping @MainActor () async -> Void
    ) -> some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(verbatim: name).font(.headline)
            Text(verbatim: day.text).font(.footnote).foregroundStyle(palette.quiet.color)
            Text(verbatim: Words.trashDaysLeft.phrase.with(Int(daysLeft)))
                .font(.footnote)
                .foregroundStyle(palette.quiet.color)
            restoreButton(restore)
        }
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

extension MoodRecord {
    fileprivate var words: Words {
        switch self {
        case .checkIn: .trashCheckIn
        case .lookBack: .lookBackTitle
        case .step: .trashStep
        }
    }
}
