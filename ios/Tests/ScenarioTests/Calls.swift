import GoldseamFFI
import GoldseamKit

/// A call of the facade by its name in scenarios. `task` is for calls that take one.
typealias Call = @Sendable (_ goldseam: Goldseam, _ with: JSON, _ task: TaskHandle?) async throws -> any Sendable

let calls: [String: Call] = goldseamCalls.merging(journalCalls) { $1 }.merging(draftAndTagCalls) { $1 }
    .merging(attachmentCalls) { $1 }.merging(importAndSearchCalls) { $1 }.merging(settingsCalls) { $1 }
    .merging(moodCalls) { $1 }.merging(practiceCalls) { $1 }

private let goldseamCalls: [String: Call] = [
    "version": { _, _, _ in version() },
    "goldseam.state": { goldseam, _, _ in try await goldseam.state() },
    "goldseam.create": { goldseam, with, _ in try await goldseam.create(passphrase: with.bytes("passphrase")) },
    "goldseam.unlock": { goldseam, with, _ in try await goldseam.unlock(passphrase: with.bytes("passphrase")) },
    "goldseam.unlock_with_recovery_code": { goldseam, with, _ in
        try await goldseam.unlockWithRecoveryCode(code: with.bytes("code"))
    },
    "goldseam.unlock_with_device": { goldseam, _, _ in try await goldseam.unlockWithDevice() },
    "goldseam.lock": { goldseam, _, _ in goldseam.lock() },
    "goldseam.leave": { goldseam, _, _ in goldseam.leave() },
    "goldseam.come_back": { goldseam, _, _ in goldseam.comeBack() },
    "goldseam.empty_trash": { goldseam, _, _ in try await goldseam.emptyTrash() },
    "goldseam.delete": { goldseam, with, _ in try await goldseam.delete(passphrase: with.bytes("passphrase")) },
    "goldseam.passphrase_strength": { goldseam, with, _ in
        try await goldseam.passphraseStrength(passphrase: with.bytes("passphrase"))
    },
    "goldseam.suggest_passphrase": { goldseam, with, _ in
        try await goldseam.suggestPassphrase(words: with.optionalNumber("words"))
    },
]

private let journalCalls: [String: Call] = [
    "journal.timeline": { goldseam, with, _ in try await goldseam.journal().timeline(request: with.timelineRequest()) },
    "journal.entry": { goldseam, with, _ in try await goldseam.journal().entry(entryId: with.string("entry_id")) },
    "journal.add": { goldseam, with, _ in
        try await goldseam.journal().add(text: with.text("text"), moment: with.localTime("moment"))
    },
    "journal.move_to": { goldseam, with, _ in
        guard let moment = try with.localTime("moment") else { throw Nonsense("no moment") }
        return try await goldseam.journal().moveTo(entryId: with.string("entry_id"), moment: moment)
    },
    "journal.break_seal": { goldseam, with, _ in
        try await goldseam.journal().breakSeal(entryId: with.string("entry_id"))
    },
    "journal.change": { goldseam, with, _ in
        try await goldseam.journal().change(entryIds: with.strings("entry_ids"), change: with.entryChange())
    },
    "journal.last_change": { goldseam, _, _ in try await goldseam.journal().lastChange() },
    "journal.undo": { goldseam, _, _ in try await goldseam.journal().undo() },
    "journal.month": { goldseam, with, _ in try await goldseam.journal().month(request: with.monthRequest()) },
    "journal.on_this_day": { goldseam, _, _ in try await goldseam.journal().onThisDay() },
    "journal.trash": { goldseam, _, _ in try await goldseam.journal().trash() },
]

private let draftAndTagCalls: [String: Call] = [
    "journal.begin_draft": { goldseam, with, _ in
        try await goldseam.journal().beginDraft(entryId: with.optionalString("entry_id"))
    },
    "journal.draft": { goldseam, with, _ in try await goldseam.journal().draft(draftId: with.string("draft_id")) },
    "journal.drafts": { goldseam, _, _ in try await goldseam.journal().drafts() },
    "journal.save_draft": { goldseam, with, _ in
        try await goldseam.journal().saveDraft(draftId: with.string("draft_id"), text: with.text("text"))
    },
    "journal.set_draft_moment": { goldseam, with, _ in
        try await goldseam.journal().setDraftMoment(draftId: with.string("draft_id"), moment: with.localTime("moment"))
    },
    "journal.finish_draft": { goldseam, with, _ in
        try await goldseam.journal().finishDraft(draftId: with.string("draft_id"))
    },
    "journal.discard_draft": { goldseam, with, _ in
        try await goldseam.journal().discardDraft(draftId: with.string("draft_id"))
    },
    "journal.tags": { goldseam, _, _ in try await goldseam.journal().tags() },
    "journal.create_tag": { goldseam, with, _ in try await goldseam.journal().createTag(tag: with.string("tag")) },
    "journal.rename_tag": { goldseam, with, _ in
        try await goldseam.journal().renameTag(tag: with.string("tag"), newName: with.string("new_name"))
    },
    "journal.merge_tags": { goldseam, with, _ in
        try await goldseam.journal().mergeTags(tag: with.string("tag"), into: with.string("into"))
    },
    "journal.remove_tag": { goldseam, with, _ in try await goldseam.journal().removeTag(tag: with.string("tag")) },
]

