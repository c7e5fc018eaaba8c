//! Every verb of the rooms beside the journal, one after another. Each finds for itself what it is about, so that it can be
//! tried whatever became of the others, and all of them again at the next start.

use std::error::Error;

use chrono::NaiveTime;
use goldseam_core::app::Goldseam;
use goldseam_core::content::{FactorKind, Quadrant, Texts};
use goldseam_core::day::{Month, Period};
use goldseam_core::id::{FactorId, SessionId};
use goldseam_core::mood::{
    Answer, Answers, CheckIn, FactorLook, FactorValue, Filter, LookBackKind, NewFactor, RecordId,
    Reply,
};
use goldseam_core::practice::{self, Halt, Move, Place, PracticeError, Refusal, ResultFilter};
use goldseam_core::remind::ReminderChoices;
use goldseam_core::settings::{AutoLock, CheckInChoices, InsightChoices};

use super::PRACTICE;
use super::read::practices;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// A verb, or a few that belong together.
pub type Verb = (&'static str, fn(&Goldseam) -> Outcome);

/// All of them, with their names.
pub const VERBS: [Verb; 20] = [
    ("add a feeling", add_feeling),
    ("add a factor", add_factor),
    ("check in", check_in),
    ("change a check-in", change_check_in),
    ("read check-ins", read_check_ins),
    ("sum up", sum_up),
    ("trash a check-in", trash_check_in),
    ("undo", undo),
    ("change words", change_words),
    ("change factors", change_factors),
    ("look back", look_back),
    ("count steps", count_steps),
    ("empty the trash of moods", empty_mood_trash),
    ("see insight", see_insight),
    ("set", set),
    ("care", care),
    ("practise", practise),
    ("finish a practice", finish),
    ("read results", read_results),
    ("trash sessions", trash_sessions),
];

fn latest(app: &Goldseam) -> Outcome<CheckIn> {
    let page = app.moods().history(Filter::default(), None, 1)?;
    Ok(page.check_ins.into_iter().next().ok_or("no check-in")?)
}

fn whole_time() -> Outcome<Period> {
    Ok(Period::between(
        "2020-01-01".parse()?,
        "2999-12-31".parse()?,
    ))
}

fn add_feeling(app: &Goldseam) -> Outcome {
    let moods = app.moods();
    let name = format!("word {}", moods.feelings()?.len());
    moods.add_feeling(&name, Quadrant::PleasantLow)?;
    Ok(())
}

fn look_of(name: String) -> FactorLook {
    FactorLook {
        name,
        unit: Some("cups".to_owned()),
        icon: "star".to_owned(),
        group: "own".to_owned(),
    }
}

fn add_factor(app: &Goldseam) -> Outcome {
    let moods = app.moods();
    let look = look_of(format!("amount {}", moods.factors()?.len()));
    let (kind, starter) = (FactorKind::Amount, None);
    moods.add_factor(NewFactor {
        look,
        kind,
        starter,
    })?;
    Ok(())
}

fn factor(app: &Goldseam) -> Outcome<FactorId> {
    let factors = app.moods().factors()?;
    Ok(factors.last().ok_or("no factor")?.id)
}

fn own_feeling(app: &Goldseam) -> Outcome<String> {
    let feelings = app.moods().feelings()?.into_iter();
    let mut own = feelings.filter(|word| word.name.is_some() && word.merged_into.is_none());
    Ok(own.next_back().ok_or("no own word")?.key)
}

fn answers(app: &Goldseam) -> Outcome<Answers> {
    let factor = factor(app)?;
    Ok(Answers {
        pleasantness: Some(Answer::Value(30)),
        cup: Some(Answer::DontKnow),
        feelings: vec!["sad".to_owned(), own_feeling(app)?],
        body: vec!["head".to_owned()],
        factors: vec![FactorValue { factor, value: 2.0 }],
        note: "a note".repeat(100),
        ..Answers::default()
    })
}

fn check_in(app: &Goldseam) -> Outcome {
    let (moods, answers) = (app.moods(), answers(app)?);
    moods.check_in(answers.clone())?;
    let yesterday = moods.today()?.pred_opt().ok_or("no day before")?;
    let moment = moods.moment_of(yesterday, NaiveTime::from_hms_opt(9, 0, 0))?;
    moods.check_in_at(moment, answers.clone())?;
    moods.add_all(vec![(moment, answers.clone()), (moment, answers)])?;
    Ok(())
}

fn change_check_in(app: &Goldseam) -> Outcome {
    let (moods, id) = (app.moods(), latest(app)?.id);
    let mut answers = answers(app)?;
    answers.note = "another note".to_owned();
    moods.edit(id, answers)?;
    moods.move_to(id, moods.this_moment()?)?;
    moods.link(id, None)?;
    Ok(())
}

fn read_check_ins(app: &Goldseam) -> Outcome {
    let (moods, id) = (app.moods(), latest(app)?.id);
    moods.get(id)?;
    moods.last_check_in()?;
    let feeling = Some("sad".to_owned());
    let filter = Filter {
        feeling,
        ..Filter::default()
    };
    moods.history(filter, None, 50)?;
    if let Some(card) = app
        .journal()
        .timeline(Default::default(), None, 1)?
        .entries
        .first()
    {
        moods.of_entry(card.id)?;
    }
    Ok(())
}

fn sum_up(app: &Goldseam) -> Outcome {
    let (moods, time) = (app.moods(), whole_time()?);
    let (first, last) = (Month::of(time.first())?, Month::of(time.last())?);
    moods.days(time)?;
    moods.day_levels(time)?;
    moods.factor_days(time)?;
    moods.factor_sums(first, last)?;
    moods.answers(time)?;
    moods.words_by_check_in(time)?;
    moods.words_used(first, last)?;
    Ok(())
}

fn trash_check_in(app: &Goldseam) -> Outcome {
    let (moods, id) = (app.moods(), RecordId::CheckIn(latest(app)?.id));
    moods.trash(id)?;
    moods.trashed()?;
    moods.restore(id)?;
    moods.trash(id)?;
    moods.remove_expired()?;
    Ok(())
}

fn undo(app: &Goldseam) -> Outcome {
    let moods = app.moods();
    moods.last_change()?;
    moods.undo()?;
    moods.undo()?;
    Ok(())
}

fn change_words(app: &Goldseam) -> Outcome {
    let (moods, own) = (app.moods(), own_feeling(app)?);
    moods.rename_feeling(&own, &format!("named {own}"))?;
    moods.hide_feeling(&own, true)?;
    moods.hide_feeling(&own, false)?;
    moods.merge_feeling(&own, "sad")?;
    moods.split_feeling(&own)?;
    Ok(())
}

fn change_factors(app: &Goldseam) -> Outcome {
    let (moods, factor) = (app.moods(), factor(app)?);
    let name = format!("named {factor}");
    moods.change_factor(factor, look_of(name))?;
    moods.archive_factor(factor, true)?;
    moods.archive_factor(factor, false)?;
    let mut order: Vec<FactorId> = moods.factors()?.iter().map(|it| it.id).collect();
    order.reverse();
    moods.order_factors(order)?;
    Ok(())
}

fn look_back(app: &Goldseam) -> Outcome {
    let moods = app.moods();
    let today = moods.today()?;
    let reply = Reply {
        question: "on-guard".to_owned(),
        rating: Some(3),
        text: "words".to_owned(),
    };
    let id = moods.look_back(LookBackKind::Signs, today, vec![reply])?;
    moods.look_back_of(LookBackKind::Signs, today)?;
    moods.look_backs(LookBackKind::Signs, None, 9)?;
    moods.trash(RecordId::LookBack(id))?;
    Ok(())
}

fn count_steps(app: &Goldseam) -> Outcome {
    let moods = app.moods();
    let id = moods.add_step("self-kindness", Some("words".to_owned()), None)?;
    moods.steps(None, 9)?;
    moods.step_counts()?;
    moods.trash(RecordId::Step(id))?;
    moods.restore(RecordId::Step(id))?;
    Ok(())
}

fn empty_mood_trash(app: &Goldseam) -> Outcome {
    app.moods().empty_trash()?;
    Ok(())
}

fn see_insight(app: &Goldseam) -> Outcome {
    let (insights, time) = (app.insights(), whole_time()?);
    let asked = insights.questions()?;
    let choices = app.settings().insight()?;
    insights.report(&choices)?;
    insights.pixels(time)?;
    let month = Month::of(app.moods().today()?)?;
    insights.overview(month, month)?;
    if asked.is_empty() {
        return Err("nothing can be asked".into());
    }
    Ok(())
}

fn set(app: &Goldseam) -> Outcome {
    let settings = app.settings();
    settings.set_auto_lock(AutoLock::default())?;
    settings.auto_lock()?;
    settings.set_check_in(&CheckInChoices::default())?;
    settings.check_in()?;
    settings.set_insight(&InsightChoices::default())?;
    settings.set_reminders(&ReminderChoices::default())?;
    settings.reminders()?;
    settings.reminder_seed()?;
    Ok(())
}

fn care(app: &Goldseam) -> Outcome {
    let practices = practices(app);
    let bedtime = practices.bedtime()?;
    practices.set_bedtime(bedtime)?;
    practices.circumstances()?;
    practices.set_aside(PRACTICE, true)?;
    practices.asides()?;
    practices.set_aside(PRACTICE, false)?;
    for halt in [Halt::FarAway, Halt::TooMuch] {
        practices.offers(halt.state())?;
    }
    practices.instead_of_refused("ask-builder", Refusal::GateFirst)?;
    Ok(())
}

fn unfinished(app: &Goldseam) -> Outcome<SessionId> {
    let unfinished = practices(app).unfinished()?;
    Ok(unfinished.first().ok_or("no unfinished session")?.id)
}

fn practise(app: &Goldseam) -> Outcome {
    let (practices, texts) = (practices(app), Texts::default());
    let id = practices.begin(PRACTICE, None, &texts)?.session.id;
    for _ in 0..2 {
        if let Place::Step(now) = practices.session(id)?.place {
            let step = now.step.id;
            practices.make_move(id, Move::Skip { step }, &texts)?;
        }
    }
    practices.make_move(id, Move::Back, &texts)?;
    practices.resume(id)?;
    Ok(())
}

fn finish(app: &Goldseam) -> Outcome {
    let (practices, texts, id) = (practices(app), Texts::default(), unfinished(app)?);
    practices.finish(id)?;
    let words = practice::Answer::Text("mine".to_owned());
    practices.edit_answer(id, "mine", Some(words), &texts)?;
    let next = practices.begin(PRACTICE, Some(id), &texts)?;
    practices.trash(next.session.id)?;
    Ok(())
}

fn read_results(app: &Goldseam) -> Outcome {
    let (practices, texts) = (practices(app), Texts::default());
    let page = practices.results(ResultFilter::default(), None, 9)?;
    for (session, _) in page.results {
        practices.read_session(session.id)?;
        practices.compare(session.id, &texts)?;
    }
    Ok(())
}

fn trash_sessions(app: &Goldseam) -> Outcome {
    let practices = practices(app);
    let page = practices.results(ResultFilter::default(), None, 1)?;
    let (result, _) = page.results.first().ok_or("no result")?;
    practices.trash(result.id)?;
    practices.restore(result.id)?;
    practices.trash(result.id)?;
    if !matches!(
        practices.session(result.id),
        Err(PracticeError::NotFound | PracticeError::Vault(_))
    ) {
        return Err("a session in the trash is shown".into());
    }
    practices.trashed()?;
    practices.empty_trash()?;
    Ok(())
}
