import GoldseamFFI
import GoldseamKit

let moodCalls: [String: Call] = checkInCalls.merging(vocabularyCalls) { $1 }.merging(lookBackCalls) { $1 }
    .merging(insightCalls) { $1 }.merging(reminderCalls) { $1 }

private let checkInCalls: [String: Call] = [
    "goldseam.set_languages": { goldseam, with, _ in goldseam.setLanguages(languages: try with.strings("languages")) },
    "moods.form": { goldseam, with, _ in
        try await goldseam.moods().form(checkInId: with.optionalString("check_in_id"))
    },
    "moods.check_in": { goldseam, with, _ in
        try await goldseam.moods().checkIn(draft: with.checkIn(), moment: with.localTime("moment"))
    },
    "moods.edit": { goldseam, with, _ in
        try await goldseam.moods().edit(checkInId: with.string("check_in_id"), draft: with.checkIn())
    },
    "moods.move_to": { goldseam, with, _ in
        guard let moment = try with.localTime("moment") else { throw Nonsense("no moment") }
        return try await goldseam.moods().moveTo(checkInId: with.string("check_in_id"), moment: moment)
    },
    "moods.history": { goldseam, with, _ in try await goldseam.moods().history(request: with.historyRequest()) },
    "moods.of_entry": { goldseam, with, _ in try await goldseam.moods().ofEntry(entryId: with.string("entry_id")) },
    "moods.trash": { goldseam, with, _ in try await goldseam.moods().trash(record: with.moodRecord()) },
    "moods.restore": { goldseam, with, _ in try await goldseam.moods().restore(record: with.moodRecord()) },
    "moods.trashed": { goldseam, _, _ in try await goldseam.moods().trashed() },
    "moods.last_change": { goldseam, _, _ in try await goldseam.moods().lastChange() },
    "moods.undo": { goldseam, _, _ in try await goldseam.moods().undo() },
]

private let vocabularyCalls: [String: Call] = [
    "moods.feelings": { goldseam, _, _ in try await goldseam.moods().feelings() },
    "moods.add_feeling": { goldseam, with, _ in
        try await goldseam.moods().addFeeling(name: with.string("name"), quadrant: with.quadrant())
    },
    "moods.change_feeling": { goldseam, with, _ in
        try await goldseam.moods().changeFeeling(key: with.string("key"), change: with.feelingChange())
    },
    "moods.factors": { goldseam, _, _ in try await goldseam.moods().factors() },
    "moods.add_factor": { goldseam, with, _ in
        try await goldseam.moods().addFactor(draft: with.factorDraft(), kind: with.factorKind())
    },
    "moods.add_starter": { goldseam, with, _ in
        try await goldseam.moods().addStarter(starter: with.string("starter"))
    },
    "moods.change_factor": { goldseam, with, _ in
        try await goldseam.moods().changeFactor(factorId: with.string("factor_id"), draft: with.factorDraft())
    },
    "moods.archive_factor": { goldseam, with, _ in
        try await goldseam.moods().archiveFactor(factorId: with.string("factor_id"), archived: with.flag("archived"))
    },
    "moods.order_factors": { goldseam, with, _ in
        try await goldseam.moods().orderFactors(factorIds: with.strings("factor_ids"))
    },
]

private let lookBackCalls: [String: Call] = [
    "moods.look_back_form": { goldseam, with, _ in
        try await goldseam.moods().lookBackForm(kind: with.lookBackKind(), day: with.day("day"))
    },
    "moods.look_back": { goldseam, with, _ in
        try await goldseam.moods().lookBack(kind: with.lookBackKind(), replies: with.replies(), day: with.day("day"))
    },
    "moods.look_backs": { goldseam, with, _ in
        try await goldseam.moods().lookBacks(
            kind: with.lookBackKind(), before: with.day("before"), limit: with.number("limit", or: 50))
    },
    "moods.steps": { goldseam, with, _ in
        try await goldseam.moods().steps(cursor: with.optionalString("cursor"), limit: with.number("limit", or: 50))
    },
    "moods.add_step": { goldseam, with, _ in
        try await goldseam.moods().addStep(
            kind: with.string("kind"), note: with.optionalString("note"), moment: with.localTime("moment"))
    },
]

private let insightCalls: [String: Call] = [
    "insights.report": { goldseam, _, _ in try await goldseam.insights().report() },
    "insights.questions": { goldseam, _, _ in try await goldseam.insights().questions() },
    "insights.ask": { goldseam, with, _ in
        try await goldseam.insights().ask(question: with.string("question"), on: with.flag("on"))
    },
    "insights.mute": { goldseam, with, _ in try await goldseam.insights().mute(question: with.string("question")) },
    "insights.unmute_all": { goldseam, _, _ in try await goldseam.insights().unmuteAll() },
    "insights.hide_numbers": { goldseam, with, _ in try await goldseam.insights().hideNumbers(on: with.flag("on")) },
    "insights.month": { goldseam, with, _ in try await goldseam.insights().month(request: with.monthRequest()) },
    "insights.year": { goldseam, with, _ in try await goldseam.insights().year(year: with.optionalNumber("year")) },
    "insights.overview": { goldseam, with, _ in
        try await goldseam.insights().overview(months: with.number("months", or: 3))
    },
]

private let reminderCalls: [String: Call] = [
    "settings.check_in": { goldseam, _, _ in try await goldseam.settings().checkIn() },
    "settings.set_check_in": { goldseam, with, _ in
        try await goldseam.settings().setCheckIn(choices: with.checkInChoices())
    },
    "settings.reminders": { goldseam, _, _ in try await goldseam.settings().reminders() },
    "settings.set_reminders": { goldseam, with, _ in
        try await goldseam.settings().setReminders(reminders: with.reminders())
    },
    "settings.pause_reminders": { goldseam, _, _ in try await goldseam.settings().pauseReminders() },
    "settings.upcoming_reminders": { goldseam, with, _ in
        try await goldseam.settings().upcomingReminders(days: with.number("days", or: 14))
    },
]
