//! The calendar, and this day of earlier years.

use chrono::NaiveDate;
use goldseam_core::day::Month;

use crate::error::{GoldseamError, Result};
use crate::journal::Journal;
use crate::view::{Day, EntryCard, all};

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
#[expect(missing_docs, reason = "everybody knows them")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// A month of the local calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct CalendarMonth {
    /// 1 to 9999.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
}

/// Which month of the calendar.
#[derive(Clone, Copy, Debug, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct MonthRequest {
    /// With which weekday a week begins where the person lives.
    pub first_weekday: Weekday,
    /// The month: a grid's `previous` or `next`, or a day's; without, that of today.
    #[uniffi(default)]
    pub month: Option<CalendarMonth>,
}

/// A month of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct MonthGrid {
    /// The month.
    pub month: CalendarMonth,
    /// The month before; none before the first of year 1.
    pub previous: Option<CalendarMonth>,
    /// The month after; none after the last of year 9999.
    pub next: Option<CalendarMonth>,
    /// Four to six weeks of seven days, the first and the last filled up with days of the neighbours.
    pub weeks: Vec<Vec<MonthDay>>,
    /// Entries of the month.
    pub entries: u32,
}

/// A day of the calendar. One without entries is a day like any other, never a missed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct MonthDay {
    /// The local day.
    pub day: Day,
    /// Whether it is of this month.
    pub in_month: bool,
    /// Whether it is today.
    pub is_today: bool,
    /// Its entries.
    pub entries: u32,
}

#[uniffi::export]
impl Journal {
    /// A month of the calendar.
    pub async fn month(&self, request: MonthRequest) -> Result<MonthGrid> {
        self.session
            .read(None, move |app| {
                let journal = app.journal();
                let today = journal.today()?;
                let month = match request.month {
                    Some(asked) => Month::new(asked.year, asked.month.into())?,
                    None => Month::of(today)?,
                };
                let counts = journal.calendar(month)?;
                let entries_of = |day: NaiveDate| {
                    counts
                        .binary_search_by_key(&day, |count| count.day)
                        .map_or(0, |at| counts[at].entries)
                };
                let day_of_grid = |day: NaiveDate| MonthDay {
                    day: day.into(),
                    in_month: (month.first_day()..=month.last_day()).contains(&day),
                    is_today: day == today,
                    entries: entries_of(day),
                };
                let weeks = month.weeks(request.first_weekday.into());
                Ok::<_, GoldseamError>(MonthGrid {
                    month: month.into(),
                    previous: month.previous().map(Into::into),
                    next: month.next().map(Into::into),
                    weeks: weeks
                        .into_iter()
                        .map(|week| week.into_iter().map(day_of_grid).collect())
                        .collect(),
                    entries: counts.iter().map(|count| count.entries).sum(),
                })
            })
            .await
    }

    /// Entries of this day of the year in earlier years; nothing while looking back is off.
    pub async fn on_this_day(&self) -> Result<Vec<EntryCard>> {
        self.session
            .read(None, |app| {
                let journal = app.journal();
                journal.on_this_day(journal.today()?)
            })
            .await
            .map(all)
    }
}

impl From<Weekday> for chrono::Weekday {
    fn from(day: Weekday) -> Self {
        match day {
            Weekday::Monday => Self::Mon,
            Weekday::Tuesday => Self::Tue,
            Weekday::Wednesday => Self::Wed,
            Weekday::Thursday => Self::Thu,
            Weekday::Friday => Self::Fri,
            Weekday::Saturday => Self::Sat,
            Weekday::Sunday => Self::Sun,
        }
    }
}

impl From<chrono::Weekday> for Weekday {
    fn from(day: chrono::Weekday) -> Self {
        match day {
            chrono::Weekday::Mon => Self::Monday,
            chrono::Weekday::Tue => Self::Tuesday,
            chrono::Weekday::Wed => Self::Wednesday,
            chrono::Weekday::Thu => Self::Thursday,
            chrono::Weekday::Fri => Self::Friday,
            chrono::Weekday::Sat => Self::Saturday,
            chrono::Weekday::Sun => Self::Sunday,
        }
    }
}

impl From<Month> for CalendarMonth {
    fn from(month: Month) -> Self {
        let Day { year, month, .. } = month.first_day().into();
        Self { year, month }
    }
}
