import GoldseamKit
import SwiftUI

/// Bringing notes in: nothing is written before the person has seen what would come.
struct ImportView: View {
    @State private var model: ImportModel
    @State private var origin: URL?
    @Environment(FileDesk.self) private var desk

    init(goldseam: Goldseam) {
        _model = State(initialValue: ImportModel(goldseam: goldseam))
    }

    var body: some View {
        Form {
            ProblemNotice(problem: model.problem)
            switch model.stage {
            case .choosing: choosing
            case .looking: Working(words: .importLooking, progress: model.progress) { model.cancel() }
            case .preview(let preview): shown(preview)
            case .importing: Working(words: .importRunning, progress: model.progress) { model.cancel() }
            case .done(let report): done(report)
            }
        }
        .page(.importTitle)
        .task { await model.load() }
    }

    @ViewBuilder private var choosing: some View {
        Section {
            SecondaryButton(.importChoose) { await choose() }
        } footer: {
            Text(say: .importText)
        }
        if let undone = model.undone {
            Text(verbatim: Words.importUndone.phrase.with(Int(undone.trashed)))
        }
        if !model.past.isEmpty {
            Section {
                ForEach(model.past, id: \.importId) { past in
                    HStack {
                        Text(verbatim: past.day.shortText)
                        Spacer()
                        ConfirmedButton(words: .importUndo, question: .importUndoQuestion) {
                            await model.undo(past.importId)
                        }
                    }
                }
            } header: {
                Text(say: .importPast)
            }
        }
    }

    @ViewBuilder private func shown(_ preview: ImportPreview) -> some View {
        Section {
            Text(verbatim: Words.importNew.phrase.with(Int(preview.new)))
            if preview.alreadyPresent > 0 {
                Text(verbatim: Words.importPresent.phrase.with(Int(preview.alreadyPresent)))
            }
            if preview.attachments > 0 {
                Text(verbatim: Words.importFiles.phrase.with(Int(preview.attachments)))
            }
            if let first = preview.firstDay, let last = preview.lastDay {
                Text(verbatim: "\(first.shortText) – \(last.shortText)")
            }
        }
        Remarks(skipped: preview.skipped, warnings: preview.warnings)
        Section {
            PrimaryButton(.importRun) { await run() }
            SecondaryButton(.notNow) { model.startOver() }
        }
    }

    @ViewBuilder private func done(_ report: ImportReport) -> some View {
        Section {
            Text(verbatim: Words.importDone.phrase.with(Int(report.imported)))
            if report.cancelled { Text(say: .importStopped) }
        }
        Remarks(skipped: report.skipped, warnings: report.warnings)
        Section {
            SecondaryButton(.done) { model.startOver() }
        }
    }

    private func choose() async {
        guard let folder = await desk.pick(.folder) else { return }
        origin = folder
        await folder.whileOpen { await model.look(at: .folder(path: folder.path)) }
    }

    private func run() async {
        await origin?.whileOpen { await model.run() }
    }
}

/// Files that are left out, and remarks on others.
private struct Remarks: View {
    let skipped: [SkippedFile]
    let warnings: [WarnedFile]

    var body: some View {
        if !skipped.isEmpty || !warnings.isEmpty {
            Section {
                ForEach(skipped, id: \.self) { file in remark(file.path, file.reason.phrase) }
                ForEach(warnings, id: \.self) { file in remark(file.path, file.warning.phrase) }
            } header: {
                Text(say: .importRemarks)
            }
        }
    }

    private func remark(_ path: String, _ phrase: Phrase) -> some View {
        VStack(alignment: .leading) {
            Text(verbatim: path).font(.footnote.monospaced())
            Text(say: phrase).font(.footnote)
        }
        .accessibilityElement(children: .combine)
    }
}
