//! When a note was written, as far as the note says so.
//!
//! A source that names only a day gives only a day. To read it as midnight in UTC would move it to the day before for
//! everybody west of Greenwich, which is a known fault of several importers.

mod clock;
mod cursor;
mod english;
mod file_name;
mod stamp;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use clock::Zone;
pub(super) use file_name::{NamedDate, named_date, stem};
pub(super) use stamp::{Stamp, stamp};

/// A moment in the precision in which a note states it. Years are 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateValue {
    /// A known instant.
    Instant {
        /// The instant.
        utc: DateTime<Utc>,
        /// The offset that the note states. `None` if it says `Z` (the local time is not known, RFC 3339 §4.3) or if the
        /// instant is the file's: the caller takes the offset of the person's zone at that instant.
        offset: Option<FixedOffset>,
    },
    /// A local time without a zone; the caller takes the person's zone.
    Local(NaiveDateTime),
    /// A day without a time.
    DateOnly(NaiveDate),
}

/// Where a date was found, the most trustworthy first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum DateSource {
    /// A key of the front matter.
    FrontMatter,
    /// The file's name, perhaps with those of its folders.
    FileName,
    /// The first heading.
    Heading,
    /// The file's time of change: a guess, as copying may have altered it.
    FileTime,
}

/// A date and where it was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FoundDate {
    /// The date.
    pub value: DateValue,
    /// Where it was found.
    pub from: DateSource,
}

/// The first date there is, in the order of [`DateSource`].
pub(super) fn resolve(
    front_matter: Option<DateValue>,
    file_name: Option<DateValue>,
    first_heading: Option<&str>,
    file_time: Option<DateTime<Utc>>,
) -> Option<FoundDate> {
    let found = |value, from| FoundDate { value, from };
    front_matter
        .map(|value| found(value, DateSource::FrontMatter))
        .or_else(|| file_name.map(|value| found(value, DateSource::FileName)))
        .or_else(|| {
            let stamp = heading_stamp(first_heading?)?;
            Some(found(stamp.value, DateSource::Heading))
        })
        .or_else(|| {
            let utc = file_time.filter(|utc| (1..=9999).contains(&utc.year()))?;
            let value = DateValue::Instant { utc, offset: None };
            Some(found(value, DateSource::FileTime))
        })
}

/// A date that begins a heading, or follows its first word ("Journal 2025-03-12"). A date further on is more likely one
/// that the note is about than the one on which it was written.
pub(super) fn heading_stamp(heading: &str) -> Option<Stamp> {
    stamp(heading).or_else(|| {
        let (_, rest) = heading.trim().split_once(char::is_whitespace)?;
        let stamp = stamp(rest)?;
        Some(Stamp {
            whole: false,
            ..stamp
        })
    })
}

fn day(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let year = i32::try_from(year)
        .ok()
        .filter(|year| (1..=9999).contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day)
}

fn value(day: NaiveDate, time: NaiveTime, zone: Option<Zone>) -> Option<DateValue> {
    let local = day.and_time(time);
    let (utc, offset) = match zone {
        None => return Some(DateValue::Local(local)),
        Some(Zone::Utc) => (local, None),
        Some(Zone::Offset(offset)) => (local.checked_sub_offset(offset)?, Some(offset)),
    };
    (1..=9999)
        .contains(&utc.year())
        .then(|| DateValue::Instant {
            utc: utc.and_utc(),
            offset,
        })
}
