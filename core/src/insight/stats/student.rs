//! Intervals by Student's t (1908), for numbers too few for the normal distribution.

use statrs::distribution::{ContinuousCDF, StudentsT};

use super::series::{mean, variance};

/// A mean with the 95 % interval in which it may lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanInterval {
    /// The mean.
    pub mean: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The mean of `values`, give or take t(n − 1) · s / √n. Of fewer than two values nothing is known around the mean.
#[must_use]
pub fn mean_interval(values: &[f64]) -> MeanInterval {
    let mean = mean(values);
    let n = values.len() as f64;
    let half = quantile(values.len()) * (variance(values) / n).sqrt();
    MeanInterval {
        mean,
        low: mean - half,
        high: mean + half,
    }
}

/// Between which ends the next value of the same kind lies in 95 of 100 cases: the mean, give or take
/// t(n − 1) · s · √(1 + 1/n) (Hahn & Meeker 1991, §4.7). `smallest_sd` is the least that s may be: values that were
/// rounded cannot show less spread than rounding makes.
#[must_use]
pub fn prediction_interval(values: &[f64], smallest_sd: f64) -> (f64, f64) {
    let n = values.len() as f64;
    let sd = variance(values).sqrt().max(smallest_sd);
    let half = quantile(values.len()) * sd * (1.0 + 1.0 / n).sqrt();
    let mean = mean(values);
    (mean - half, mean + half)
}

/// The 97.5 % point of Student's t for so many values; without an end for fewer than two.
fn quantile(values: usize) -> f64 {
    let freedom = values.saturating_sub(1) as f64;
    StudentsT::new(0.0, 1.0, freedom).map_or(f64::INFINITY, |t| t.inverse_cdf(0.975))
}
