//! Moments and local days.
//!
//! An entry belongs to the day on its writer's calendar, which neither the instant nor the reader's zone tells. So a
//! [`Moment`] keeps the instant, the offset that held there, and the day that follows from both.

mod moment;
mod month;
mod period;

#[cfg(test)]
mod tests;

pub use moment::Moment;
pub use month::Month;
pub use period::Period;

use chrono::{Datelike, NaiveDate};

/// Why a text or number is no moment, month or day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DayError {
    /// The local year is outside 1…9999, which ISO 8601 can write and people can mean.
    #[error("the year is outside 1 to 9999")]
    YearOutOfRange,
    /// The offset is beyond 18 hours or not of whole minutes (the platforms' own limit: `java.time.ZoneOffset`).
    #[error("the offset from UTC is beyond 18 hours or holds seconds")]
    Offset,
    /// The text is not in the form required.
    #[error("not a date in the form required")]
    Syntax,
    /// A stored day is not the day of its instant and offset.
    #[error("the day does not belong to the instant")]
    DayMismatch,
}

/// `day` if its year is one that people can mean.
fn checked(day: NaiveDate) -> Result<NaiveDate, DayError> {
    if (1..=9999).contains(&day.year()) {
        Ok(day)
    } else {
        Err(DayError::YearOutOfRange)
    }
}

/// The nearest day whose year is one that people can mean: as text, only such days are ordered as days are.
pub fn clamped(day: NaiveDate) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or(day);
    let last = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(day);
    day.clamp(first, last)
}
