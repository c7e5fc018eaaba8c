import Foundation
import GoldseamKit
import Testing

@Suite @MainActor struct AppTests {
    @Test func followsTheVaultFromTheFirstStartToALock() async throws {
        let device = try Device()
        let app = AppModel(goldseam: device.goldseam)
        #expect(app.screen == .starting)
        await beside(app.run) {
            #expect(await eventually { app.screen == .firstStart })
            app.firstStart?.begin()
            app.firstStart?.choice.text = Device.passphrase
            await app.firstStart?.create()
            #expect(await eventually { app.state == .open })
            #expect(app.screen == .firstStart, "the recovery code comes before the journal")
            await app.firstStart?.skip()
            #expect(app.screen == .journal)
            app.lock()
            #expect(await eventually { app.screen == .unlock })
        }
    }

    @Test func aQuickExitCoversAtOnceKeepsWhatWasWrittenAndLocks() async throws {
        let device = try await Device.open()
        let app = AppModel(goldseam: device.goldseam)
        await app.refresh()
        let editor = EditorModel(goldseam: device.goldseam, begin: .new, pause: .seconds(60))
        await editor.load()
        app.saveBeforeLeaving = { await editor.saveNow() }
        editor.body = "half a sentence"
        app.quickExit()
        #expect(app.screen == .away)
        await beside(app.run) { #expect(await eventually { app.state != .open }) }
        app.returnFromQuickExit()
        #expect(app.screen == .unlock)
        try await device.goldseam.unlock(passphrase: Data(Device.passphrase.utf8))
        #expect(try await device.goldseam.journal().drafts().map(\.text.body) == ["half a sentence"])
    }

    @Test func aSaveThatHangsDoesNotHoldUpALock() async throws {
        let device = try await Device.open()
        let app = AppModel(goldseam: device.goldseam, patience: .milliseconds(50))
        await app.refresh()
        app.saveBeforeLeaving = { try? await Task.sleep(for: .seconds(30)) }
        app.quickExit()
        await beside(app.run) { #expect(await eventually { app.state != .open }) }
    }

    @Test func leavingLocksAndComingBackShowsNothingOfBefore() async throws {
        let device = try await Device.open()
        let app = AppModel(goldseam: device.goldseam)
        await app.refresh()
        let editor = EditorModel(goldseam: device.goldseam, begin: .new, pause: .seconds(60))
        await editor.load()
        app.saveBeforeLeaving = { await editor.saveNow() }
        editor.body = "half a sentence"
        let leaving = app.leave()
        #expect(app.isCovered && app.isHidden)
        await leaving.value
        #expect(editor.isSaved)
        app.comeBack()
        #expect(!app.isCovered)
        #expect(app.screen != .journal, "the vault locks as soon as the app is left")
    }

    @Test func leavingForAMomentDoesNotLockWhenThePersonWantsThat() async throws {
        let device = try await Device.open()
        try await device.goldseam.settings().setAutoLock(autoLock: .twoMinutes)
        let app = AppModel(goldseam: device.goldseam)
        await app.refresh()
        await app.leave().value
        device.world.advance(by: 60)
        app.comeBack()
        #expect(app.screen == .journal)
        await app.leave().value
        device.world.advance(by: 121)
        app.comeBack()
        #expect(app.screen != .journal)
    }
}
