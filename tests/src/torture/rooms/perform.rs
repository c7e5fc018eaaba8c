//! What an act of the plan is in the real rooms.

use std::error::Error;

use goldseam_core::app::Goldseam;
use goldseam_core::content::{Pack, Texts};
use goldseam_core::id::{CheckInId, SessionId};
use goldseam_core::mood::{
    Answer, Answers, FactorKind, FactorLook, FactorValue, LookBackKind, NewFactor, Record,
    RecordId, Reply,
};
use goldseam_core::remind::{MORNING, NIGHT, ReminderChoices, Window};

use super::read::{
    check_in_number, check_ins, day_of_look_back, factor_name, factors, practices, results,
    session_number,
};
use super::{Act, PRACTICE, Rooms, marked};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Does `act`, the step with this number, after which the rooms hold `after`.
///
/// # Errors
/// The rooms'.
pub fn perform(app: &Goldseam, after: &Rooms, number: u64, act: &Act) -> Outcome {
    let (moods, practices, texts) = (app.moods(), practices(app), Texts::default());
    match act {
        Act::CheckIn => {
            moods.check_in(answers(app, after, number)?)?;
        }
        Act::EditCheckIn(made) => moods.edit(living(app, *made)?, answers(app, after, *made)?)?,
        Act::TrashCheckIn(made) => moods.trash(RecordId::CheckIn(living(app, *made)?))?,
        Act::RestoreCheckIn(made) => moods.restore(thrown(app, *made)?)?,
        Act::EmptyMoodTrash => {
            moods.empty_trash()?;
        }
        Act::AddFactor => {
            moods.add_factor(new_factor(number))?;
        }
        Act::AddStep => {
            let kind = Pack::bundled().step_kinds().first();
            let note = Some(marked(number, "a step"));
            moods.add_step(&kind.ok_or("no kind of step")?.id, note, None)?;
        }
        Act::LookBack => {
            moods.look_back(LookBackKind::Week, day_of_look_back()?, replies(number))?;
        }
        Act::Begin => {
            practices.begin(PRACTICE, None, &texts)?;
        }
        Act::Move(step) => {
            practices.make_move(session(app)?, step.clone(), &texts)?;
        }
        Act::Resume => {
            practices.resume(session(app)?)?;
        }
        Act::Finish => {
            practices.finish(session(app)?)?;
        }
        Act::Discard => practices.trash(session(app)?)?,
        Act::EditAnswer(name, step, answer) => {
            practices.edit_answer(result(app, *name)?, step, answer.clone(), &texts)?
        }
        Act::TrashResult(name) => practices.trash(result(app, *name)?)?,
        Act::RestoreSession(name) => practices.restore(thrown_session(app, *name)?)?,
        Act::EmptyPracticeTrash => {
            practices.empty_trash()?;
        }
        Act::SetReminders => app.settings().set_reminders(&reminders(number))?,
    }
    Ok(())
}

fn answers(app: &Goldseam, after: &Rooms, made: u64) -> Outcome<Answers> {
    let noted = &after.check_ins[&made];
    let ids = factors(app)?;
    let values = noted.factors.iter().map(|(number, value)| {
        let factor = *ids.get(number).ok_or("the plan's factor is not there")?;
        Ok(FactorValue {
            factor,
            value: (*value).into(),
        })
    });
    Ok(Answers {
        pleasantness: Some(Answer::Value(noted.pleasantness)),
        factors: values.collect::<Outcome<_>>()?,
        note: noted.note.clone(),
        ..Answers::default()
    })
}

fn new_factor(number: u64) -> NewFactor {
    NewFactor {
        look: FactorLook {
            name: factor_name(number),
            unit: None,
            icon: "star".to_owned(),
            group: "own".to_owned(),
        },
        kind: FactorKind::Scale,
        starter: None,
    }
}

/// Every question of a week, each with the same number: half of a look-back would be seen.
fn replies(number: u64) -> Vec<Reply> {
    let questions = Pack::bundled()
        .weekly()
        .iter()
        .flat_map(|part| &part.questions);
    questions
        .map(|question| Reply {
            question: question.clone(),
            rating: None,
            text: marked(number, "a reply"),
        })
        .collect()
}

fn reminders(number: u64) -> ReminderChoices {
    ReminderChoices {
        on: true,
        windows: vec![Window {
            from: MORNING,
            until: NIGHT,
            weekdays: Vec::new(),
        }],
        paused_until: None,
        own_text: Some(marked(number, "a moment")),
    }
}

fn living(app: &Goldseam, made: u64) -> Outcome<CheckInId> {
    let check_ins = check_ins(app)?;
    let found = check_ins.get(&made);
    Ok(found.ok_or("the plan's check-in is not there")?.id)
}

fn thrown(app: &Goldseam, made: u64) -> Outcome<RecordId> {
    for thrown in app.moods().trashed()? {
        if let Record::CheckIn(check_in) = &thrown.record
            && check_in_number(check_in)? == made
        {
            return Ok(thrown.record.id());
        }
    }
    Err("the plan's check-in is not in the trash".into())
}

fn session(app: &Goldseam) -> Outcome<SessionId> {
    let unfinished = practices(app).unfinished()?;
    Ok(unfinished
        .first()
        .ok_or("the plan's session is not there")?
        .id)
}

fn result(app: &Goldseam, name: u64) -> Outcome<SessionId> {
    let results = results(app)?;
    Ok(results
        .get(&name)
        .ok_or("the plan's result is not there")?
        .id)
}

fn thrown_session(app: &Goldseam, name: u64) -> Outcome<SessionId> {
    for thrown in practices(app).trashed()? {
        if session_number(&thrown.session)? == name {
            return Ok(thrown.session.id);
        }
    }
    Err("the plan's session is not in the trash".into())
}
