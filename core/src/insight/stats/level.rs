//! Level and spread.

use super::minimum;
use super::resample::{Draws, ROUNDS};
use super::series::{DayValue, Known, Progress, Unit, mean, variance};

/// Where somebody usually is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// The mean of the days, 0 to 100.
    pub mean: f64,
    /// The lower end of its 95 % interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// How far apart days lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The standard deviation of the days.
    pub sd: f64,
    /// The standard deviation as a share of the largest that is possible at this mean, 0 to 1.
    pub relative: f64,
}

/// Days are drawn in blocks of this length: from 3 days for short series to 7 for long ones, so that neighbours that are
/// alike do not make the interval too narrow (block length n^(1/3), Hall, Horowitz & Jing 1995, within 3 to 7).
fn block_length(days: usize) -> usize {
    ((days as f64).cbrt().round() as usize).clamp(3, 7)
}

/// The mean of days with a 95 % interval by moving-block bootstrap (percentiles; Künsch 1989).
#[must_use]
pub fn level(days: &[DayValue], answers: usize) -> Known<Level> {
    let needs = [
        (days.len(), minimum::LEVEL_DAYS, Unit::Days),
        (answers, minimum::LEVEL_ANSWERS, Unit::Answers),
    ];
    if let Some(progress) = Progress::missing(&needs) {
        return Known::TooEarly(progress);
    }
    let values: Vec<f64> = days.iter().map(|day| day.value).collect();
    let mut draws = Draws::new(values.len());
    let block = block_length(values.len());
    let mut means: Vec<f64> = (0..ROUNDS)
        .map(|_| mean(&draws.blocks(&values, block)))
        .collect();
    means.sort_unstable_by(f64::total_cmp);
    Known::Enough(Level {
        mean: mean(&values),
        low: means[ROUNDS / 40],
        high: means[ROUNDS - 1 - ROUNDS / 40],
    })
}

/// The standard deviation of days, and what share it is of the largest that the mean allows (Mestdagh et al. 2018,
/// Psychological Methods 23, 690): on a scale with ends, a mean near one of them leaves little room.
#[must_use]
pub fn spread(days: &[DayValue], answers: usize) -> Known<Spread> {
    let needs = [
        (days.len(), minimum::SPREAD_DAYS, Unit::Days),
        (answers, minimum::SPREAD_ANSWERS, Unit::Answers),
    ];
    if let Some(progress) = Progress::missing(&needs) {
        return Known::TooEarly(progress);
    }
    let values: Vec<f64> = days.iter().map(|day| day.value).collect();
    let (sd, most) = (variance(&values).sqrt(), largest_sd(&values));
    let relative = if most > 0.0 {
        (sd / most).min(1.0)
    } else {
        0.0
    };
    Known::Enough(Spread { sd, relative })
}

/// The largest standard deviation of so many values between 0 and 100 with this mean: as many as fit lie at the upper
/// end, one where the mean needs it, the others at the lower end.
fn largest_sd(values: &[f64]) -> f64 {
    let (n, mean) = (values.len() as f64, mean(values));
    let above = (mean * n / 100.0).floor().min(n);
    let between = mean * n - 100.0 * above;
    let below = n - above - 1.0;
    let squares = if below < 0.0 {
        n * (100.0 - mean).powi(2)
    } else {
        above * (100.0 - mean).powi(2) + below * mean.powi(2) + (between - mean).powi(2)
    };
    (squares / (n - 1.0)).sqrt()
}
