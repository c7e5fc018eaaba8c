//! Mood: check-ins, words for feelings, factors, looking back, steps that count.
//!
//! [`Moods`] is the room's door. A check-in takes whatever is answered and asks for nothing more; what was not answered
//! stays unknown. Sums by day and month are kept with each change (`roll_up.rs`), so that every screen that looks over
//! years reads some hundred rows.

mod answers;
mod check_ins;
mod days;
mod error;
mod factors;
mod feelings;
mod history;
mod look_backs;
mod mend;
mod name;
mod roll_up;
mod steps;
mod store;
mod trash;
mod undo;
mod upkeep;

pub use answers::{
    Answer, Answers, FactorValue, MAX_FACTORS, MAX_FEELINGS, MAX_NOTE, SCALE, Wording, fifth,
};
pub use check_ins::{CheckIn, MAX_AT_ONCE};
pub use days::{Answered, DayLevel, DaySum, FactorDay, FactorSums, Sampled};
pub use error::{MoodError, Part, Result};
pub use factors::{Factor, FactorKind, FactorLook, MOST_FACTORS, NewFactor, range};
pub use feelings::{FeelingWord, MONTHS_OF_USE};
pub use history::{Cursor, Filter, HistoryPage};
pub use look_backs::{LookBack, LookBackKind, MAX_RATING, Reply};
pub use mend::mend_roll_ups;
pub use name::MAX_NAME;
pub use steps::{Step, StepCount, StepPage};
pub use trash::Trashed;
pub(crate) use trash::empty_trash;
pub use undo::{ChangeKind, LastChange, Record, RecordId};
pub use upkeep::tend;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use goldseam_vault::Vault;

use crate::day::Moment;
use crate::room;
use crate::topic::Topic;

/// The first structure of the room in the main database.
pub const MIGRATION_1: &str = include_str!("schema/0001_mood.sql");

/// How many rows a page holds at most.
pub const MAX_PAGE: usize = 200;

/// The check-ins of an open vault, and what belongs to them.
#[derive(Clone)]
pub struct Moods {
    vault: Vault,
}

impl Moods {
    /// The room in `vault`.
    #[must_use]
    pub fn new(vault: Vault) -> Self {
        Self {
            vault: vault.about(Topic::Moods.bit()),
        }
    }

    fn now(&self) -> DateTime<Utc> {
        self.vault.clock().now()
    }

    /// This moment, where the device is.
    ///
    /// # Errors
    /// [`MoodError::Moment`].
    pub fn this_moment(&self) -> Result<Moment> {
        room::this_moment(&self.vault).map_err(|_| MoodError::Moment)
    }

    /// The local day.
    ///
    /// # Errors
    /// [`MoodError::Moment`].
    pub fn today(&self) -> Result<NaiveDate> {
        Ok(self.this_moment()?.day())
    }

    /// The moment that a clock on the wall shows in the device's time zone, or the day alone.
    ///
    /// # Errors
    /// [`MoodError::Moment`] outside the years 1 to 9999.
    pub fn moment_of(&self, day: NaiveDate, time: Option<NaiveTime>) -> Result<Moment> {
        room::moment_of(&self.vault, day, time).map_err(|_| MoodError::Moment)
    }
}
