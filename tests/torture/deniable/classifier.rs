//! Two simple learners: the one number that told the two kinds apart best, and all numbers weighed together.

/// What was measured of one thing, and whether it is of the kind that is looked for.
pub(super) struct Sample {
    pub(super) features: Vec<f64>,
    pub(super) is_member: bool,
}

/// Learns from one half of the samples and guesses the other. For each learner: its name, right guesses, guesses.
pub(super) fn verdicts(samples: &[Sample]) -> [(&'static str, usize, usize); 2] {
    let (shown, unseen) = samples.split_at(samples.len() / 2);
    let scaled = Scale::of(shown);
    let rows = |samples: &[Sample]| -> Vec<(Vec<f64>, bool)> {
        samples
            .iter()
            .map(|sample| (scaled.apply(&sample.features), sample.is_member))
            .collect()
    };
    let (shown, unseen) = (rows(shown), rows(unseen));
    let right = |guess: &dyn Fn(&[f64]) -> bool| {
        unseen
            .iter()
            .filter(|(features, is_member)| guess(features) == *is_member)
            .count()
    };
    let (one, all) = (threshold(&shown), logistic(&shown));
    [
        ("one number and a threshold", right(&one), unseen.len()),
        ("a logistic regression", right(&all), unseen.len()),
    ]
}

/// Mean and standard deviation of each number.
struct Scale(Vec<(f64, f64)>);

impl Scale {
    fn of(samples: &[Sample]) -> Self {
        let count = samples.len() as f64;
        let numbers = samples.first().map_or(0, |sample| sample.features.len());
        Self(
            (0..numbers)
                .map(|at| {
                    let values = || samples.iter().map(|sample| sample.features[at]);
                    let mean = values().sum::<f64>() / count;
                    let variance = values().map(|it| (it - mean).powi(2)).sum::<f64>() / count;
                    (mean, variance.sqrt())
                })
                .collect(),
        )
    }

    /// A number that was always the same says nothing, unless it is another one now.
    fn apply(&self, features: &[f64]) -> Vec<f64> {
        features
            .iter()
            .zip(&self.0)
            .map(|(value, (mean, deviation))| (value - mean) / deviation.max(1e-9))
            .map(|scaled| scaled.clamp(-10.0, 10.0))
            .collect()
    }
}

/// The number, threshold and side that are right most often.
fn threshold(shown: &[(Vec<f64>, bool)]) -> impl Fn(&[f64]) -> bool + use<> {
    let numbers = shown.first().map_or(0, |(features, _)| features.len());
    let mut best = (0, 0, 0.0, true);
    for at in 0..numbers {
        for (features, _) in shown {
            let limit = features[at];
            for above in [true, false] {
                let right = shown
                    .iter()
                    .filter(|(features, is_member)| ((features[at] > limit) == above) == *is_member)
                    .count();
                if right > best.0 {
                    best = (right, at, limit, above);
                }
            }
        }
    }
    let (_, at, limit, above) = best;
    move |features| (features[at] > limit) == above
}

/// Logistic regression by gradient descent, with a little ridge: there are nearly as many numbers as samples.
fn logistic(shown: &[(Vec<f64>, bool)]) -> impl Fn(&[f64]) -> bool + use<> {
    const ROUNDS: usize = 300;
    const RATE: f64 = 0.1;
    const RIDGE: f64 = 0.01;
    let numbers = shown.first().map_or(0, |(features, _)| features.len());
    let (mut weights, mut bias) = (vec![0.0; numbers], 0.0);
    for _ in 0..ROUNDS {
        let (mut slopes, mut slope) = (vec![0.0; numbers], 0.0);
        for (features, is_member) in shown {
            let error = sigmoid(dot(&weights, features) + bias) - f64::from(u8::from(*is_member));
            for (slope, value) in slopes.iter_mut().zip(features) {
                *slope += error * value;
            }
            slope += error;
        }
        let step = RATE / shown.len() as f64;
        for (weight, slope) in weights.iter_mut().zip(slopes) {
            *weight -= step * slope + RATE * RIDGE * *weight;
        }
        bias -= step * slope;
    }
    move |features| dot(&weights, features) + bias > 0.0
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}
