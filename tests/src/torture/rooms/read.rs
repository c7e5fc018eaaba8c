//! Reads the real rooms.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use chrono::NaiveDate;
use goldseam_core::app::Goldseam;
use goldseam_core::day::Period;
use goldseam_core::id::{FactorId, StepId};
use goldseam_core::mood::{CheckIn, Filter, LookBack, LookBackKind, Record};
use goldseam_core::practice::{Practices, Private, ResultFilter, Session};

use super::{Noted, Rooms, Thrown, mark_of, name_of};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// The practices in a sitting of their own: what was said of oneself before stands in the model nowhere.
pub(super) fn practices(app: &Goldseam) -> Practices {
    Practices::new(app.vault().clone(), Private::default())
}

/// A day of the week that is looked back on.
pub(super) fn day_of_look_back() -> Outcome<NaiveDate> {
    Ok(NaiveDate::from_ymd_opt(2026, 3, 4).ok_or("no such day")?)
}

pub(super) fn factor_name(number: u64) -> String {
    format!("factor {number}")
}

impl Rooms {
    /// Reads all of it.
    ///
    /// # Errors
    /// Whatever cannot be read, or is not what the plan would have written.
    pub fn read(app: &Goldseam) -> Outcome<Self> {
        let factors = factors(app)?;
        let mut rooms = Self {
            factors: factors.keys().copied().collect(),
            steps: steps(app)?.into_keys().collect(),
            look_back: look_back(app)?.map(|it| number_of(&it)).transpose()?,
            reminders: reminders(app)?,
            ..Self::default()
        };
        for (number, check_in) in check_ins(app)? {
            rooms.check_ins.insert(number, noted(&check_in, &factors)?);
        }
        sums_agree(app, &rooms.check_ins)?;
        for thrown in app.moods().trashed()? {
            if let Record::CheckIn(check_in) = thrown.record {
                let noted = noted(&check_in, &factors)?;
                rooms
                    .thrown_check_ins
                    .insert(check_in_number(&check_in)?, noted);
            }
        }
        let unfinished = practices(app).unfinished()?;
        if unfinished.len() > 1 {
            return Err(format!("{} unfinished sessions", unfinished.len()).into());
        }
        rooms.session = unfinished.into_iter().next().map(|session| session.walk);
        let results = results(app)?.into_iter();
        rooms.results = results
            .map(|(name, session)| (name, session.walk))
            .collect();
        for thrown in practices(app).trashed()? {
            let finished = thrown.session.finished.is_some();
            let (name, walk) = (session_number(&thrown.session)?, thrown.session.walk);
            rooms
                .thrown_sessions
                .insert(name, Thrown { walk, finished });
        }
        Ok(rooms)
    }
}

/// The sums by day must be those of the check-ins that are there.
fn sums_agree(app: &Goldseam, check_ins: &BTreeMap<u64, Noted>) -> Outcome {
    let all = Period::between(NaiveDate::default(), "2999-12-31".parse()?);
    let days = app.moods().days(all)?;
    let counted = days.iter().map(|day| day.check_ins as usize).sum::<usize>();
    let sum: u32 = days.iter().map(|day| day.pleasantness.sum).sum();
    let expected: u32 = check_ins
        .values()
        .map(|it| u32::from(it.pleasantness))
        .sum();
    if counted != check_ins.len() || sum != expected {
        return Err("the sums by day are not those of the check-ins".into());
    }
    Ok(())
}

/// Check-ins by their numbers.
pub(super) fn check_ins(app: &Goldseam) -> Outcome<BTreeMap<u64, CheckIn>> {
    let (mut found, mut at) = (BTreeMap::new(), None);
    loop {
        let page = app.moods().history(Filter::default(), at, 200)?;
        for check_in in page.check_ins {
            found.insert(check_in_number(&check_in)?, check_in);
        }
        at = page.next;
        if at.is_none() {
            return Ok(found);
        }
    }
}

pub(super) fn check_in_number(check_in: &CheckIn) -> Outcome<u64> {
    Ok(mark_of(&check_in.answers.note).ok_or("a check-in without a number")?)
}

fn noted(check_in: &CheckIn, factors: &BTreeMap<u64, FactorId>) -> Outcome<Noted> {
    let answers = &check_in.answers;
    let mut values = BTreeMap::new();
    for value in &answers.factors {
        let factor = factors.iter().find(|(_, id)| **id == value.factor);
        let (number, _) = factor.ok_or("a value of an unknown factor")?;
        let known = (0..=10).find(|known| f64::from(*known) == value.value);
        values.insert(*number, known.ok_or("a foreign value of a factor")?);
    }
    let pleasantness = answers.pleasantness.and_then(|answer| answer.value());
    Ok(Noted {
        pleasantness: pleasantness.ok_or("a check-in without its value")?,
        note: answers.note.clone(),
        factors: values,
    })
}

/// Factors by their numbers.
pub(super) fn factors(app: &Goldseam) -> Outcome<BTreeMap<u64, FactorId>> {
    let named = |name: &str| name.strip_prefix("factor ")?.parse().ok();
    let factors = app.moods().factors()?.into_iter();
    factors
        .map(|factor| Ok((named(&factor.name).ok_or("a foreign factor")?, factor.id)))
        .collect()
}

/// Steps that count by their numbers.
pub(super) fn steps(app: &Goldseam) -> Outcome<BTreeMap<u64, StepId>> {
    let (mut found, mut at) = (BTreeMap::new(), None);
    loop {
        let page = app.moods().steps(at, 200)?;
        for step in page.steps {
            let number = step.note.as_deref().and_then(mark_of);
            found.insert(number.ok_or("a step without a number")?, step.id);
        }
        at = page.next;
        if at.is_none() {
            return Ok(found);
        }
    }
}

pub(super) fn look_back(app: &Goldseam) -> Outcome<Option<LookBack>> {
    Ok(app
        .moods()
        .look_back_of(LookBackKind::Week, day_of_look_back()?)?)
}

fn number_of(look_back: &LookBack) -> Outcome<u64> {
    let marks: BTreeSet<_> = (look_back.replies.iter())
        .map(|reply| mark_of(&reply.text))
        .collect();
    match marks.into_iter().collect::<Vec<_>>().as_slice() {
        [Some(number)] => Ok(*number),
        _ => Err("a look-back of more than one mind".into()),
    }
}

fn reminders(app: &Goldseam) -> Outcome<Option<u64>> {
    let choices = app.settings().reminders()?;
    if choices.on != choices.own_text.is_some() || choices.windows.is_empty() == choices.on {
        return Err("half of the reminders".into());
    }
    let number = choices
        .own_text
        .map(|text| mark_of(&text).ok_or("foreign reminders"));
    Ok(number.transpose()?)
}

/// Finished sessions by their numbers.
pub(super) fn results(app: &Goldseam) -> Outcome<BTreeMap<u64, Session>> {
    let (mut found, mut at) = (BTreeMap::new(), None);
    loop {
        let page = practices(app).results(ResultFilter::default(), at, 200)?;
        for (session, _) in page.results {
            found.insert(session_number(&session)?, session);
        }
        at = page.next;
        if at.is_none() {
            return Ok(found);
        }
    }
}

pub(super) fn session_number(session: &Session) -> Outcome<u64> {
    Ok(name_of(&session.walk).ok_or("a session without a number")?)
}
