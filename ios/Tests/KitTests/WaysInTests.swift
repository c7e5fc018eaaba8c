import Foundation
import GoldseamKit
import Testing

@Suite @MainActor struct WaysInTests {
    @Test func theFirstStartEndsWithARecoveryCodeThatWasReadBack() async throws {
        let device = try Device()
        var finished = false
        let start = FirstStartModel(goldseam: device.goldseam, pause: .zero) { finished = true }
        #expect(start.step == .promise)
        start.begin()
        start.choice.text = "short"
        #expect(await eventually { start.choice.strength != nil })
        #expect(start.choice.strength?.isLongEnough == false)
        start.choice.repeated = "short"
        #expect(!start.choice.canBeTaken)

        await start.suggest()
        #expect(await eventually { start.choice.canBeTaken })
        let words = start.choice.text
        #expect(words.split(separator: " ").count == 5)
        await start.create()
        #expect(start.step == .offerRecoveryCode)
        await start.makeRecoveryCode()
        #expect(start.groups.count == 8)
        start.ask()
        #expect(start.asked.count == 2)
        start.check()
        #expect(start.isAnswerWrong)
        for number in start.asked { start.answers[number] = start.groups[number].lowercased() }
        let code = start.groups.joined(separator: " ")
        start.check()
        #expect(finished)
        #expect(start.choice.text.isEmpty && start.groups.isEmpty, "nothing secret stays")

        device.goldseam.lock()
        let app = AppModel(goldseam: device.goldseam)
        await app.refresh()
        let unlock = UnlockModel(app: app)
        unlock.usesRecoveryCode = true
        unlock.recoveryCode = String(code.dropLast(4)) + "0000"
        await unlock.unlock()
        #expect(unlock.problem?.key == "error.invalid.mistyped" && app.replacing == nil)
        unlock.recoveryCode = code
        await unlock.unlock()
        #expect(unlock.problem == nil)
        await app.refresh()
        #expect(app.screen == .replacePassphrase)
        let replacing = try #require(app.replacing)
        replacing.choice.text = "nine horses in the snow"
        await replacing.replace()
        #expect(replacing.problem == nil && app.screen == .journal)
        device.goldseam.lock()
        try await device.goldseam.unlock(passphrase: Data("nine horses in the snow".utf8))
    }

    @Test func theQuestionForANewPassphraseEndsWithALock() async throws {
        let device = try await Device.open()
        let code = try await device.goldseam.settings().addRecoveryCode(passphrase: Data(Device.passphrase.utf8))
        device.goldseam.lock()
        let app = AppModel(goldseam: device.goldseam)
        try await app.openByRecoveryCode(code.groups().joined())
        await app.refresh()
        app.replacing?.choice.text = "short"
        await app.replacing?.replace()
        #expect(app.replacing?.problem?.key == "error.invalid.tooShort")
        app.lock()
        await app.refresh()
        #expect(app.replacing == nil && app.screen == .unlock)
    }

    @Test func aRecoveryCodeThatWasNotReadBackIsTakenAway() async throws {
        let device = try Device()
        var finished = false
        let start = FirstStartModel(goldseam: device.goldseam) { finished = true }
        start.choice.text = Device.passphrase
        await start.create()
        await start.makeRecoveryCode()
        #expect(try await device.goldseam.settings().page().hasRecoveryCode)
        await start.skip()
        #expect(finished)
        #expect(try await !device.goldseam.settings().page().hasRecoveryCode)
    }

    @Test func aShortPassphraseIsSaidToBeShort() async throws {
        let device = try Device()
        let start = FirstStartModel(goldseam: device.goldseam) {}
        start.choice.text = "short"
        await start.create()
        #expect(start.problem?.key == "error.invalid.tooShort")
        #expect(start.problem?.recovery == .correct)
    }

    @Test func aWrongPassphraseStaysToBeCorrected() async throws {
        let device = try await Device.open()
        device.goldseam.lock()
        let unlock = UnlockModel(app: AppModel(goldseam: device.goldseam))
        #expect(!unlock.canTry)
        unlock.passphrase = "eight horses in the sun"
        await unlock.unlock()
        #expect(unlock.problem?.key == "error.wrong-passphrase")
        #expect(unlock.passphrase == "eight horses in the sun")
        unlock.passphrase = Device.passphrase
        await unlock.unlock()
        #expect(unlock.problem == nil && unlock.passphrase.isEmpty)
    }

    @Test func afterTooManyAttemptsTheCoreSaysWhenToGoOn() async throws {
        let device = try await Device.open()
        device.goldseam.lock()
        let unlock = UnlockModel(app: AppModel(goldseam: device.goldseam), tick: .milliseconds(5))
        unlock.passphrase = "nothing of the kind"
        for _ in 0..<20 where unlock.wait == nil { await unlock.unlock() }
        #expect(unlock.problem?.key == "error.too-many-attempts")
        #expect(unlock.wait ?? .zero > .zero)
        #expect(!unlock.canTry)
        await beside(unlock.run) {
            device.world.advance(by: 24 * 3600)
            #expect(await eventually { unlock.wait == nil })
            #expect(unlock.problem == nil)
        }
    }

    @Test func theDeviceOpensTheVaultOrSaysWhyNot() async throws {
        let device = try await Device.open()
        let settings = SettingsModel(goldseam: device.goldseam)
        await settings.enableDeviceUnlock(passphrase: Device.passphrase)
        #expect(settings.done == .deviceUnlockOn)
        device.goldseam.lock()

        let unlock = UnlockModel(app: AppModel(goldseam: device.goldseam), tick: .milliseconds(5))
        await beside(unlock.run) { #expect(await eventually { unlock.canUseDevice }) }
        device.sealer.refuse(.Cancelled)
        await unlock.unlockWithDevice()
        #expect(unlock.problem == nil, "a person who says no needs no answer")
        device.sealer.refuse(.Unavailable)
        await unlock.unlockWithDevice()
        #expect(unlock.problem?.key == "error.device-unlock.unavailable")
        device.sealer.refuse(nil)
        await unlock.unlockWithDevice()
        #expect(unlock.problem == nil)
        #expect(try await device.goldseam.state() == .open)
    }
}
