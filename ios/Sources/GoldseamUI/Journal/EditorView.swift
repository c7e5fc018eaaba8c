import GoldseamKit
import SwiftUI

/// Writing. It is saved at each pause; nothing has to be done for that.
struct EditorView: View {
    @State private var model: EditorModel
    @State private var showsOptions = false
    @Environment(AppModel.self) private var app
    @Environment(\.dismiss) private var dismiss
    @Environment(\.palette) private var palette

    init(goldseam: Goldseam, begin: EditorModel.Beginning) {
        _model = State(initialValue: EditorModel(goldseam: goldseam, begin: begin))
    }

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            ProblemNotice(problem: model.problem)
            TextField(text: $model.title) { Text(say: .editorTitle) }
                .font(.heading)
                .frame(minHeight: Space.touch)
            TextEditor(text: $model.body)
                .accessibilityLabel(Text(say: .editorBody))
            if let progress = model.attaching {
                Working(words: .attaching, progress: progress) { model.cancelAttaching() }
            }
            Text(say: model.isSaved ? .editorSaved : .editorSaving)
                .font(.footnote)
                .foregroundStyle(palette.quiet.color)
        }
        .padding(.horizontal, Space.medium)
        .disabled(model.stage != .writing)
        .page(model.isEdit ? .editorEdit : .editorNew)
        .toolbar {
            ToolbarItem(placement: .below) {
                Button {
                    showsOptions = true
                } label: {
                    Label {
                        Text(say: .editorOptions)
                    } icon: {
                        Image(systemName: "slider.horizontal.3")
                    }
                }
            }
            ToolbarItem(placement: .below) {
                Button {
                    Task { await model.finish() }
                } label: {
                    Text(say: .editorKeep).font(.headline)
                }
            }
        }
        .sheet(isPresented: $showsOptions) { EditorOptionsView(model: model) }
        .task { await model.load() }
        .onAppear { app.saveBeforeLeaving = { await model.saveNow() } }
        .onDisappear {
            app.saveBeforeLeaving = nil
            Task { await model.saveNow() }
        }
        .onChange(of: model.stage) { _, stage in
            switch stage {
            case .finished: dismiss()
            case .closed where model.problem == nil: dismiss()
            default: break
            }
        }
    }
}
