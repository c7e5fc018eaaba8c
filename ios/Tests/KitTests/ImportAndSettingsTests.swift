import Foundation
import GoldseamKit
import Testing

@Suite @MainActor struct ImportAndSettingsTests {
    @Test func notesAreLookedAtImportedAndTakenBack() async throws {
        let device = try await Device.open()
        let notes = ImportModel(goldseam: device.goldseam)
        await notes.load()
        await notes.look(at: .folder(path: try device.notes(12)))
        guard case .preview(let preview) = notes.stage else {
            Issue.record("there is no preview: \(notes.stage)")
            return
        }
        #expect(preview.new == 12)
        #expect(try await device.goldseam.settings().page().entries == 0)
        await notes.run()
        guard case .done(let report) = notes.stage else {
            Issue.record("it is not done: \(notes.stage)")
            return
        }
        #expect(report.imported == 12 && notes.past.count == 1)
        await notes.undo(try #require(report.importId))
        #expect(notes.undone?.trashed == 12 && notes.past.isEmpty)
        notes.startOver()
        #expect(notes.stage == .choosing)
    }

    @Test func anImportThatWasStoppedGoesOnFromThere() async throws {
        let device = try await Device.open()
        let folder = try device.notes(60)
        let notes = ImportModel(goldseam: device.goldseam)
        await notes.look(at: .folder(path: folder))
        let running = Task { await notes.run() }
        func isStillLookedAt() -> Bool { if case .preview = notes.stage { true } else { false } }
        #expect(await eventually { !isStillLookedAt() })
        notes.cancel()
        await running.value
        guard case .done = notes.stage else {
            Issue.record("a stopped import ends with a report: \(notes.stage)")
            return
        }
        notes.startOver()
        await notes.look(at: .folder(path: folder))
        await notes.run()
        #expect(try await device.goldseam.settings().page().entries == 60)
    }

    @Test func aFolderThatIsNotThereIsSaidToBeUnreadable() async throws {
        let device = try await Device.open()
        let notes = ImportModel(goldseam: device.goldseam)
        await notes.look(at: .folder(path: device.file("nowhere").path))
        #expect(notes.problem?.key == "error.unreadable" && notes.stage == .choosing)
    }

    @Test func settingsAreShownAndChanged() async throws {
        let device = try await Device.open()
        let settings = SettingsModel(goldseam: device.goldseam)
        await beside(settings.run) {
            #expect(await eventually { settings.page != nil })
            #expect(settings.page?.autoLock == .atOnce && settings.page?.canUnlockWithDevice == true)
            await settings.setAutoLock(.twoMinutes)
            #expect(settings.page?.autoLock == .twoMinutes)
            await settings.setOnThisDay(true)
            #expect(settings.page?.onThisDay == true)
            await settings.check()
            #expect(settings.isWhole && settings.done == .checked)
        }
        #expect(!settings.version.isEmpty)
    }

    @Test func waysInComeAndGo() async throws {
        let device = try await Device.open()
        let settings = SettingsModel(goldseam: device.goldseam)
        await settings.changePassphrase(old: "not this", new: "nine horses in the sun")
        #expect(settings.problem?.key == "error.wrong-passphrase" && settings.done == nil)
        await settings.changePassphrase(old: Device.passphrase, new: "nine horses in the sun")
        #expect(settings.done == .passphraseChanged && settings.problem == nil)
        await settings.addRecoveryCode(passphrase: "nine horses in the sun")
        #expect(settings.groups.count == 8 && settings.page?.hasRecoveryCode == true)
        let number = try #require(settings.asked.first)
        #expect(settings.isGroup(number, settings.groups[number]))
        #expect(!settings.isGroup(number, "0000"))
        settings.forgetRecoveryCode()
        #expect(settings.groups.isEmpty && settings.done == .recoveryCodeAdded)
        await settings.removeRecoveryCode()
        #expect(settings.page?.hasRecoveryCode == false)
        await settings.enableDeviceUnlock(passphrase: "nine horses in the sun")
        #expect(settings.page?.hasDeviceUnlock == true && device.sealer.hasKey())
        await settings.disableDeviceUnlock()
        #expect(settings.page?.hasDeviceUnlock == false && !device.sealer.hasKey())
        await settings.changeAllKeys(passphrase: "nine horses in the sun")
        #expect(settings.done == .keysChanged)
        await settings.deleteEverything(passphrase: "nine horses in the sun")
        #expect(try await device.goldseam.state() == .absent)
    }
}
