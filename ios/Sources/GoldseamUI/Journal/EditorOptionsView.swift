import GoldseamKit
import SwiftUI

/// What else an entry can have: kind, tags, moment, marks, a seal, files.
struct EditorOptionsView: View {
    @Bindable var model: EditorModel
    @Environment(\.dismiss) private var dismiss

    var body: some View {
        NavigationStack {
            Form {
                ProblemNotice(problem: model.problem)
                Section {
                    Picker(selection: $model.kind) {
                        ForEach(EntryKind.allCases, id: \.self) { kind in Text(say: kind.phrase).tag(kind) }
                    } label: {
                        Text(say: .editorKind)
                    }
                    MomentPicker(model: model)
                }
                TagsSection(model: model)
                Section {
                    Toggle(isOn: $model.starred) { Text(say: .starred) }
                    Toggle(isOn: $model.covered) { Text(say: .editorCovered) }
                    Toggle(isOn: $model.apart) { Text(say: .editorApart) }
                } footer: {
                    Text(say: .editorCoveredText)
                }
                SealSection(model: model)
                FilesSection(model: model)
                Section {
                    ConfirmedButton(words: .editorDiscard, question: .editorDiscardQuestion) {
                        await model.discard()
                        dismiss()
                    }
                }
            }
            .page(.editorOptions)
            .toolbar {
                ToolbarItem(placement: .cancellationAction) {
                    Button {
                        dismiss()
                    } label: {
                        Text(say: .done)
                    }
                }
            }
        }
    }
}

/// When it is about.
private struct MomentPicker: View {
    let model: EditorModel

    var body: some View {
        DatePicker(selection: picked) { Text(say: .editorMoment) }
        if model.moment != nil {
            Button {
                Task { await model.setMoment(nil) }
            } label: {
                Text(say: .editorMomentNow).frame(minHeight: Space.touch)
            }
        }
    }

    private var picked: Binding<Date> {
        Binding { @MainActor in
            model.moment?.at ?? .now
        } set: { @MainActor date in
            Task { await model.setMoment(LocalTime(picked: date)) }
        }
    }
}

/// Tags: those that are on, those that could be, and a new one.
private struct TagsSection: View {
    @Bindable var model: EditorModel
    @State private var newTag = ""

    var body: some View {
        Section {
            ForEach(model.tags, id: \.self) { tag in
                Button {
                    model.tags.removeAll { $0 == tag }
                } label: {
                    Label {
                        Text(verbatim: tag)
                    } icon: {
                        Image(systemName: "checkmark")
                    }
                }
                .accessibilityAddTraits(.isSelected)
            }
            ForEach(model.knownTags.map(\.tag).filter { !model.tags.contains($0) }, id: \.self) { tag in
                Button {
                    model.tags.append(tag)
                } label: {
                    Label {
                        Text(verbatim: tag)
                    } icon: {
                        Image(systemName: "tag")
                    }
                }
            }
            TextField(text: $newTag) { Text(say: .editorNewTag) }
                .onSubmit {
                    if !newTag.isEmpty { model.tags.append(newTag) }
                    newTag = ""
                }
        } header: {
            Text(say: .tags)
        }
    }
}

/// A seal: nothing shows what the entry says before its day.
private struct SealSection: View {
    @Bindable var model: EditorModel

    var body: some View {
        Section {
            Toggle(isOn: isSealed) { Text(say: .editorSeal) }
            if model.sealedUntil != nil {
                DatePicker(selection: day, displayedComponents: .date) { Text(say: .editorSealUntil) }
            }
        } footer: {
            Text(say: .editorSealText)
        }
    }

    private var isSealed: Binding<Bool> {
        Binding { @MainActor in
            model.sealedUntil != nil
        } set: { @MainActor on in
            model.sealedUntil = on ? Day(picked: .now) : nil
        }
    }

    private var day: Binding<Date> {
        Binding { @MainActor in
            model.sealedUntil?.picked ?? .now
        } set: { @MainActor date in
            model.sealedUntil = Day(picked: date)
        }
    }
}

/// Files that are attached.
private struct FilesSection: View {
    let model: EditorModel
    @Environment(FileDesk.self) private var desk

    var body: some View {
        Section {
            ForEach(model.attachments, id: \.attachmentId) { attachment in
                HStack {
                    AttachmentLabel(attachment: attachment)
                    Spacer()
                    Button {
                        Task { await model.detach(attachment) }
                    } label: {
                        Image(systemName: "minus.circle").frame(minWidth: Space.touch, minHeight: Space.touch)
                    }
                    .accessibilityLabel(Text(say: .detach))
                }
            }
            Button {
                Task { await attach() }
            } label: {
                Label {
                    Text(say: .attach)
                } icon: {
                    Image(systemName: "paperclip")
                }
            }
        } header: {
            Text(say: .files)
        }
    }

    private func attach() async {
        guard let file = await desk.pick(.file) else { return }
        await file.whileOpen {
            do {
                let source = try FileSource(file)
                await model.attach(source, name: file.lastPathComponent, thumbnail: Thumbnail.draw(file))
            } catch {
                model.couldNotOpen(error)
            }
        }
    }
}

/// An attachment by its picture, if it has one, its name and its size.
struct AttachmentLabel: View {
    let attachment: Attachment
    var thumbnail: Data?

    var body: some View {
        HStack(spacing: Space.line) {
            if let picture = thumbnail.flatMap(Image.init(thumbnail:)) {
                picture.accessibilityHidden(true)
            }
            VStack(alignment: .leading) {
                Text(verbatim: attachment.name ?? attachment.mediaType)
                Text(verbatim: Int64(attachment.bytes).formatted(.byteCount(style: .file))).font(.footnote)
            }
        }
        .frame(minHeight: Space.touch)
        .accessibilityElement(children: .combine)
    }
}
