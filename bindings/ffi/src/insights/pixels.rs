//! A month and a year in pixels.

use chrono::{Datelike, NaiveDate};
use goldseam_core::content::Texts;
use goldseam_core::day::{Month, Period};
use goldseam_core::insight::Pixels;

use super::Insights;
use crate::calendar::{CalendarMonth, MonthRequest};
use crate::error::{GoldseamError, Result};
use crate::view::Day;

/// A month in pixels.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct MoodMonth {
    /// The month.
    pub month: CalendarMonth,
    /// The month before; none before the first of year 1.
    pub previous: Option<CalendarMonth>,
    /// The month after; none after the last of year 9999.
    pub next: Option<CalendarMonth>,
    /// Weeks of seven days, the first and the last filled up with days of the neighbours.
    pub weeks: Vec<Vec<MoodDay>>,
    /// What the picture says to who listens.
    pub spoken: String,
}

/// A year in pixels.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct MoodYear {
    /// 1 to 9999.
    pub year: i32,
    /// Whether there is a year before and one after it to go to.
    pub has_previous: bool,
    /// Whether there is a year after it to go to: none after this one.
    pub has_next: bool,
    /// Twelve months.
    pub months: Vec<MoodYearMonth>,
    /// What the picture says to who listens.
    pub spoken: String,
    /// The words for the fifths of the scale, 1 very low to 5 very good.
    pub levels: Vec<String>,
}

/// A month of a year in pixels.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct MoodYearMonth {
    /// The month.
    pub month: CalendarMonth,
    /// Its days.
    pub days: Vec<MoodDay>,
    /// What its row says to who listens.
    pub spoken: String,
}

/// A day in pixels. One without check-ins is a day like any other.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct MoodDay {
    /// The local day.
    pub day: Day,
    /// Whether it is of the month that is shown.
    pub in_month: bool,
    /// Whether it is today.
    pub is_today: bool,
    /// Its check-ins.
    pub check_ins: u32,
    /// The fifth of the scale in which its mean lies, 1 very low to 5 very good; none without a value.
    pub level: Option<u8>,
    /// What the cell says to who listens, without its date.
    pub spoken: String,
}

#[uniffi::export]
impl Insights {
    /// A month in pixels.
    pub async fn month(&self, request: MonthRequest) -> Result<MoodMonth> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let today = app.moods().today()?;
                let month = match request.month {
                    Some(asked) => Month::new(asked.year, asked.month.into())?,
                    None => Month::of(today)?,
                };
                let weeks = month.weeks(request.first_weekday.into());
                let shown: Vec<NaiveDate> = weeks.iter().flatten().copied().collect();
                let (first, last) = (month.first_day(), month.last_day());
                let edge = |day: Option<&NaiveDate>, or| day.copied().unwrap_or(or);
                let all = Period::between(edge(shown.first(), first), edge(shown.last(), last));
                let pixels = app.insights().pixels(all)?;
                let of_month = app.insights().pixels(month.into())?;
                let days = Days {
                    pixels: &pixels,
                    texts: &texts,
                    today,
                };
                let weeks = weeks
                    .into_iter()
                    .map(|week| week.into_iter().map(|day| days.of(day, month)).collect())
                    .collect();
                Ok::<_, GoldseamError>(MoodMonth {
                    month: month.into(),
                    previous: month.previous().map(Into::into),
                    next: month.next().map(Into::into),
                    weeks,
                    spoken: of_month.spoken(&texts),
                })
            })
            .await
    }

    /// A year in pixels; without, this year.
    #[uniffi::method(default(year = None))]
    pub async fn year(&self, year: Option<i32>) -> Result<MoodYear> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let today = app.moods().today()?;
                let year = year.unwrap_or(today.year());
                let months = (1..=12)
                    .map(|month| Month::new(year, month))
                    .collect::<Result<Vec<_>, _>>()?;
                let period =
                    Period::between(months[0].first_day(), months[months.len() - 1].last_day());
                let pixels = app.insights().pixels(period)?;
                let days = Days {
                    pixels: &pixels,
                    texts: &texts,
                    today,
                };
                Ok::<_, GoldseamError>(MoodYear {
                    year,
                    has_previous: year > 1,
                    has_next: year < today.year(),
                    months: months.into_iter().map(|month| days.month(month)).collect(),
                    spoken: pixels.spoken(&texts),
                    levels: (1..=5)
                        .map(|level| texts.get(&format!("pleasantness-{level}")))
                        .collect(),
                })
            })
            .await
    }
}

struct Days<'a> {
    pixels: &'a Pixels,
    texts: &'a Texts,
    today: NaiveDate,
}

impl Days<'_> {
    fn of(&self, day: NaiveDate, month: Month) -> MoodDay {
        let days = &self.pixels.days;
        let found = days.binary_search_by_key(&day, |pixel| pixel.day).ok();
        let pixel = found.map(|at| days[at]).unwrap_or_else(|| empty(day));
        MoodDay {
            day: day.into(),
            in_month: (month.first_day()..=month.last_day()).contains(&day),
            is_today: day == self.today,
            check_ins: pixel.check_ins,
            level: pixel.level,
            spoken: pixel.spoken(self.texts),
        }
    }

    fn month(&self, month: Month) -> MoodYearMonth {
        let period = Period::from(month);
        let of_month = Pixels::of_days(
            self.pixels
                .days
                .iter()
                .filter(|pixel| (period.first()..=period.last()).contains(&pixel.day))
                .copied()
                .collect(),
        );
        MoodYearMonth {
            month: month.into(),
            days: month
                .first_day()
                .iter_days()
                .take(month.days() as usize)
                .map(|day| self.of(day, month))
                .collect(),
            spoken: of_month.spoken(self.texts),
        }
    }
}

fn empty(day: NaiveDate) -> goldseam_core::insight::DayPixel {
    goldseam_core::insight::DayPixel {
        day,
        check_ins: 0,
        level: None,
    }
}
