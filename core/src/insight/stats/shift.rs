//! Whether the level has shifted, and around when.

use super::minimum;
use super::resample::{Draws, ROUNDS, p_value};
use super::series::{DayValue, Known, Progress, Unit, autocorrelation, mean, median};

/// Days in a block that is kept together when chance is tried: a week.
const BLOCK: usize = 7;

/// A shift of level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// The first day of the new level, give or take five days; counted as chrono counts days.
    pub day: i32,
    /// The mean of the days before.
    pub before: f64,
    /// The mean of the days from then on.
    pub after: f64,
    /// How likely a shift as large would be by chance.
    pub p: f64,
}

/// The clearest shift of level, if there is one: the split of the days, with at least [`minimum::SHIFT_SIDE`] on each
/// side, that explains most (binary segmentation; Scott & Knott 1974). It must explain more than 3 ln n variances, where
/// the variance is that of differences of neighbours, which a shift does not inflate, widened for days that carry on; and
/// it must be rare when weeks are shuffled.
#[must_use]
pub fn shift(days: &[DayValue]) -> Known<Option<Shift>> {
    let needs = [(days.len(), minimum::SHIFT_DAYS, Unit::Days)];
    if let Some(progress) = Progress::missing(&needs) {
        return Known::TooEarly(progress);
    }
    let values: Vec<f64> = days.iter().map(|day| day.value).collect();
    let (split, gain) = best_split(&values);
    let penalty = 3.0 * (values.len() as f64).ln() * noise(days, &values, split);
    if gain <= penalty {
        return Known::Enough(None);
    }
    let mut blocks: Vec<&[f64]> = values.chunks(BLOCK).collect();
    let mut draws = Draws::new(values.len());
    let extreme = (0..ROUNDS)
        .filter(|_| {
            draws.shuffle(&mut blocks);
            best_split(&blocks.concat()).1 >= gain - 1e-9
        })
        .count();
    let p = p_value(extreme);
    Known::Enough((p <= 0.05).then(|| Shift {
        day: days[split].day,
        before: mean(&values[..split]),
        after: mean(&values[split..]),
        p,
    }))
}

/// Where the squares between both sides are largest, and how large.
fn best_split(values: &[f64]) -> (usize, f64) {
    let (n, total) = (values.len(), values.iter().sum::<f64>());
    let (mut left, mut best) = (0.0, (minimum::SHIFT_SIDE, 0.0));
    for (at, value) in values.iter().enumerate() {
        if at >= minimum::SHIFT_SIDE && n - at >= minimum::SHIFT_SIDE {
            let (before, after) = (at as f64, (n - at) as f64);
            let apart = left / before - (total - left) / after;
            let gain = before * after / (before + after) * apart * apart;
            if gain > best.1 {
                best = (at, gain);
            }
        }
        left += value;
    }
    best
}

/// The variance of a day around its level, as if days were independent: from the median absolute difference of neighbours
/// (which a few large ones do not move), times (1 + r)/(1 − r) for an autocorrelation r around both levels.
fn noise(days: &[DayValue], values: &[f64], split: usize) -> f64 {
    let differences: Vec<f64> = values
        .windows(2)
        .map(|pair| (pair[1] - pair[0]).abs())
        .collect();
    let around: Vec<f64> = [&values[..split], &values[split..]]
        .iter()
        .flat_map(|side| {
            let level = mean(side);
            side.iter().map(move |value| value - level)
        })
        .collect();
    let numbers: Vec<i32> = days.iter().map(|day| day.day).collect();
    let r = autocorrelation(&numbers, &around).clamp(0.0, 0.9);
    // 1.4826: what makes a median absolute deviation a standard deviation, for a normal distribution. The difference of
    // two days that carry on with r has the variance 2 (1 − r) of one day.
    let difference = (1.4826 * median(&differences)).powi(2);
    let one_day = difference / (2.0 * (1.0 - r));
    one_day.max(1.0) * (1.0 + r) / (1.0 - r)
}
