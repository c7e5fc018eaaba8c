//! What somebody expected, and what came.

use super::minimum;
use super::series::{Known, Progress, Unit, mean};
use super::student::{MeanInterval, mean_interval};

/// What came of something feared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It happened.
    Happened,
    /// It happened in part.
    Partly,
    /// It did not.
    Not,
}

/// A small experiment: a prediction, and its outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Experiment {
    /// How likely it was thought to be, 0 to 100.
    pub chance: f64,
    /// What came.
    pub outcome: Outcome,
    /// How bad it was thought to be and how bad it was, each 0 to 100, if both were said.
    pub badness: Option<(f64, f64)>,
}

/// Predictions beside outcomes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Predictions {
    /// How many experiments there are.
    pub experiments: u32,
    /// In how many it happened.
    pub happened: u32,
    /// In how many it happened in part.
    pub partly: u32,
    /// The mean of how likely it was thought to be.
    pub chance: f64,
    /// How much likelier it was thought to be than it came, in points of 100: the signed error. What happened in part
    /// counts as a half.
    pub error: MeanInterval,
    /// How far the guesses lay from what came: the mean square of their distance, 0 (right each time) to 1 (wrong each
    /// time); saying 50 of 100 each time makes 0.25 (Brier 1950).
    pub brier: f64,
    /// How much worse it was thought to be than it was, if that was said often enough.
    pub worse: Option<Worse>,
}

/// How bad it was thought to be, and how bad it was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worse {
    /// The mean of what was expected, 0 to 100.
    pub expected: f64,
    /// The mean of what came.
    pub came: f64,
    /// The signed error: expected less what came.
    pub error: MeanInterval,
}

/// Compares predictions with outcomes.
#[must_use]
pub fn predictions(experiments: &[Experiment]) -> Known<Predictions> {
    let needs = [(experiments.len(), minimum::EXPERIMENTS, Unit::Experiments)];
    if let Some(progress) = Progress::missing(&needs) {
        return Known::TooEarly(progress);
    }
    let count = |wanted: Outcome| {
        let found = experiments.iter().filter(|it| it.outcome == wanted);
        u32::try_from(found.count()).unwrap_or(u32::MAX)
    };
    let errors: Vec<f64> = experiments
        .iter()
        .map(|it| it.chance - 100.0 * share(it.outcome))
        .collect();
    let squares: Vec<f64> = errors.iter().map(|it| (it / 100.0).powi(2)).collect();
    let chances: Vec<f64> = experiments.iter().map(|it| it.chance).collect();
    Known::Enough(Predictions {
        experiments: u32::try_from(experiments.len()).unwrap_or(u32::MAX),
        happened: count(Outcome::Happened),
        partly: count(Outcome::Partly),
        chance: mean(&chances),
        error: mean_interval(&errors),
        brier: mean(&squares),
        worse: worse(experiments),
    })
}

fn worse(experiments: &[Experiment]) -> Option<Worse> {
    let both: Vec<(f64, f64)> = experiments.iter().filter_map(|it| it.badness).collect();
    if both.len() < minimum::EXPERIMENTS as usize {
        return None;
    }
    let of = |side: fn(&(f64, f64)) -> f64| both.iter().map(side).collect::<Vec<_>>();
    Some(Worse {
        expected: mean(&of(|(expected, _)| *expected)),
        came: mean(&of(|(_, came)| *came)),
        error: mean_interval(&of(|(expected, came)| expected - came)),
    })
}

fn share(outcome: Outcome) -> f64 {
    match outcome {
        Outcome::Happened => 1.0,
        Outcome::Partly => 0.5,
        Outcome::Not => 0.0,
    }
}
