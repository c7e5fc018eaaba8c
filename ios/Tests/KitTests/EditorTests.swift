import Foundation
import GoldseamKit
import Testing

@Suite @MainActor struct EditorTests {
    @Test func savesAtEachPauseAndBecomesAnEntry() async throws {
        let device = try await Device.open()
        let editor = EditorModel(goldseam: device.goldseam, begin: .new, pause: .milliseconds(5))
        await editor.load()
        #expect(editor.stage == .writing && editor.isSaved && !editor.isEdit)
        editor.body = "I was at the sea."
        #expect(!editor.isSaved)
        #expect(await eventually { editor.isSaved })
        #expect(try await device.goldseam.journal().drafts().map(\.text.body) == ["I was at the sea."])
        editor.title = "Sea"
        editor.tags = ["Sea"]
        editor.kind = .gratitude
        editor.starred = true
        await editor.setMoment(LocalTime(day: Day(year: 2026, month: 2, day: 28), minuteOfDay: 600))
        #expect(editor.moment?.minuteOfDay == 600)
        await editor.finish()
        guard case .finished(let id) = editor.stage else {
            Issue.record("it is not finished: \(editor.stage)")
            return
        }
        let entry = try await device.goldseam.journal().entry(entryId: id)
        #expect(entry.text.title == "Sea" && entry.text.kind == .gratitude && entry.text.tags == ["Sea"])
        #expect(entry.moment.day == Day(year: 2026, month: 2, day: 28))
        #expect(try await device.goldseam.journal().drafts().isEmpty)
    }

    @Test func takesAnUnfinishedDraftUpAgain() async throws {
        let device = try await Device.open()
        let id = try await device.add("before")
        let first = EditorModel(goldseam: device.goldseam, begin: .entry(id), pause: .seconds(60))
        await first.load()
        first.body = "after"
        await first.saveNow()
        let second = EditorModel(goldseam: device.goldseam, begin: .entry(id))
        await second.load()
        #expect(second.body == "after" && second.isEdit)
        await second.discard()
        #expect(second.stage == .closed)
        #expect(try await device.goldseam.journal().entry(entryId: id).text.body == "before")
    }

    @Test func aLockInTheMiddleOfWritingLosesNothingThatWasSaved() async throws {
        let device = try await Device.open()
        let editor = EditorModel(goldseam: device.goldseam, begin: .new, pause: .milliseconds(1))
        await editor.load()
        editor.body = "kept"
        #expect(await eventually { editor.isSaved })
        device.goldseam.lock()
        editor.body = "kept, and more"
        await editor.saveNow()
        #expect(!editor.isSaved && editor.problem == nil)
        try await device.goldseam.unlock(passphrase: Data(Device.passphrase.utf8))
        #expect(try await device.goldseam.journal().drafts().map(\.text.body) == ["kept"])
        await editor.saveNow()
        #expect(editor.isSaved)
        #expect(try await device.goldseam.journal().drafts().map(\.text.body) == ["kept, and more"])
    }

    @Test func aDraftThatIsGoneClosesItsScreen() async throws {
        let device = try await Device.open()
        let missing = EditorModel(goldseam: device.goldseam, begin: .draft("nothing"))
        await missing.load()
        #expect(missing.stage == .closed && missing.problem?.key == "error.not-found")
    }

    @Test func filesComeInAndGoOut() async throws {
        let device = try await Device.open()
        let editor = EditorModel(goldseam: device.goldseam, begin: .new)
        await editor.load()
        let original = device.file("letter.txt")
        try Data("a letter".utf8).write(to: original)
        await editor.attach(try FileSource(original), name: "letter.txt", thumbnail: Data([1, 2]))
        #expect(editor.attachments.map(\.name) == ["letter.txt"])
        editor.body = "with a letter"
        await editor.finish()
        guard case .finished(let id) = editor.stage else {
            Issue.record("it is not finished: \(editor.stage)")
            return
        }
        let entry = EntryModel(goldseam: device.goldseam, entryId: id)
        await entry.reload()
        let attachment = try #require(entry.page?.attachments.first)
        #expect(entry.thumbnails[attachment.attachmentId] == Data([1, 2]))
        let copy = try #require(await entry.export(attachment, into: original.deletingLastPathComponent()))
        #expect(copy.lastPathComponent == "letter 2.txt", "nothing is written over")
        #expect(try Data(contentsOf: copy) == Data("a letter".utf8))
    }

    @Test func aCopyThatCannotBeFinishedIsTakenAway() async throws {
        let device = try await Device.open()
        let id = try await device.add("without files")
        let entry = EntryModel(goldseam: device.goldseam, entryId: id)
        let folder = device.file("copies")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let gone = Attachment(
            attachmentId: "gone", name: "gone.txt", mediaType: "text/plain", bytes: 1, added: .distantPast)
        #expect(await entry.export(gone, into: folder) == nil)
        #expect(entry.problem?.key == "error.not-found")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        #expect(await entry.export(gone, into: device.file("nowhere")) == nil)
        #expect(entry.problem?.key == "error.unwritable")
    }

    @Test func whatCannotBeReadIsSaid() async throws {
        final class Broken: ByteSource {
            func read(most: UInt32) throws -> Data { throw StreamError.Failed }
        }
        let device = try await Device.open()
        let editor = EditorModel(goldseam: device.goldseam, begin: .new)
        await editor.load()
        await editor.attach(Broken(), name: nil)
        #expect(editor.problem?.key == "error.unreadable")
        #expect(editor.attachments.isEmpty && editor.attaching == nil)
    }
}
