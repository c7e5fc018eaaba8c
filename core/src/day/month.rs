use std::{fmt, str::FromStr};

use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};

use super::{DayError, checked};

/// A month of the local calendar, of a year from 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    /// Always the first of the month.
    first_day: NaiveDate,
}

impl Month {
    /// The month `month` (1 to 12) of `year` (1 to 9999).
    pub fn new(year: i32, month: u32) -> Result<Self, DayError> {
        let first_day = NaiveDate::from_ymd_opt(year, month, 1).ok_or(DayError::Syntax)?;
        Ok(Month {
            first_day: checked(first_day)?,
        })
    }

    /// The month that holds `day`.
    pub fn of(day: NaiveDate) -> Result<Self, DayError> {
        Month::new(day.year(), day.month())
    }

    /// 1 to 9999.
    pub fn year(&self) -> i32 {
        self.first_day.year()
    }

    /// 1 to 12.
    pub fn month(&self) -> u32 {
        self.first_day.month()
    }

    /// The 1st.
    pub fn first_day(&self) -> NaiveDate {
        self.first_day
    }

    /// The 28th to 31st.
    pub fn last_day(&self) -> NaiveDate {
        self.first_day
            .with_day(self.days())
            .unwrap_or(self.first_day)
    }

    /// How many days it has.
    pub fn days(&self) -> u32 {
        u32::from(self.first_day.num_days_in_month())
    }

    /// Its weeks from the weekday `first` on, with the days of its neighbours that fill the first and the last. Days before
    /// year 1 or after year 9999 are missing from their week.
    pub fn weeks(&self, first: Weekday) -> Vec<Vec<NaiveDate>> {
        let lead = i64::from(self.first_day.weekday().days_since(first));
        let length = lead + i64::from(self.days());
        (0..(length + 6) / 7)
            .map(|week| {
                (week * 7 - lead..week * 7 - lead + 7)
                    .filter_map(|offset| self.first_day.checked_add_signed(TimeDelta::days(offset)))
                    .filter(|day| checked(*day).is_ok())
                    .collect()
            })
            .collect()
    }

    /// The month after; `None` after December 9999.
    pub fn next(&self) -> Option<Self> {
        self.first_day
            .checked_add_months(Months::new(1))
            .and_then(|day| Month::of(day).ok())
    }

    /// The month before; `None` before January of year 1.
    pub fn previous(&self) -> Option<Self> {
        self.first_day
            .checked_sub_months(Months::new(1))
            .and_then(|day| Month::of(day).ok())
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl FromStr for Month {
    type Err = DayError;

    /// Reads `2025-03`.
    fn from_str(text: &str) -> Result<Self, DayError> {
        let is_digits =
            |part: &str, count| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
        match text.split_once('-') {
            Some((year, month)) if is_digits(year, 4) && is_digits(month, 2) => Month::new(
                year.parse().map_err(|_| DayError::Syntax)?,
                month.parse().map_err(|_| DayError::Syntax)?,
            ),
            _ => Err(DayError::Syntax),
        }
    }
}

impl TryFrom<String> for Month {
    type Error = DayError;

    fn try_from(text: String) -> Result<Self, DayError> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> String {
        month.to_string()
    }
}
