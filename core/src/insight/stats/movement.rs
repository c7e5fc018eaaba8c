//! Whether a number that somebody looks at again and again has moved beyond their own ups and downs.

use super::minimum;
use super::series::{Known, Progress, Unit};
use super::student::prediction_interval;

/// The standard deviation that rounding to whole numbers makes of itself: 1/√12.
const ROUNDING: f64 = 0.288_675_134_594_812_9;

/// The latest number beside the earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Movement {
    /// The least whole number within the usual.
    pub low: i32,
    /// The greatest whole number within the usual.
    pub high: i32,
    /// Whether the latest number lies outside.
    pub beyond: bool,
}

/// Compares the latest of `numbers`, oldest first, with the range in which the earlier ones let it be expected: a
/// prediction interval at 95 %, which takes the looks to be independent, as looks some weeks apart nearly are. Numbers lie
/// between 0 and `most`, if that is known.
#[must_use]
pub fn movement(numbers: &[i32], most: Option<i32>) -> Known<Movement> {
    let earlier = numbers.len().saturating_sub(1);
    let needs = [(earlier + 1, minimum::MOVEMENT_LOOKS, Unit::Sessions)];
    if let Some(progress) = Progress::missing(&needs) {
        return Known::TooEarly(progress);
    }
    let values: Vec<f64> = numbers[..earlier].iter().map(|n| f64::from(*n)).collect();
    let (low, high) = prediction_interval(&values, ROUNDING);
    let low = (low.ceil() as i32).max(0);
    let high = (high.floor() as i32).min(most.unwrap_or(i32::MAX));
    Known::Enough(Movement {
        low,
        high,
        beyond: !(low..=high).contains(&numbers[earlier]),
    })
}
