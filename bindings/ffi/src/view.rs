//! Small values that many screens share, and how they come out of the core's.

use std::time::SystemTime;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use goldseam_core::day::Moment as CoreMoment;
use goldseam_core::journal::{EntryCard as CoreCard, Journal as CoreJournal};
use goldseam_core::text::Range16;

use crate::error::{Field, GoldseamError, Reason, Result};

pub use goldseam_core::journal::Kind as EntryKind;

/// A day of the local calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct Day {
    /// 1 to 9999.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// When something happened: the instant, and the local time there and then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct Moment {
    /// The instant.
    pub at: SystemTime,
    /// Minutes by which the local clock was ahead of UTC (east is positive).
    pub offset_minutes: i32,
    /// The local day.
    pub day: Day,
    /// Minutes since the local midnight, 0 to 1439; noon if only the day is known.
    pub minute_of_day: u16,
    /// Whether the time of day is known, or only the day.
    pub time_known: bool,
}

/// A local time as somebody picks it; its place on the time line is found by the device's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct LocalTime {
    /// The local day.
    pub day: Day,
    /// Minutes since the local midnight, 0 to 1439; without, only the day is known.
    #[uniffi(default)]
    pub minute_of_day: Option<u16>,
}

/// A part of a text to mark: from `start` up to `end`, counted in UTF-16 code units, as Kotlin and `NSString` count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct TextRange {
    /// The first unit.
    pub start: u32,
    /// The unit behind the last.
    pub end: u32,
}

/// What an entry is written as.
#[uniffi::remote(Enum)]
pub enum EntryKind {
    /// Free writing.
    Note,
    /// A letter: to somebody who will not get it, or to oneself.
    Letter,
    /// An answer to a question that was offered.
    Prompt,
    /// Good things that happened, and thanks.
    Gratitude,
}

/// What a list shows of an entry.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct EntryCard {
    /// Its id.
    pub entry_id: String,
    /// What it is written as.
    pub kind: EntryKind,
    /// When it is about.
    pub moment: Moment,
    /// Its title, if it has one and is not sealed.
    pub title: Option<String>,
    /// The beginning of its text in one line. Empty if the entry is covered or sealed.
    pub preview: String,
    /// Words of its text; 0 if it is sealed.
    pub words: u32,
    /// Marked with a star.
    pub starred: bool,
    /// May be hard to re-read: show a cover, and the text only after a tap.
    pub covered: bool,
    /// The day on which its seal opens, if that is still to come.
    pub sealed_until: Option<Day>,
    /// How many attachments it has; 0 if it is sealed.
    pub attachments: u32,
}

impl From<NaiveDate> for Day {
    fn from(day: NaiveDate) -> Self {
        // A month has two digits and so has a day.
        Self {
            year: day.year(),
            month: u8::try_from(day.month()).unwrap_or(0),
            day: u8::try_from(day.day()).unwrap_or(0),
        }
    }
}

impl TryFrom<Day> for NaiveDate {
    type Error = GoldseamError;

    fn try_from(day: Day) -> Result<Self> {
        NaiveDate::from_ymd_opt(day.year, day.month.into(), day.day.into())
            .filter(|day| (1..=9999).contains(&day.year()))
            .ok_or_else(out_of_range)
    }
}

fn out_of_range() -> GoldseamError {
    GoldseamError::invalid(Field::Moment, Reason::OutOfRange)
}

impl From<CoreMoment> for Moment {
    fn from(moment: CoreMoment) -> Self {
        let time = moment.local().time();
        Self {
            at: moment.utc().into(),
            offset_minutes: moment.offset_minutes(),
            day: moment.day().into(),
            minute_of_day: u16::try_from(time.hour() * 60 + time.minute()).unwrap_or(0),
            time_known: moment.time_known(),
        }
    }
}

impl LocalTime {
    /// A time on the local clock, to the minute.
    pub(crate) fn of(local: NaiveDateTime) -> Self {
        let minute = local.time().hour() * 60 + local.time().minute();
        Self {
            day: local.date().into(),
            minute_of_day: u16::try_from(minute).ok(),
        }
    }

    /// The moment that the device's time zone makes of it.
    pub(crate) fn moment(self, journal: &CoreJournal) -> Result<CoreMoment> {
        let (day, time) = self.parts()?;
        Ok(journal.moment_of(day, time)?)
    }

    /// The day and the time, if both are ones that there are.
    pub(crate) fn parts(self) -> Result<(NaiveDate, Option<NaiveTime>)> {
        let day = self.day.try_into()?;
        let time = self
            .minute_of_day
            .map(|minute| {
                NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0)
                    .ok_or_else(out_of_range)
            })
            .transpose()?;
        Ok((day, time))
    }
}

impl From<Range16> for TextRange {
    fn from(range: Range16) -> Self {
        Self {
            start: range.start,
            end: range.end,
        }
    }
}

impl From<CoreCard> for EntryCard {
    fn from(card: CoreCard) -> Self {
        Self {
            entry_id: card.id.to_string(),
            kind: card.kind,
            moment: card.moment.into(),
            title: card.title,
            preview: card.preview,
            words: card.words,
            starred: card.starred,
            covered: card.covered,
            sealed_until: card.sealed_until.map(Into::into),
            attachments: card.attachments,
        }
    }
}

/// What a text id names. A text that is no id names nothing.
pub(crate) fn id<T: std::str::FromStr>(text: &str) -> Result<T> {
    text.parse().map_err(|_| GoldseamError::NotFound)
}

/// Each of them as a view.
pub(crate) fn all<T: Into<V>, V>(items: Vec<T>) -> Vec<V> {
    items.into_iter().map(Into::into).collect()
}
