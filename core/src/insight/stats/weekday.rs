//! Whether the day of the week makes a difference.

use super::minimum;
use super::resample::{Draws, ROUNDS, p_value};
use super::series::{DayValue, Known, Progress, Unit, detrended, mean};

/// How days of the week differ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Week {
    /// Monday to Sunday: how far its days lie from the trend, in the mean; and how many there are.
    pub days: [(f64, u32); 7],
    /// How likely differences as large would be if the day of the week made none.
    pub p: f64,
}

/// Compares the days of the week, without the trend. Days are shuffled within their weeks to see how large differences
/// are by chance, so that a good week stays a good week (a restricted permutation test; Manly 2007, §6).
#[must_use]
pub fn week(days: &[DayValue]) -> Known<Week> {
    let weeks: Vec<&[DayValue]> = days
        .chunk_by(|one, other| week_of(one.day) == week_of(other.day))
        .collect();
    if let Some(progress) = Progress::missing(&[(weeks.len(), minimum::WEEKS, Unit::Weeks)]) {
        return Known::TooEarly(progress);
    }
    let weekdays: Vec<usize> = days.iter().map(|day| weekday(day.day)).collect();
    let mut values = detrended(days);
    let seen = means(&weekdays, &values);
    let spread = between(&seen);
    let mut draws = Draws::new(days.len());
    let extreme = (0..ROUNDS)
        .filter(|_| {
            let mut rest = values.as_mut_slice();
            for week in &weeks {
                let (this, others) = rest.split_at_mut(week.len());
                draws.shuffle(this);
                rest = others;
            }
            between(&means(&weekdays, &values)) >= spread - 1e-9
        })
        .count();
    Known::Enough(Week {
        days: seen,
        p: p_value(extreme),
    })
}

/// 0 for Monday: day 1 of chrono's count, 1 January of year 1, was one.
fn weekday(day: i32) -> usize {
    (day - 1).rem_euclid(7) as usize
}

fn week_of(day: i32) -> i32 {
    (day - 1).div_euclid(7)
}

fn means(weekdays: &[usize], values: &[f64]) -> [(f64, u32); 7] {
    let mut sums = [(0.0, 0_u32); 7];
    for (weekday, value) in weekdays.iter().zip(values) {
        sums[*weekday].0 += value;
        sums[*weekday].1 += 1;
    }
    sums.map(|(sum, count)| (sum / f64::from(count.max(1)), count))
}

fn between(days: &[(f64, u32); 7]) -> f64 {
    let all: Vec<f64> = days.iter().map(|(mean, _)| *mean).collect();
    let middle = mean(&all);
    days.iter()
        .map(|(mean, count)| f64::from(*count) * (mean - middle).powi(2))
        .sum()
}
