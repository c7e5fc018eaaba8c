//! What is typed as an argument, made into what the core takes.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use clap::ValueEnum;
use goldseam_core::day::{Moment, Period};
use goldseam_core::journal::{Cursor, JournalError, Kind};
use goldseam_core::vault::Clock;

use crate::error::Result;

/// What an entry is written as.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum KindName {
    Note,
    Letter,
    Prompt,
    Gratitude,
}

impl From<KindName> for Kind {
    fn from(name: KindName) -> Self {
        match name {
            KindName::Note => Self::Note,
            KindName::Letter => Self::Letter,
            KindName::Prompt => Self::Prompt,
            KindName::Gratitude => Self::Gratitude,
        }
    }
}

/// When something was: a day, a local time, or a time with its offset.
#[derive(Clone, Copy)]
pub(crate) enum When {
    Day(NaiveDate),
    Local(NaiveDateTime),
    Exact(Moment),
}

impl When {
    pub(crate) fn moment(self, clock: &dyn Clock) -> Result<Moment> {
        let offset = |local| clock.offset_of_local(local);
        let moment = match self {
            Self::Exact(moment) => Ok(moment),
            Self::Local(local) => Moment::from_local(local, offset(local)),
            Self::Day(day) => {
                let noon = day.and_time(chrono::NaiveTime::MIN) + TimeDelta::hours(12);
                Moment::date_only(day, offset(noon))
            }
        };
        Ok(moment.map_err(|_| JournalError::Moment)?)
    }
}

/// Reads `2025-03-14`, `2025-03-14T21:05` (also with a space) or `2025-03-14T21:05:00+01:00`.
pub(crate) fn when(text: &str) -> Result<When, &'static str> {
    let local = |form| NaiveDateTime::parse_from_str(&text.replace(' ', "T"), form);
    text.parse()
        .map(When::Exact)
        .or_else(|_| text.parse().map(When::Day))
        .or_else(|_| local("%Y-%m-%dT%H:%M").map(When::Local))
        .or_else(|_| local("%Y-%m-%dT%H:%M:%S").map(When::Local))
        .map_err(|_| "a day is 2025-03-14, a time 2025-03-14T21:05")
}

/// Reads `2025`, `2025-03` or `2025-03-14`.
pub(crate) fn period(text: &str) -> Result<Period, &'static str> {
    text.parse()
        .map_err(|_| "a year is 2025, a month 2025-03, a day 2025-03-14")
}

/// Reads what an earlier page gave as `next`.
pub(crate) fn cursor(text: &str) -> Result<Cursor, &'static str> {
    serde_json::from_str(text).map_err(|_| "give the \"next\" of the page before, as it stands")
}

#[cfg(test)]
mod tests {
    use goldseam_core::vault::SystemClock;

    use super::*;

    #[test]
    fn a_day_has_no_time_and_a_time_has_its_offset() {
        let day = when("2025-03-14").unwrap().moment(&SystemClock).unwrap();
        assert!(!day.time_known());
        assert_eq!(day.day().to_string(), "2025-03-14");
        for text in [
            "2025-03-14T21:05",
            "2025-03-14 21:05",
            "2025-03-14T21:05:00",
        ] {
            let local = when(text).unwrap().moment(&SystemClock).unwrap();
            assert!(local.time_known());
            assert_eq!(local.local().to_string(), "2025-03-14 21:05:00");
        }
        let exact = when("2025-03-14T21:05:00+05:30").unwrap();
        assert_eq!(exact.moment(&SystemClock).unwrap().offset_minutes(), 330);
        for wrong in [
            "",
            "yesterday",
            "2025-02-30",
            "2025-03-14T25:00",
            "14.3.2025",
        ] {
            assert!(when(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_cursor_is_what_a_page_said_and_nothing_else() {
        assert!(cursor("{\"OlderThan\":5}").is_ok());
        for wrong in ["", "5", "{}", "{\"OlderThan\":\"x\"}"] {
            assert!(cursor(wrong).is_err());
        }
    }
}
