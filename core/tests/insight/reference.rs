//! Our statistics beside NumPy's and SciPy's, on the same numbers: `reference.py` made them.

use goldseam_core::insight::stats::change::instability;
use goldseam_core::insight::stats::discovery::discoveries;
use goldseam_core::insight::stats::level::{level, spread};
use goldseam_core::insight::stats::link::Link;
use goldseam_core::insight::stats::movement::movement;
use goldseam_core::insight::stats::predictions::{Experiment, Outcome, predictions};
use goldseam_core::insight::stats::series::{DayValue, Known, Sample, autocorrelation, detrended};
use goldseam_core::insight::stats::sessions::{
    Passage, RatedSession, beside_others, within_sessions,
};
use goldseam_core::insight::stats::student::{MeanInterval, prediction_interval};
use goldseam_core::insight::stats::words::granularity;
use serde::Deserialize;

#[derive(Deserialize)]
struct Reference {
    days: Vec<i32>,
    mood: Vec<f64>,
    walks: Vec<f64>,
    minutes: Vec<f64>,
    mean: f64,
    interval: (f64, f64),
    sd: f64,
    relative_sd: f64,
    lag1_of_detrended: f64,
    detrended: Vec<f64>,
    pearson: Association,
    spearman: Association,
    lagged: f64,
    answer_at: Vec<i64>,
    answers: Vec<f64>,
    rmssd: f64,
    p_values: Vec<f64>,
    discoveries: Vec<bool>,
    before: Vec<f64>,
    after: Vec<f64>,
    change: (f64, f64, f64),
    practised: Vec<f64>,
    first: Vec<f64>,
    second: Vec<f64>,
    difference: f64,
    chance: f64,
    guesses: Vec<f64>,
    came: Vec<f64>,
    feared: Vec<f64>,
    was: Vec<f64>,
    brier: f64,
    guess_error: (f64, f64, f64),
    badness_error: (f64, f64, f64),
    looks: Vec<i32>,
    expected: (f64, f64),
    words: Vec<Vec<u32>>,
    entropy: f64,
    different: f64,
}

#[derive(Deserialize)]
struct Association {
    r: f64,
    effective_days: f64,
    low: f64,
    high: f64,
    p: f64,
}

impl Reference {
    fn load() -> Self {
        serde_json::from_str(include_str!("reference.json")).unwrap()
    }

    fn series(&self, values: &[f64]) -> Vec<DayValue> {
        let days = self.days.iter().zip(values);
        days.map(|(day, value)| DayValue {
            day: *day,
            value: *value,
        })
        .collect()
    }
}

fn known<T>(known: Known<T>) -> T {
    match known {
        Known::Enough(found) => found,
        Known::TooEarly(progress) => panic!("{progress:?}"),
    }
}

#[track_caller]
fn same(ours: f64, theirs: f64) {
    assert!(
        (ours - theirs).abs() <= 1e-9 * theirs.abs().max(1.0),
        "{ours} {theirs}"
    );
}

#[test]
fn level_and_spread() {
    let reference = Reference::load();
    let mood = reference.series(&reference.mood);
    let level = known(level(&mood, mood.len()));
    same(level.mean, reference.mean);
    // Percentiles of 2,000 and of 20,000 draws: about a twentieth of the interval's width apart at most.
    let close = (reference.interval.1 - reference.interval.0) / 20.0;
    assert!(
        (level.low - reference.interval.0).abs() < close,
        "{level:?}"
    );
    assert!(
        (level.high - reference.interval.1).abs() < close,
        "{level:?}"
    );
    let spread = known(spread(&mood, mood.len()));
    same(spread.sd, reference.sd);
    same(spread.relative, reference.relative_sd);
}

#[test]
fn trend_and_carry_over() {
    let reference = Reference::load();
    let residuals = detrended(&reference.series(&reference.mood));
    for (ours, theirs) in residuals.iter().zip(&reference.detrended) {
        assert!((ours - theirs).abs() < 1e-9);
    }
    same(
        autocorrelation(&reference.days, &residuals),
        reference.lag1_of_detrended,
    );
}

