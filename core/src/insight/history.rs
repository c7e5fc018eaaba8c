//! What the statistics look at: the days of a period, and what each factor was on them.

use chrono::{Datelike, Timelike};

use super::practised;
use super::question::Scale;
use super::stats::predictions::Experiment;
use super::stats::series::{DayValue, Sample};
use crate::day::Period;
use crate::id::FactorId;
use crate::mood::{self, DaySum, Factor, FactorDay, Moods};
use crate::practice::{Practices, Session};

/// The days of a period.
pub(super) struct History {
    pub(super) days: Vec<DaySum>,
    pub(super) samples: Vec<Sample>,
    /// The words of each check-in, as numbers.
    pub(super) words: Vec<Vec<u32>>,
    pub(super) factors: Vec<Tracked>,
    /// Finished sessions of practices that are still there, first begun first.
    pub(super) sessions: Vec<Session>,
    /// What was predicted and came.
    pub(super) experiments: Vec<Experiment>,
    /// Days from the first check-in to the end of the period.
    pub(super) span: u32,
}

/// A factor, and what it was.
pub(super) struct Tracked {
    pub(super) factor: Factor,
    pub(super) days: Vec<DayValue>,
}

impl History {
    pub(super) fn load(
        moods: &Moods,
        practices: &Practices,
        period: Period,
    ) -> super::Result<Self> {
        let days = moods.days(period)?;
        let values = moods.factor_days(period)?;
        let factors = moods
            .factors()?
            .into_iter()
            .map(|factor| Tracked {
                days: with_unnamed_days(&factor, &values, &days),
                factor,
            })
            .collect();
        let span = days.first().map_or(0, |first| {
            u32::try_from((period.last() - first.day).num_days() + 1).unwrap_or(0)
        });
        let library = practices.library();
        let mut sessions = practices.finished_since(period.first())?;
        sessions.retain(|session| library.practice(&session.practice).is_some());
        Ok(Self {
            experiments: practised::experiments(&sessions, library),
            sessions,
            samples: samples(moods, period)?,
            words: moods.words_by_check_in(period)?,
            days,
            factors,
            span,
        })
    }

    /// The means of the days that have an answer on this scale.
    pub(super) fn scale(&self, scale: Scale) -> Vec<DayValue> {
        let value = |day: &DaySum| {
            Some(DayValue {
                day: number(day),
                value: scale.of(day)?,
            })
        };
        self.days.iter().filter_map(value).collect()
    }

    pub(super) fn factor(&self, id: FactorId) -> Option<&Tracked> {
        self.factors.iter().find(|tracked| tracked.factor.id == id)
    }
}

fn number(day: &DaySum) -> i32 {
    day.day.num_days_from_ce()
}

/// What a factor was on each day; days that do not name a factor of yes and no, but have a check-in, say no.
fn with_unnamed_days(factor: &Factor, values: &[FactorDay], days: &[DaySum]) -> Vec<DayValue> {
    let mut named = values
        .iter()
        .filter(|value| value.factor == factor.id)
        .peekable();
    days.iter()
        .filter_map(|day| {
            let value = match named.next_if(|value| value.day == day.day) {
                Some(value) => value.value,
                None if factor.is_no_when_unnamed(day.day) => 0.0,
                None => return None,
            };
            Some(DayValue {
                day: number(day),
                value,
            })
        })
        .collect()
}

/// The answers about pleasantness; those of which only the day is known have no minute to compare.
fn samples(moods: &Moods, period: Period) -> mood::Result<Vec<Sample>> {
    let answers = moods.answers(period)?;
    let timed = answers.iter().filter(|answer| answer.moment.time_known());
    Ok(timed
        .filter_map(|answer| {
            let local = answer.moment.local();
            let minute = local.hour() * 60 + local.minute();
            Some(Sample {
                day: answer.moment.day().num_days_from_ce(),
                minute: u16::try_from(minute).unwrap_or(0),
                at: answer.moment.utc_millis() / 60_000,
                value: f64::from(answer.pleasantness?),
            })
        })
        .collect())
}
