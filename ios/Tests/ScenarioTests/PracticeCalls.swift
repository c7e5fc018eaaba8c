import GoldseamFFI
import GoldseamKit

let practiceCalls: [String: Call] = playingCalls.merging(shelfCalls) { $1 }.merging(resultCalls) { $1 }

private let playingCalls: [String: Call] = [
    "practices.begin": { goldseam, with, _ in
        try await goldseam.practices().begin(
            practice: with.string("practice"), after: with.optionalString("after"))
    },
    "practices.resume": { goldseam, with, _ in
        try await goldseam.practices().resume(sessionId: with.string("session_id"))
    },
    "practices.session": { goldseam, with, _ in
        try await goldseam.practices().session(sessionId: with.string("session_id"))
    },
    "practices.answer": { goldseam, with, _ in
        guard let answer = try with.practiceAnswer() else { throw Nonsense("no answer") }
        return try await goldseam.practices().answer(
            sessionId: with.string("session_id"), step: with.string("step"), answer: answer)
    },
    "practices.skip": { goldseam, with, _ in
        try await goldseam.practices().skip(sessionId: with.string("session_id"), step: with.string("step"))
    },
    "practices.back": { goldseam, with, _ in
        try await goldseam.practices().back(sessionId: with.string("session_id"))
    },
    "practices.finish": { goldseam, with, _ in
        try await goldseam.practices().finish(sessionId: with.string("session_id"))
    },
    "practices.private_questions": { goldseam, _, _ in goldseam.practices().privateQuestions() },
    "practices.answer_private_questions": { goldseam, with, _ in
        try await goldseam.practices().answerPrivateQuestions(answers: with.privateAnswers())
    },
    "practices.set_in_crisis": { goldseam, with, _ in
        try await goldseam.practices().setInCrisis(inCrisis: with.flag("in_crisis"))
    },
    "settings.bedtime": { goldseam, _, _ in try await goldseam.settings().bedtime() },
    "settings.set_bedtime": { goldseam, with, _ in
        try await goldseam.settings().setBedtime(minuteOfDay: with.number("minute_of_day"))
    },
]

private let shelfCalls: [String: Call] = [
    "practices.library": { goldseam, with, _ in
        try await goldseam.practices().library(query: with.practiceQuery())
    },
    "practices.practice": { goldseam, with, _ in
        try await goldseam.practices().practice(practice: with.string("practice"))
    },
    "practices.practice_offers": { goldseam, with, _ in
        try await goldseam.practices().practiceOffers(state: with.string("state"))
    },
    "practices.set_aside": { goldseam, with, _ in
        try await goldseam.practices().setAside(practice: with.string("practice"), aside: with.flag("aside"))
    },
    "practices.asides": { goldseam, _, _ in try await goldseam.practices().asides() },
    "practices.learn": { goldseam, _, _ in try await goldseam.practices().learn() },
    "practices.learn_text": { goldseam, with, _ in
        try await goldseam.practices().learnText(card: with.string("card"))
    },
]

private let resultCalls: [String: Call] = [
    "practices.results": { goldseam, with, _ in
        try await goldseam.practices().results(
            practice: with.optionalString("practice"), cursor: with.optionalString("cursor"),
            limit: with.number("limit", or: 50))
    },
    "practices.read": { goldseam, with, _ in
        try await goldseam.practices().read(sessionId: with.string("session_id"))
    },
    "practices.edit_answer": { goldseam, with, _ in
        try await goldseam.practices().editAnswer(
            sessionId: with.string("session_id"), step: with.string("step"), answer: with.practiceAnswer())
    },
    "practices.discard": { goldseam, with, _ in
        try await goldseam.practices().discard(sessionId: with.string("session_id"))
    },
    "practices.restore": { goldseam, with, _ in
        try await goldseam.practices().restore(sessionId: with.string("session_id"))
    },
    "practices.looks": { goldseam, _, _ in try await goldseam.practices().looks() },
    "practices.discarded": { goldseam, _, _ in try await goldseam.practices().discarded() },
]
