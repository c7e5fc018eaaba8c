import GoldseamKit
import SwiftUI

/// The journal, newest first.
struct JournalTimelineView: View {
    @State private var model: TimelineModel

    init(goldseam: Goldseam) {
        _model = State(initialValue: TimelineModel(goldseam: goldseam))
    }

    var body: some View {
        List {
            ProblemNotice(problem: model.problem)
            if let change = model.lastChange { UndoRow(change: change) { await model.undo() } }
            if !model.isFiltered { beginnings }
            ForEach(model.days ?? [], id: \.day) { section in
                Section {
                    ForEach(section.entries, id: \.entryId) { card in row(card) }
                } header: {
                    Text(verbatim: section.day.text).font(.heading).accessibilityAddTraits(.isHeader)
                }
            }
            if model.hasMore {
                ProgressView().task { await model.loadMore() }
            }
        }
        .listStyle(.plain)
        .overlay { empty }
        .page(.timelineTitle)
        .toolbar {
            ToolbarItem(placement: .atTheStart) { FilterMenu(model: model) }
            ToolbarItem(placement: .below) {
                NavigationLink(value: Route.editor(.new)) {
                    Label {
                        Text(say: .write)
                    } icon: {
                        Image(systemName: "square.and.pencil")
                    }
                }
            }
        }
        .task { await model.run() }
    }

    /// What was begun and not finished, and what was written on this day in earlier years.
    @ViewBuilder private var beginnings: some View {
        if !model.drafts.isEmpty {
            Section {
                ForEach(model.drafts, id: \.draftId) { draft in
                    NavigationLink(value: Route.editor(.draft(draft.draftId))) { DraftRow(draft: draft) }
                }
            } header: {
                Text(say: .draftsTitle)
            }
        }
        if !model.onThisDay.isEmpty {
            Section {
                ForEach(model.onThisDay, id: \.entryId) { card in
                    NavigationLink(value: Route.entry(card.entryId)) { EntryRow(card: card) }
                }
            } header: {
                Text(say: .onThisDay)
            }
        }
    }

    private func row(_ card: EntryCard) -> some View {
        NavigationLink(value: Route.entry(card.entryId)) { EntryRow(card: card) }
            .swipeActions {
                Button {
                    Task { await model.trash(card) }
                } label: {
                    Label {
                        Text(say: .toTrash)
                    } icon: {
                        Image(systemName: "trash")
                    }
                }
                Button {
                    Task { await model.setStar(!card.starred, on: card) }
                } label: {
                    Label {
                        Text(say: card.starred ? .unstar : .star)
                    } icon: {
                        Image(systemName: "star")
                    }
                }
            }
    }

    @ViewBuilder private var empty: some View {
        if model.days?.isEmpty == true, model.drafts.isEmpty || model.isFiltered {
            if model.isFiltered {
                EmptyPage(title: .filterEmptyTitle, text: .filterEmptyText, symbol: "line.3.horizontal.decrease")
            } else {
                EmptyPage(title: .timelineEmptyTitle, text: .timelineEmptyText, symbol: "book")
            }
        }
    }
}

/// Something that was begun.
private struct DraftRow: View {
    let draft: Draft

    var body: some View {
        Text(verbatim: [draft.text.title, draft.text.body].compactMap(\.self).joined(separator: " "))
            .lineLimit(1)
            .frame(minHeight: Space.touch)
    }
}

/// What was done last, and the way back.
private struct UndoRow: View {
    let change: LastChange
    let undo: @MainActor () async -> Void

    var body: some View {
        HStack {
            Text(say: change.kind.phrase)
            Spacer()
            Button {
                Task { await undo() }
            } label: {
                Text(say: change.undone ? .redo : .undo).frame(minHeight: Space.touch)
            }
            .buttonStyle(.borderless)
        }
        .font(.subheadline)
    }
}

/// Which entries to show.
private struct FilterMenu: View {
    let model: TimelineModel

    var body: some View {
        Menu {
            if model.isFiltered { choice(.filterNone, Filter()) }
            choice(.filterStarred, Filter(starred: true))
            choice(.filterAttachments, Filter(withAttachment: true))
            ForEach(EntryKind.allCases, id: \.self) { kind in
                Button {
                    Task { await model.show(Filter(kind: kind)) }
                } label: {
                    Label {
                        Text(say: kind.phrase)
                    } icon: {
                        Image(systemName: kind.symbol)
                    }
                }
            }
            ForEach(model.tags, id: \.tag) { tag in
                Button {
                    Task { await model.show(Filter(tag: tag.tag)) }
                } label: {
                    Label {
                        Text(verbatim: tag.tag)
                    } icon: {
                        Image(systemName: "tag")
                    }
                }
            }
        } label: {
            Label {
                Text(say: .filter)
            } icon: {
                Image(systemName: "line.3.horizontal.decrease")
            }
        }
    }

    private func choice(_ words: Words, _ filter: Filter) -> some View {
        Button {
            Task { await model.show(filter) }
        } label: {
            Text(say: words)
        }
    }
}
