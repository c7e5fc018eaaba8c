use std::str::FromStr;

use chrono::NaiveDate;

use super::{DayError, Month, checked};

/// A day, month or year as people write it: a run of whole local days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    first: NaiveDate,
    last: NaiveDate,
}

impl Period {
    /// One day.
    pub fn day(day: NaiveDate) -> Self {
        Period {
            first: day,
            last: day,
        }
    }

    /// From one day to another, both inclusive; the other way round if `last` comes first.
    pub fn between(first: NaiveDate, last: NaiveDate) -> Self {
        Period {
            first: first.min(last),
            last: first.max(last),
        }
    }

    /// The first day.
    pub fn first(&self) -> NaiveDate {
        self.first
    }

    /// The last day, inclusive.
    pub fn last(&self) -> NaiveDate {
        self.last
    }
}

impl From<Month> for Period {
    fn from(month: Month) -> Self {
        Period {
            first: month.first_day(),
            last: month.last_day(),
        }
    }
}

impl FromStr for Period {
    type Err = DayError;

    /// Reads `2025`, `2025-03` or `2025-03-14`: a year of four digits, months and days of one or two.
    fn from_str(text: &str) -> Result<Self, DayError> {
        let mut parts = text.split('-');
        let year = number(parts.next(), 4..=4)?.ok_or(DayError::Syntax)?;
        let year = i32::try_from(year).map_err(|_| DayError::Syntax)?;
        let month = number(parts.next(), 1..=2)?;
        let day = number(parts.next(), 1..=2)?;
        if parts.next().is_some() {
            return Err(DayError::Syntax);
        }
        match (month, day) {
            (Some(month), Some(day)) => {
                let day = NaiveDate::from_ymd_opt(year, month, day).ok_or(DayError::Syntax)?;
                checked(day).map(Period::day)
            }
            (Some(month), None) => Month::new(year, month).map(Period::from),
            _ => Ok(Period {
                first: Month::new(year, 1)?.first_day(),
                last: Month::new(year, 12)?.last_day(),
            }),
        }
    }
}

fn number(
    part: Option<&str>,
    digits: std::ops::RangeInclusive<usize>,
) -> Result<Option<u32>, DayError> {
    let Some(part) = part else { return Ok(None) };
    if !digits.contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DayError::Syntax);
    }
    part.parse().map(Some).map_err(|_| DayError::Syntax)
}
