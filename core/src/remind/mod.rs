//! When to offer a check-in. Pure logic: the platform schedules what is said here, and says nothing else.
//!
//! Off by default. At most three a day, each at a random minute of a window that the person chose, never at night, with
//! words that tell a stranger nothing. A reminder that is not followed leaves no trace.

mod plan;

#[cfg(test)]
mod tests;

pub use plan::{Reminder, upcoming};

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// How many windows a person may have, and so how many reminders a day.
pub const MOST_WINDOWS: usize = 3;
/// The first minute of a local day at which a reminder may come: 7 o'clock.
pub const MORNING: u16 = 7 * 60;
/// The minute of a local day from which on none comes any more: 22 o'clock.
pub const NIGHT: u16 = 22 * 60;
/// How long a pause lasts, in days.
pub const PAUSE_DAYS: u64 = 7;
/// How many different texts there are: the content pack's `reminder-1` and so on.
pub const TEXTS: u8 = 5;

/// A part of the day in which one reminder may come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The first minute of the local day, from [`MORNING`] on.
    pub from: u16,
    /// The minute behind the last, at most [`NIGHT`].
    pub until: u16,
    /// On these weekdays; on every day if there is none.
    #[serde(default)]
    pub weekdays: Vec<Weekday>,
}

impl Window {
    /// Whether it lies within the day.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        MORNING <= self.from && self.from < self.until && self.until <= NIGHT
    }

    fn is_on(&self, day: Weekday) -> bool {
        self.weekdays.is_empty() || self.weekdays.contains(&day)
    }
}

/// When a person wants to be asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReminderChoices {
    /// Whether there are reminders at all.
    pub on: bool,
    /// At most [`MOST_WINDOWS`].
    pub windows: Vec<Window>,
    /// None before this local day.
    pub paused_until: Option<NaiveDate>,
    /// The person's own words in place of ours.
    pub own_text: Option<String>,
}

impl ReminderChoices {
    /// Whether all of it can be kept: see [`Window::is_valid`].
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.windows.len() <= MOST_WINDOWS && self.windows.iter().all(Window::is_valid)
    }

    /// The same, silent for [`PAUSE_DAYS`] days from `today` on.
    #[must_use]
    pub fn paused(self, today: NaiveDate) -> Self {
        Self {
            paused_until: today.checked_add_days(chrono::Days::new(PAUSE_DAYS)),
            ..self
        }
    }
}