private let attachmentCalls: [String: Call] = [
    "journal.attachments": { goldseam, with, _ in try await goldseam.journal().attachments(owner: with.owner()) },
    "journal.attach": { goldseam, with, task in
        try await goldseam.journal().attach(
            owner: with.owner(), attachment: with.newAttachment(), source: Source(with["source"]), task: task)
    },
    "journal.read_attachment": { goldseam, with, _ in
        try await goldseam.journal().readAttachment(
            attachmentId: with.string("attachment_id"), offset: with.number("offset"), length: with.number("length"))
    },
    "journal.export_attachment": { goldseam, with, task in
        let sink = try Sink(with["sink"])
        try await goldseam.journal().exportAttachment(
            attachmentId: with.string("attachment_id"), sink: sink, task: task)
        return sink.result
    },
    "journal.thumbnail": { goldseam, with, _ in
        try await goldseam.journal().thumbnail(attachmentId: with.string("attachment_id"))
    },
    "journal.arrange_attachments": { goldseam, with, _ in
        try await goldseam.journal().arrangeAttachments(
            owner: with.owner(), attachmentIds: with.strings("attachment_ids"))
    },
    "journal.detach": { goldseam, with, _ in
        try await goldseam.journal().detach(attachmentId: with.string("attachment_id"))
    },
    "journal.restore_attachment": { goldseam, with, _ in
        try await goldseam.journal().restoreAttachment(attachmentId: with.string("attachment_id"))
    },
    "journal.detached": { goldseam, _, _ in try await goldseam.journal().detached() },
]

private let importAndSearchCalls: [String: Call] = [
    "imports.preview": { goldseam, with, task in try await goldseam.imports().preview(origin: with.origin(), task: task)
    },
    "imports.run": { goldseam, with, task in try await goldseam.imports().run(origin: with.origin(), task: task) },
    "imports.past": { goldseam, _, _ in try await goldseam.imports().past() },
    "imports.undo": { goldseam, with, task in
        try await goldseam.imports().undo(importId: with.string("import_id"), task: task)
    },
    "search.page": { goldseam, with, task in try await goldseam.search().page(request: with.searchRequest(), task: task)
    },
]

private let settingsCalls: [String: Call] = [
    "settings.page": { goldseam, _, _ in try await goldseam.settings().page() },
    "settings.set_auto_lock": { goldseam, with, _ in
        try await goldseam.settings().setAutoLock(autoLock: with.required("auto_lock"))
    },
    "settings.set_on_this_day": { goldseam, with, _ in try await goldseam.settings().setOnThisDay(on: with.flag("on"))
    },
    "settings.check": { goldseam, _, task in try await goldseam.settings().check(task: task) },
    "settings.change_passphrase": { goldseam, with, _ in
        try await goldseam.settings().changePassphrase(old: with.bytes("old"), new: with.bytes("new"))
    },
    "settings.replace_passphrase": { goldseam, with, _ in
        try await goldseam.settings().replacePassphrase(
            recoveryCode: with.bytes("recovery_code"), new: with.bytes("new"))
    },
    "settings.add_recovery_code": { goldseam, with, _ in
        try await goldseam.settings().addRecoveryCode(passphrase: with.bytes("passphrase"))
    },
    "settings.remove_recovery_code": { goldseam, _, _ in try await goldseam.settings().removeRecoveryCode() },
    "settings.enable_device_unlock": { goldseam, with, _ in
        try await goldseam.settings().enableDeviceUnlock(passphrase: with.bytes("passphrase"))
    },
    "settings.disable_device_unlock": { goldseam, _, _ in try await goldseam.settings().disableDeviceUnlock() },
    "settings.change_all_keys": { goldseam, with, task in
        try await goldseam.settings().changeAllKeys(passphrase: with.bytes("passphrase"), task: task)
    },
]
