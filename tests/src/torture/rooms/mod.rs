//! What is in the rooms beside the journal, as far as the plan speaks of it: check-ins with factors, steps that count, a
//! look-back, sessions of a practice, reminders.

mod act;
mod clear;
mod letter;
mod perform;
mod read;
pub mod verbs;

pub use act::Act;
pub use clear::clear;
pub use letter::{destroy_letter, write_letter};
pub use perform::perform;

use std::collections::{BTreeMap, BTreeSet};

use goldseam_core::content::{Library, Practice};
use goldseam_core::practice::{Answer, Walk};

/// The practice of the plan: a scale that may halt it, a choice that other steps hang on, own words, a list.
pub(super) const PRACTICE: &str = "affirmation-builder";

/// Its step with own words, by which a session is known again.
pub(super) const NAMING: &str = "mine";

/// A check-in. Its number, that of the step that made it, begins its note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    pleasantness: u8,
    note: String,
    /// By the numbers of the factors.
    factors: BTreeMap<u64, u8>,
}

/// A session that was thrown away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thrown {
    walk: Walk,
    finished: bool,
}

/// Everything in the rooms beside the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rooms {
    check_ins: BTreeMap<u64, Noted>,
    thrown_check_ins: BTreeMap<u64, Noted>,
    factors: BTreeSet<u64>,
    steps: BTreeSet<u64>,
    look_back: Option<u64>,
    /// The one session that is not finished.
    session: Option<Walk>,
    results: BTreeMap<u64, Walk>,
    thrown_sessions: BTreeMap<u64, Thrown>,
    reminders: Option<u64>,
}

impl Rooms {
    /// What stays when everything that can be thrown away is gone for good.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self {
            factors: self.factors.clone(),
            reminders: self.reminders,
            ..Self::default()
        }
    }

    /// The first thing in which `found` differs from this, in words.
    #[must_use]
    pub fn difference(&self, found: &Self) -> Option<String> {
        let other = |what: &str, same: bool| (!same).then(|| format!("{what} is another one"));
        of_shelf("check-in", &self.check_ins, &found.check_ins)
            .or_else(|| {
                let (expected, found) = (&self.thrown_check_ins, &found.thrown_check_ins);
                of_shelf("trashed check-in", expected, found)
            })
            .or_else(|| other("the row of factors", self.factors == found.factors))
            .or_else(|| other("the row of steps", self.steps == found.steps))
            .or_else(|| other("the look-back", self.look_back == found.look_back))
            .or_else(|| other("the unfinished session", self.session == found.session))
            .or_else(|| of_shelf("result", &self.results, &found.results))
            .or_else(|| {
                let (expected, found) = (&self.thrown_sessions, &found.thrown_sessions);
                of_shelf("trashed session", expected, found)
            })
            .or_else(|| other("the row of reminders", self.reminders == found.reminders))
    }
}

fn of_shelf<T: PartialEq>(
    name: &str,
    expected: &BTreeMap<u64, T>,
    found: &BTreeMap<u64, T>,
) -> Option<String> {
    let numbers: BTreeSet<_> = expected.keys().chain(found.keys()).collect();
    numbers
        .into_iter()
        .find_map(|number| match (expected.get(number), found.get(number)) {
            (Some(_), None) => Some(format!("{name} {number} is missing")),
            (None, Some(_)) => Some(format!("{name} {number} should not be there")),
            (Some(a), Some(b)) if a != b => Some(format!("{name} {number} is another one")),
            _ => None,
        })
}

/// The definition of the plan's practice, if the content pack has it.
fn practice() -> Option<&'static Practice> {
    Library::bundled().practice(PRACTICE)
}

/// A text that can be found again by its number.
fn marked(number: u64, text: &str) -> String {
    format!("#{number} {text}")
}

/// The number that a text begins with.
fn mark_of(text: &str) -> Option<u64> {
    let (number, _) = text.strip_prefix('#')?.split_once(' ')?;
    number.parse().ok()
}

/// The number of a session in which the own words stand.
fn name_of(walk: &Walk) -> Option<u64> {
    match walk.answer(NAMING)? {
        Answer::Text(text) => mark_of(text),
        _ => None,
    }
}
