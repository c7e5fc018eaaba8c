//! Whether the time of day makes a difference.

use super::minimum;
use super::resample::{Draws, ROUNDS, p_value};
use super::series::{Known, Progress, Sample, Unit, days_of, mean};

/// The minutes of the local day at which its parts begin: night, morning, midday, afternoon, evening.
pub const PARTS: [u16; 5] = [0, 6 * 60, 11 * 60, 14 * 60, 18 * 60];

/// How a part of the day differs from the days as a whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PartOfDay {
    /// Which of [`PARTS`], from 0.
    pub part: usize,
    /// How many answers.
    pub answers: u32,
    /// How far they lie from the mean of their days, in the mean.
    pub difference: f64,
}

/// How parts of the day differ.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeOfDay {
    /// Parts with enough answers, in their order.
    pub parts: Vec<PartOfDay>,
    /// How likely differences as large would be if the time of day made none.
    pub p: f64,
}

/// Compares parts of the day within days: each answer counts as its distance from the mean of its day. Answers are
/// shuffled within their days to see how large differences are by chance (a permutation test on the variance between
/// parts; Manly 2007, §6).
#[must_use]
pub fn time_of_day(samples: &[Sample]) -> Known<TimeOfDay> {
    let several: Vec<&[Sample]> = samples
        .chunk_by(|one, other| one.day == other.day)
        .filter(|day| day.len() > 1)
        .collect();
    let answers: usize = several.iter().map(|day| day.len()).sum();
    let needs = [
        (
            several.len().min(days_of(samples)),
            minimum::TIME_DAYS,
            Unit::Days,
        ),
        (answers, minimum::TIME_ANSWERS, Unit::Answers),
    ];
    if let Some(progress) = Progress::missing(&needs) {
        return Known::TooEarly(progress);
    }
    let mut values: Vec<Vec<f64>> = several.iter().map(|day| centred(day)).collect();
    let parts: Vec<Vec<usize>> = several
        .iter()
        .map(|day| day.iter().map(|sample| part_of(sample.minute)).collect())
        .collect();
    let seen = parts_of_day(&parts, &values);
    let spread = between(&seen);
    let mut draws = Draws::new(answers);
    let extreme = (0..ROUNDS)
        .filter(|_| {
            values.iter_mut().for_each(|day| draws.shuffle(day));
            between(&parts_of_day(&parts, &values)) >= spread - 1e-9
        })
        .count();
    Known::Enough(TimeOfDay {
        parts: seen,
        p: p_value(extreme),
    })
}

/// The part of the day that holds this minute, from 0.
#[must_use]
pub fn part_of(minute: u16) -> usize {
    PARTS
        .iter()
        .rposition(|start| *start <= minute)
        .unwrap_or(0)
}

fn centred(day: &[Sample]) -> Vec<f64> {
    let values: Vec<f64> = day.iter().map(|sample| sample.value).collect();
    let mean = mean(&values);
    values.into_iter().map(|value| value - mean).collect()
}

fn parts_of_day(parts: &[Vec<usize>], values: &[Vec<f64>]) -> Vec<PartOfDay> {
    let mut sums = [(0_u32, 0.0); PARTS.len()];
    for (part, value) in parts.iter().flatten().zip(values.iter().flatten()) {
        sums[*part].0 += 1;
        sums[*part].1 += value;
    }
    sums.iter()
        .enumerate()
        .filter(|(_, (answers, _))| *answers >= minimum::TIME_PART_ANSWERS)
        .map(|(part, (answers, sum))| PartOfDay {
            part,
            answers: *answers,
            difference: sum / f64::from(*answers),
        })
        .collect()
}

/// The sum of squares between parts.
fn between(parts: &[PartOfDay]) -> f64 {
    parts
        .iter()
        .map(|part| f64::from(part.answers) * part.difference.powi(2))
        .sum()
}
