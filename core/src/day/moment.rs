use std::{fmt, str::FromStr};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{DayError, checked};

/// Java's limit, with which every platform that we run on agrees.
const MAX_OFFSET_MINUTES: i32 = 18 * 60;

/// When something happened: the instant in milliseconds, the offset from UTC that held there, and the local day.
///
/// Ordered by the instant. The local year is 1 to 9999, the offset at most 18 hours and of whole minutes.
///
/// A moment of which only the day is known stands at noon of that day, so that it sorts among the day's entries and no
/// reader's zone moves it to another day; [`Moment::time_known`] tells it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Moment {
    utc: DateTime<Utc>,
    offset_minutes: i32,
    day: NaiveDate,
    time_known: bool,
}

impl Moment {
    /// The instant `utc` where the clocks show `offset`. Fractions of a millisecond are dropped.
    pub fn new(utc: DateTime<Utc>, offset: FixedOffset) -> Result<Self, DayError> {
        let seconds = offset.local_minus_utc();
        if seconds % 60 != 0 {
            return Err(DayError::Offset);
        }
        Moment::from_stored(utc.timestamp_millis(), seconds / 60, true)
    }

    /// The time `local` on a clock that is `offset` from UTC. The offset says which of two equal hours is meant when
    /// clocks go back.
    pub fn from_local(local: NaiveDateTime, offset: FixedOffset) -> Result<Self, DayError> {
        checked(local.date())?;
        let shift = TimeDelta::seconds(i64::from(offset.local_minus_utc()));
        let utc = local
            .checked_sub_signed(shift)
            .ok_or(DayError::YearOutOfRange)?;
        Moment::new(utc.and_utc(), offset)
    }

    /// A moment of which only the local day is known. `offset` is that of the place, or of the reader if it is unknown.
    pub fn date_only(day: NaiveDate, offset: FixedOffset) -> Result<Self, DayError> {
        let mut moment = Moment::from_local(day.and_time(noon()), offset)?;
        moment.time_known = false;
        Ok(moment)
    }

    /// The moment whose [`Moment::utc_millis`], [`Moment::offset_minutes`] and [`Moment::time_known`] were stored.
    pub fn from_stored(
        utc_millis: i64,
        offset_minutes: i32,
        time_known: bool,
    ) -> Result<Self, DayError> {
        if !(-MAX_OFFSET_MINUTES..=MAX_OFFSET_MINUTES).contains(&offset_minutes) {
            return Err(DayError::Offset);
        }
        let utc = DateTime::from_timestamp_millis(utc_millis).ok_or(DayError::YearOutOfRange)?;
        let local = utc
            .naive_utc()
            .checked_add_signed(TimeDelta::minutes(i64::from(offset_minutes)))
            .ok_or(DayError::YearOutOfRange)?;
        Ok(Moment {
            utc,
            offset_minutes,
            day: checked(local.date())?,
            time_known,
        })
    }

    /// The instant.
    pub fn utc(&self) -> DateTime<Utc> {
        self.utc
    }

    /// The instant in milliseconds since 1970-01-01T00:00Z.
    pub fn utc_millis(&self) -> i64 {
        self.utc.timestamp_millis()
    }

    /// Minutes by which the local clock is ahead of UTC (east is positive).
    pub fn offset_minutes(&self) -> i32 {
        self.offset_minutes
    }

    /// The day on the local calendar.
    pub fn day(&self) -> NaiveDate {
        self.day
    }

    /// The time on the local clock; noon if only the day is known.
    pub fn local(&self) -> NaiveDateTime {
        self.utc.naive_utc() + TimeDelta::minutes(i64::from(self.offset_minutes))
    }

    /// Whether the time of day is known, or only the day.
    pub fn time_known(&self) -> bool {
        self.time_known
    }
}

fn noon() -> NaiveTime {
    NaiveTime::MIN + TimeDelta::hours(12)
}

/// `2025-03-14T21:05:00.123+01:00`: the local time with its offset, in the profile of ISO 8601 that RFC 3339 names.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.offset_minutes < 0 { '-' } else { '+' };
        let minutes = self.offset_minutes.abs();
        let local = self.local().format("%Y-%m-%dT%H:%M:%S%.3f");
        write!(f, "{local}{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

impl FromStr for Moment {
    type Err = DayError;

    /// Reads a time with its offset as RFC 3339 writes it. A date alone is no moment: see [`Moment::date_only`].
    fn from_str(text: &str) -> Result<Self, DayError> {
        let local = DateTime::parse_from_rfc3339(text).map_err(|_| DayError::Syntax)?;
        Moment::new(local.to_utc(), *local.offset())
    }
}

/// A moment in JSON.
#[derive(Serialize, Deserialize)]
struct Written {
    at: String,
    day: NaiveDate,
    time_known: bool,
}

impl From<Moment> for Written {
    fn from(moment: Moment) -> Self {
        Written {
            at: moment.to_string(),
            day: moment.day,
            time_known: moment.time_known,
        }
    }
}

impl TryFrom<Written> for Moment {
    type Error = DayError;

    fn try_from(written: Written) -> Result<Self, DayError> {
        let mut moment: Moment = written.at.parse()?;
        if moment.day != written.day {
            return Err(DayError::DayMismatch);
        }
        moment.time_known = written.time_known;
        Ok(moment)
    }
}
