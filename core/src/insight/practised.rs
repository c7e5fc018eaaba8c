//! What finished sessions say, made ready for the statistics.

use super::stats::predictions::{Experiment, Outcome};
use super::stats::series::Sample;
use super::stats::sessions::{Passage, RatedSession};
use crate::content::{ExperimentShape, Library};
use crate::practice::{Answer, Session};

/// What is asked before and after by the frame of every rated practice, 0 to 10.
const FRAME: [&str; 2] = ["before", "after"];

/// A practice with its finished sessions.
pub(super) struct Practised<'a> {
    /// The content pack's id.
    pub(super) id: &'a str,
    sessions: Vec<&'a Session>,
}

/// The practices of these sessions, most often done first.
pub(super) fn by_practice(sessions: &[Session]) -> Vec<Practised<'_>> {
    let mut practised: Vec<Practised<'_>> = Vec::new();
    for session in sessions {
        match practised.iter_mut().find(|one| one.id == session.practice) {
            Some(one) => one.sessions.push(session),
            None => practised.push(Practised {
                id: &session.practice,
                sessions: vec![session],
            }),
        }
    }
    practised.sort_by_key(|one| std::cmp::Reverse(one.sessions.len()));
    practised
}

impl Practised<'_> {
    /// The sessions that were rated before and after.
    pub(super) fn rated(&self) -> Vec<RatedSession> {
        let rated = |session: &&Session| {
            let [before, after] = FRAME.map(|step| number(session, step));
            Some(RatedSession {
                before: before?,
                after: after?,
            })
        };
        self.sessions.iter().filter_map(rated).collect()
    }

    /// On how many days it was done.
    pub(super) fn days(&self) -> u32 {
        let mut days: Vec<_> = self.sessions.iter().map(|it| it.began.day()).collect();
        days.sort_unstable();
        days.dedup();
        u32::try_from(days.len()).unwrap_or(u32::MAX)
    }

    /// From one check-in to the next of the same day, across a session of this practice, or across no session of any.
    pub(super) fn passages(&self, samples: &[Sample], all: &[Session]) -> Vec<Passage> {
        let passage = |pair: &[Sample]| {
            let (from, to) = (pair[0], pair[1]);
            let touches = |session: &&Session| began(session) < to.at && ended(session) > from.at;
            let mut across = all.iter().filter(touches);
            let with = match across.next() {
                None => false,
                Some(one) => {
                    let whole = from.at <= began(one) && ended(one) <= to.at;
                    if !whole || one.practice != self.id || across.next().is_some() {
                        return None;
                    }
                    true
                }
            };
            Some(Passage {
                day: from.day,
                from: from.value,
                to: to.value,
                with,
            })
        };
        samples
            .windows(2)
            .filter(|pair| pair[0].day == pair[1].day)
            .filter_map(passage)
            .collect()
    }
}

/// The finished experiments among these sessions.
pub(super) fn experiments(sessions: &[Session], library: &Library) -> Vec<Experiment> {
    sessions
        .iter()
        .filter_map(|session| {
            let practice = library.practice(&session.practice)?;
            experiment(session, practice.result.experiment.as_ref()?)
        })
        .collect()
}

fn experiment(session: &Session, shape: &ExperimentShape) -> Option<Experiment> {
    let Answer::Choices { chosen, .. } = session.walk.answer(&shape.happened)? else {
        return None;
    };
    let outcome = match chosen.first()?.as_str() {
        "yes" => Outcome::Happened,
        "partly" => Outcome::Partly,
        _ => Outcome::Not,
    };
    Some(Experiment {
        chance: number(session, &shape.chance)?,
        outcome,
        badness: number(session, &shape.expected).zip(number(session, &shape.came)),
    })
}

fn number(session: &Session, step: &str) -> Option<f64> {
    session.walk.answer(step)?.number().map(f64::from)
}

/// In minutes since 1970, as a [`Sample`] counts.
fn began(session: &Session) -> i64 {
    session.began.utc_millis() / 60_000
}

fn ended(session: &Session) -> i64 {
    let finished = session.finished.unwrap_or(session.changed);
    finished.timestamp_millis() / 60_000
}
