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
        start.passphrase = "short"
        #expect(await eventually { start.strength != nil })
        #expect(start.strength?.isLongEnough == false)
        start.repeated = "short"
        #expect(!start.canCreate)

        await start.suggest()
        #expect(await eventually { start.canCreate })
        let words = start.passphrase
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
        #expect(start.passphrase.isEmpty && start.groups.isEmpty, "nothing secret stays")

        device.goldseam.lock()
        let unlock = UnlockModel(goldseam: device.goldseam)
        unlock.usesRecoveryCode = true
        unlock.recoveryCode = code
        await unlock.unlock()
        #expect(unlock.problem == nil)
        #expect(try await device.goldseam.state() == .open)
    }

    @Test func aRecoveryCodeThatWasNotReadBackIsTakenAway() async throws {
        let device = try Device()
        var finished = false
        let start = FirstStartModel(goldseam: device.goldseam) { finished = true }
        start.passphrase = Device.passphrase
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
        start.passphrase = "short"
        await start.create()
        #expect(start.problem?.key == "error.invalid.passphrase.tooShort")
        #expect(start.problem?.recovery == .correct)
    }

    @Test func aWrongPassphraseStaysToBeCorrected() async throws {
        let device = try await Device.open()
        device.goldseam.lock()
        let unlock = UnlockModel(goldseam: device.goldseam)
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
        let unlock = UnlockModel(goldseam: device.goldseam, tick: .milliseconds(5))
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

        let unlock = UnlockModel(goldseam: device.goldseam, tick: .milliseconds(5))
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