#[test]
fn links() {
    let reference = Reference::load();
    let outcome = reference.series(&reference.mood);
    for (values, yes_no, theirs) in [
        (&reference.walks, true, &reference.pearson),
        (&reference.minutes, false, &reference.spearman),
    ] {
        let factor = reference.series(values);
        let link = Link {
            factor: &factor,
            outcome: &outcome,
            lagged: false,
            yes_no,
        };
        let ours = link.association(&link.pairs()).unwrap();
        same(ours.r, theirs.r);
        same(ours.effective_days, theirs.effective_days);
        same(ours.low, theirs.low);
        same(ours.high, theirs.high);
        assert!((ours.p - theirs.p).abs() < 1e-9 + 1e-6 * theirs.p);
    }
    let factor = reference.series(&reference.walks);
    let lagged = Link {
        factor: &factor,
        outcome: &outcome,
        lagged: true,
        yes_no: true,
    };
    same(
        lagged.association(&lagged.pairs()).unwrap().r,
        reference.lagged,
    );
}

#[test]
fn from_one_answer_to_the_next() {
    let reference = Reference::load();
    let answers = reference.answer_at.iter().zip(&reference.answers);
    let samples: Vec<Sample> = answers
        .map(|(at, value)| Sample {
            day: 738_000,
            minute: 0,
            at: *at,
            value: *value,
        })
        .collect();
    same(known(instability(&samples)), reference.rmssd);
}

#[test]
fn discoveries_among_many() {
    let reference = Reference::load();
    assert_eq!(discoveries(&reference.p_values, 0.1), reference.discoveries);
}

#[test]
fn words() {
    let reference = Reference::load();
    let granularity = known(granularity(&reference.words));
    same(granularity.entropy, reference.entropy);
    same(granularity.different, reference.different);
}

#[track_caller]
fn same_interval(ours: MeanInterval, theirs: (f64, f64, f64)) {
    same(ours.mean, theirs.0);
    same(ours.low, theirs.1);
    same(ours.high, theirs.2);
}

#[test]
fn within_sessions_of_a_practice() {
    let reference = Reference::load();
    let sessions: Vec<RatedSession> = reference
        .before
        .iter()
        .zip(&reference.after)
        .map(|(before, after)| RatedSession {
            before: *before,
            after: *after,
        })
        .collect();
    same_interval(known(within_sessions(&sessions)).change, reference.change);
}

#[test]
fn days_with_a_practice_beside_others() {
    let reference = Reference::load();
    let ends = reference.first.iter().zip(&reference.second);
    let passages: Vec<Passage> = (0..)
        .zip(ends.zip(&reference.practised))
        .map(|(day, ((from, to), practised))| Passage {
            day,
            from: *from,
            to: *to,
            with: *practised > 0.0,
        })
        .collect();
    let found = known(beside_others(&passages));
    assert_eq!((found.with, found.without), (20, 40));
    same(found.difference, reference.difference);
    // Both shuffle: ours 2,000 times, so that its share may lie three standard errors off.
    assert!((found.p - reference.chance).abs() < 0.033, "{found:?}");
}

#[test]
fn predictions_beside_outcomes() {
    let reference = Reference::load();
    let experiments: Vec<Experiment> = (0..reference.guesses.len())
        .map(|at| Experiment {
            chance: reference.guesses[at],
            outcome: match reference.came[at] {
                1.0 => Outcome::Happened,
                0.5 => Outcome::Partly,
                _ => Outcome::Not,
            },
            badness: Some((reference.feared[at], reference.was[at])),
        })
        .collect();
    let found = known(predictions(&experiments));
    same(found.brier, reference.brier);
    same_interval(found.error, reference.guess_error);
    same_interval(found.worse.unwrap().error, reference.badness_error);
}

#[test]
fn a_look_beside_earlier_ones() {
    let reference = Reference::load();
    let earlier: Vec<f64> = reference.looks.iter().map(|n| f64::from(*n)).collect();
    let (low, high) = prediction_interval(&earlier, 0.0);
    same(low, reference.expected.0);
    same(high, reference.expected.1);
    let moved = |latest: i32| {
        let mut numbers = reference.looks.clone();
        numbers.push(latest);
        let found = known(movement(&numbers, Some(70)));
        assert_eq!(f64::from(found.low), low.ceil());
        assert_eq!(found.high, 70, "no number is greater than the greatest");
        found.beyond
    };
    assert!(moved(low.floor() as i32) && !moved(low.ceil() as i32));
    assert!(matches!(
        movement(&reference.looks[..4], None),
        Known::TooEarly(progress) if (progress.have, progress.need) == (4, 5)
    ));
    // Numbers that never differed still differ by what rounding hides.
    let flat = known(movement(&[5, 5, 5, 5, 6], Some(10)));
    assert_eq!((flat.low, flat.high, flat.beyond), (4, 6, false));
}
