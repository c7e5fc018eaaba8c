import GoldseamKit
import SwiftUI

/// One entry, to be read.
struct EntryView: View {
    @State private var model: EntryModel
    @Environment(FileDesk.self) private var desk
    @Environment(\.dismiss) private var dismiss
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam, entryId: String) {
        _model = State(initialValue: EntryModel(goldseam: goldseam, entryId: entryId))
    }

    var body: some View {
        Reading {
            ProblemNotice(problem: model.problem)
            if let day = model.sealedUntil {
                sealed(day)
            } else if model.isCovered {
                covered
            } else if let page = model.page {
                text(page)
            }
        }
        .page(.entryTitle)
        .toolbar {
            ToolbarItem(placement: .below) {
                if let page = model.page { EntryMenu(model: model, text: page.text) }
            }
        }
        .task { await model.run() }
        .onChange(of: model.isGone) { _, isGone in if isGone { dismiss() } }
    }

    private func sealed(_ day: Day) -> some View {
        VStack(alignment: .leading, spacing: Space.medium) {
            Text(verbatim: Words.sealedUntil.phrase.with(day.text)).font(.heading)
            Text(say: .sealedText).foregroundStyle(palette.quiet.color)
            ConfirmedButton(words: .breakSeal, question: .breakSealQuestion) { await model.breakSeal() }
        }
    }

    private var covered: some View {
        VStack(alignment: .leading, spacing: Space.medium) {
            Text(say: .coveredTitle).font(.heading)
            Text(say: .coveredText).foregroundStyle(palette.quiet.color)
            SecondaryButton(.uncover) { model.uncover() }
            SecondaryButton(.notNow) { dismiss() }
        }
    }

    @ViewBuilder private func text(_ page: EntryPage) -> some View {
        Text(verbatim: page.moment.text).font(.footnote).foregroundStyle(palette.quiet.color)
        if let title = page.text.title { Text(verbatim: title).font(.heading).accessibilityAddTraits(.isHeader) }
        // Markdown as it was written: nothing of it is hidden.
        Text(verbatim: page.text.body).textSelection(.enabled)
        if !page.text.tags.isEmpty {
            Label {
                Text(verbatim: page.text.tags.joined(separator: ", "))
            } icon: {
                Image(systemName: "tag")
            }
            .font(.footnote)
        }
        ForEach(page.attachments, id: \.attachmentId) { attachment in
            HStack {
                AttachmentLabel(attachment: attachment, thumbnail: model.thumbnails[attachment.attachmentId])
                Spacer()
                Button {
                    Task { await save(attachment) }
                } label: {
                    Image(systemName: "square.and.arrow.down").frame(minWidth: Space.touch, minHeight: Space.touch)
                }
                .accessibilityLabel(Text(say: .saveCopy))
            }
        }
        NavigationLink(value: Route.editor(.entry(page.entryId))) { Text(say: .edit).frame(minHeight: Space.touch) }
    }

    private func save(_ attachment: Attachment) async {
        guard let folder = await desk.pick(.folder) else { return }
        await folder.whileOpen { await model.export(attachment, into: folder) }
    }
}

/// What can be done with an entry.
private struct EntryMenu: View {
    let model: EntryModel
    let text: EntryDraft

    var body: some View {
        Menu {
            Button {
                Task { await model.setStar(!text.starred) }
            } label: {
                Text(say: text.starred ? .unstar : .star)
            }
            Button {
                Task { await model.setCover(!text.covered) }
            } label: {
                Text(say: text.covered ? .uncoverForGood : .coverUp)
            }
            Button {
                Task { await model.trash() }
            } label: {
                Label {
                    Text(say: .toTrash)
                } icon: {
                    Image(systemName: "trash")
                }
            }
        } label: {
            Label {
                Text(say: .more)
            } icon: {
                Image(systemName: "ellipsis.circle")
            }
        }
    }
}
