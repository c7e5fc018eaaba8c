//! What pictures show: pixels of a month or year, a trend with gaps, how answers are spread, words in use, factors. All of
//! it comes from sums by day and month.

use chrono::NaiveDate;

use super::card::fifth;
use super::stats::series::mean;
use crate::content::{Arguments, Texts};
use crate::day::{Month, Period};
use crate::mood::{DayLevel, DaySum, Factor, FactorSums, Moods, Result};

/// The days of a month or a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Pixels {
    /// Days that have check-ins, in their order.
    pub days: Vec<DayPixel>,
    /// The fifth in which most days lie, 1 to 5; the lower one of two. None without a value.
    pub mostly: Option<u8>,
}

/// A day as a picture shows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayPixel {
    /// The local day.
    pub day: NaiveDate,
    /// Its check-ins.
    pub check_ins: u32,
    /// The fifth of the scale in which its mean lies, 1 very low to 5 very good; none without a value.
    pub level: Option<u8>,
}

/// Some months at a glance.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// Days with a value, in their order. Days without one are not there: a line breaks where a day is open.
    pub trend: Vec<TrendPoint>,
    /// How many answers lie in each fifth.
    pub distribution: [u32; 5],
    /// Words in use with how often, the most used first.
    pub words: Vec<(String, u32)>,
    /// Factors that were noted, in the person's order.
    pub factors: Vec<FactorRow>,
}

/// A point of a trend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendPoint {
    /// The local day.
    pub day: NaiveDate,
    /// Its mean, 0 to 100.
    pub mean: f64,
    /// Whether the day before has a point, too, to draw a line from.
    pub joined: bool,
}

/// A factor beside pleasantness: two means, and no claim.
#[derive(Clone, Debug, PartialEq)]
pub struct FactorRow {
    /// The factor.
    pub factor: Factor,
    /// Days that have both.
    pub days: u32,
    /// The mean of pleasantness on these days, 0 to 100.
    pub pleasantness: f64,
    /// The mean of the factor on these days: of a yes or no the share of yes.
    pub value: f64,
    /// The mean of pleasantness on the other days with a check-in; none if there is no such day.
    pub otherwise: Option<f64>,
}

impl Pixels {
    /// The picture of these days.
    #[must_use]
    pub fn of_days(days: Vec<DayPixel>) -> Self {
        let mut counts = [0; 5];
        for level in days.iter().filter_map(|day| day.level) {
            counts[usize::from(level.clamp(1, 5)) - 1] += 1;
        }
        Self {
            mostly: most(&counts),
            days,
        }
    }

    /// What the picture says to who listens.
    #[must_use]
    pub fn spoken(&self, texts: &Texts) -> String {
        let valued = self.days.iter().filter(|day| day.level.is_some()).count();
        let arguments = Arguments::default()
            .number("days", i64::try_from(valued).unwrap_or(0))
            .word("level", level_word(texts, self.mostly));
        texts.with("spoken-days", &arguments)
    }
}

impl DayPixel {
    /// What a cell says to who listens, without its date.
    #[must_use]
    pub fn spoken(&self, texts: &Texts) -> String {
        let arguments = Arguments::default()
            .number("check_ins", self.check_ins)
            .word("level", level_word(texts, self.level));
        let key = match (self.level, self.check_ins) {
            (None, 1..) => "spoken-day-without-value",
            _ => "spoken-day",
        };
        texts.with(key, &arguments)
    }
}

impl Overview {
    /// What the trend says to who listens.
    #[must_use]
    pub fn spoken_trend(&self, texts: &Texts) -> String {
        let means: Vec<i64> = self
            .trend
            .iter()
            .map(|point| point.mean.round() as i64)
            .collect();
        let (low, high) = (means.iter().min(), means.iter().max());
        let arguments = Arguments::default()
            .number("days", i64::try_from(means.len()).unwrap_or(0))
            .number("low", low.copied().unwrap_or(0))
            .number("high", high.copied().unwrap_or(0))
            .number("first", means.first().copied().unwrap_or(0))
            .number("last", means.last().copied().unwrap_or(0));
        texts.with("spoken-trend", &arguments)
    }

    /// What the distribution says to who listens.
    #[must_use]
    pub fn spoken_distribution(&self, texts: &Texts) -> String {
        let arguments = Arguments::default()
            .number("answers", self.distribution.iter().sum::<u32>())
            .word("level", level_word(texts, most(&self.distribution)));
        texts.with("spoken-distribution", &arguments)
    }
}

fn level_word(texts: &Texts, level: Option<u8>) -> String {
    level.map_or_else(String::new, |level| {
        texts.get(&format!("pleasantness-{level}"))
    })
}

/// The place of the largest of five counts, from 1; none if there is nothing to count.
fn most(counts: &[u32; 5]) -> Option<u8> {
    let largest = counts.iter().max().filter(|count| **count > 0)?;
    (1..)
        .zip(counts)
        .find(|(_, count)| *count == largest)
        .map(|(place, _)| place)
}

pub(super) fn pixels(days: &[DayLevel]) -> Pixels {
    let pixel = |day: &DayLevel| DayPixel {
        day: day.day,
        check_ins: day.check_ins,
        level: day
            .pleasantness
            .mean()
            .and_then(|mean| u8::try_from(fifth(mean) + 1).ok()),
    };
    Pixels::of_days(days.iter().map(pixel).collect())
}

pub(super) fn overview(moods: &Moods, first: Month, last: Month) -> Result<Overview> {
    let period = Period::between(first.first_day(), last.last_day());
    let days = moods.days(period)?;
    let mut distribution = [0; 5];
    for day in &days {
        for (sum, count) in distribution.iter_mut().zip(day.fifths) {
            *sum += count;
        }
    }
    let sums = moods.factor_sums(first, last)?;
    let factors = moods
        .factors()?
        .into_iter()
        .filter_map(|factor| factor_row(factor, &sums, &days))
        .collect();
    Ok(Overview {
        trend: trend(&days),
        distribution,
        words: moods.words_used(first, last)?,
        factors,
    })
}

fn trend(days: &[DaySum]) -> Vec<TrendPoint> {
    let mut points: Vec<TrendPoint> = Vec::with_capacity(days.len());
    for day in days {
        if let Some(mean) = day.pleasantness.mean() {
            let joined = points
                .last()
                .is_some_and(|before| before.day.succ_opt() == Some(day.day));
            points.push(TrendPoint {
                day: day.day,
                mean,
                joined,
            });
        }
    }
    points
}

fn factor_row(factor: Factor, sums: &[FactorSums], days: &[DaySum]) -> Option<FactorRow> {
    let sums = sums.iter().find(|sums| sums.factor == factor.id)?;
    let n = f64::from(sums.days);
    let all: Vec<f64> = days
        .iter()
        .filter(|day| day.day >= factor.first_day)
        .filter_map(|day| day.pleasantness.mean())
        .collect();
    let others = all.len() as f64 - n;
    Some(FactorRow {
        days: sums.days,
        pleasantness: sums.y / n,
        value: sums.x / n,
        otherwise: (others >= 1.0)
            .then(|| ((mean(&all) * all.len() as f64 - sums.y) / others).clamp(0.0, 100.0)),
        factor,
    })
}
