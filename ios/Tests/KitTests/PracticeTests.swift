import Foundation
import GoldseamKit
import Testing

@Suite @MainActor struct PracticeTests {
    private func titles(_ model: PracticesModel) -> [String] {
        (model.library?.shelves ?? []).flatMap(\.practices).map(\.practice)
    }

    @Test func theLibraryAnswersWhatIsTypedAndOffersWhatMayHelp() async throws {
        let device = try await Device.open()
        let model = PracticesModel(goldseam: device.goldseam)
        await model.look(PracticeQuery())
        #expect(titles(model).count >= 75)
        await model.look(PracticeQuery(words: "five things"))
        #expect(titles(model) == ["five-senses"])
        await model.look(PracticeQuery())
        await model.name("numb")
        #expect(model.offers?.practices.first?.practice == "five-senses")
        await model.name("numb")
        #expect(model.offers == nil)
    }

    @Test func aPracticeIsBegunPlayedLeftAndGoneOnWith() async throws {
        let device = try await Device.open()
        let practice = PracticeModel(goldseam: device.goldseam, practice: "three-good-things")
        await practice.begin()
        let id = try #require(practice.begun)
        let player = PlayerModel(goldseam: device.goldseam, sessionId: id)
        await player.load()
        player.draft = .text(text: "the warm wall")
        await player.next()
        #expect(player.step?.step == "life-why")

        let later = PlayerModel(goldseam: device.goldseam, sessionId: id, resumes: true)
        await later.load()
        await later.back()
        #expect(later.draft == .text(text: "the warm wall"))
        for _ in 0..<6 { await later.next() }
        #expect(later.step == nil)
        await later.finish()
        #expect(later.isFinished)

        let reading = PracticeReadingModel(goldseam: device.goldseam, sessionId: id)
        await reading.load()
        #expect(reading.reading?.answers.map(\.lines) == [["the warm wall"]])
        await reading.goOn()
        #expect(try #require(reading.begun) != id)
        await reading.discard()
        #expect(reading.isDiscarded)
        await reading.restore()
        #expect(!reading.isDiscarded)
    }

    @Test func aLookAtOneselfStandsBesideTheOneBefore() async throws {
        let device = try await Device.open()
        for _ in 0..<2 {
            let practice = PracticeModel(goldseam: device.goldseam, practice: "look-at-self-kindness")
            await practice.begin()
            let player = PlayerModel(goldseam: device.goldseam, sessionId: try #require(practice.begun))
            await player.load()
            while let step = player.step {
                if step.step == "gentle" { player.draft = .number(value: 6) }
                await player.next()
            }
            await player.finish()
        }
        let model = LooksModel(goldseam: device.goldseam)
        await model.reload()
        let latest = try #require(model.looks).flatMap(\.latest)
        #expect(latest.flatMap(\.compared).map(\.numbers) == [[6, 6]])
    }

    @Test func anAnswerThatDoesNotFitIsSaidAndWhatWasWrittenStays() async throws {
        let device = try await Device.open()
        let practice = PracticeModel(goldseam: device.goldseam, practice: "even-breathing")
        await practice.begin()
        let player = PlayerModel(goldseam: device.goldseam, sessionId: try #require(practice.begun))
        await player.load()
        player.draft = .number(value: 11)
        await player.next()
        #expect(player.problem != nil)
        #expect(player.draft == .number(value: 11))
        player.draft = .number(value: 4)
        await player.next()
        #expect(player.problem == nil)
        #expect(player.step?.step == "presence")
    }

    @Test func privateQuestionsComeFirstAndAYesClosesWhatIsNotSafe() async throws {
        let device = try await Device.open()
        let model = PracticeModel(goldseam: device.goldseam, practice: "trust-ladder")
        await model.begin()
        #expect(model.begun == nil)
        #expect(model.questions?.questions.count == 4)
        for place in 0..<4 { model.answer(place == 2 ? .yes : .no, at: place) }
        await model.endQuestions()
        let notNow = try #require(model.page?.notNow)
        #expect(!notNow.asksPrivateQuestions && !notNow.offers.isEmpty)
        await model.begin()
        #expect(model.begun == nil && model.questions == nil)
    }

    @Test func whatThereIsToReadIsThere() async throws {
        let device = try await Device.open()
        let all = LearnModel(goldseam: device.goldseam)
        await all.load()
        #expect(all.page?.paths.isEmpty == false)
        let one = LearnModel(goldseam: device.goldseam, card: "it-really-hurts")
        await one.load()
        #expect(one.text?.title == "It really hurts")
    }
}
