//! How much changes from one answer to the next, and how long a state stays.

use super::minimum;
use super::series::{
    DayValue, Known, Progress, Sample, Unit, autocorrelation, days_of, detrended, median,
    neighbours,
};

/// How long a state stays.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inertia {
    /// The lag-1 autocorrelation of days.
    pub autocorrelation: f64,
    /// The same without its small-sample bias.
    pub corrected: f64,
    /// Pairs of neighbouring days.
    pub pairs: u32,
}

/// The root mean square of successive differences (von Neumann 1941), each square adjusted to the median gap (Jahng, Wood
/// & Trull 2008). Who answers several times a day is compared within days only, because nights are gaps of another kind;
/// who answers once a day, from day to day.
#[must_use]
pub fn instability(samples: &[Sample]) -> Known<f64> {
    let several = samples.len() >= 2 * days_of(samples);
    let pairs: Vec<(f64, f64)> = samples
        .windows(2)
        .filter(|pair| {
            let days = i64::from(pair[1].day) - i64::from(pair[0].day);
            pair[1].at > pair[0].at && days == i64::from(!several)
        })
        .map(|pair| {
            let gap = (pair[1].at - pair[0].at) as f64;
            (gap, (pair[1].value - pair[0].value).powi(2))
        })
        .collect();
    let needs = [(
        pairs.len() + 1,
        minimum::INSTABILITY_PAIRS + 1,
        Unit::Answers,
    )];
    if let Some(progress) = Progress::missing(&needs) {
        return Known::TooEarly(progress);
    }
    let gaps: Vec<f64> = pairs.iter().map(|(gap, _)| *gap).collect();
    let usual = median(&gaps);
    let adjusted: f64 = pairs.iter().map(|(gap, square)| square * usual / gap).sum();
    Known::Enough((adjusted / pairs.len() as f64).sqrt())
}

/// The lag-1 autocorrelation of detrended days, over pairs of neighbours. Estimates from short series lie too low by about
/// (1 + 4ρ)/n (Marriott & Pope 1954; Kendall 1954), which `corrected` adds.
#[must_use]
pub fn inertia(days: &[DayValue]) -> Known<Inertia> {
    let numbers: Vec<i32> = days.iter().map(|day| day.day).collect();
    let pairs = neighbours(&numbers).count();
    let needs = [(pairs + 1, minimum::INERTIA_PAIRS + 1, Unit::Days)];
    if let Some(progress) = Progress::missing(&needs) {
        return Known::TooEarly(progress);
    }
    let found = autocorrelation(&numbers, &detrended(days));
    Known::Enough(Inertia {
        autocorrelation: found,
        corrected: (found + (1.0 + 4.0 * found) / days.len() as f64).clamp(-1.0, 1.0),
        pairs: u32::try_from(pairs).unwrap_or(u32::MAX),
    })
}
