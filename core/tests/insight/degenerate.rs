//! Whatever the numbers are, no statistic says something that is no number.

use goldseam_core::insight::stats::change::{inertia, instability};
use goldseam_core::insight::stats::judge::{asked, explored};
use goldseam_core::insight::stats::level::{level, spread};
use goldseam_core::insight::stats::link::Link;
use goldseam_core::insight::stats::movement::movement;
use goldseam_core::insight::stats::predictions::{Experiment, Outcome, predictions};
use goldseam_core::insight::stats::series::{DayValue, Known, Sample};
use goldseam_core::insight::stats::sessions::{
    Passage, RatedSession, beside_others, within_sessions,
};
use goldseam_core::insight::stats::shift::shift;
use goldseam_core::insight::stats::time_of_day::time_of_day;
use goldseam_core::insight::stats::weekday::week;
use proptest::prelude::*;

/// Days with gaps, values of which many are alike.
fn series() -> impl Strategy<Value = Vec<DayValue>> {
    let value = prop_oneof![
        Just(0.0),
        Just(50.0),
        Just(100.0),
        (0..=100_u8).prop_map(f64::from)
    ];
    let gap = prop_oneof![8 => Just(1), 1 => 2..5, 1 => Just(3000)];
    prop::collection::vec((gap, value), 0..90).prop_map(|steps| {
        let mut day = 700_000;
        steps
            .into_iter()
            .map(|(gap, value)| {
                day += gap;
                DayValue { day, value }
            })
            .collect()
    })
}

fn samples(days: &[DayValue]) -> Vec<Sample> {
    days.iter()
        .flat_map(|day| {
            [(8 * 60, day.value), (20 * 60, 100.0 - day.value)].map(|(minute, value)| Sample {
                day: day.day,
                minute,
                at: i64::from(day.day) * 1440 + i64::from(minute),
                value,
            })
        })
        .collect()
}

fn numbers<T>(known: Known<T>, of: impl Fn(T) -> Vec<f64>) -> Vec<f64> {
    match known {
        Known::Enough(found) => of(found),
        Known::TooEarly(progress) => {
            assert!(progress.have < progress.need);
            Vec::new()
        }
    }
}

#[test]
fn a_factor_that_is_the_outcome_lies_within_its_own_interval() {
    let days: Vec<DayValue> = [50.0, 0.0, 35.0, 10.0, 100.0, 60.0, 20.0, 90.0]
        .into_iter()
        .zip(700_000..)
        .map(|(value, day)| DayValue { day, value })
        .collect();
    let opposite: Vec<DayValue> = days
        .iter()
        .map(|day| DayValue {
            value: -day.value,
            ..*day
        })
        .collect();
    for factor in [&days, &opposite] {
        let link = Link {
            factor,
            outcome: &days,
            lagged: false,
            yes_no: false,
        };
        let found = link
            .association(&link.pairs())
            .expect("eight days that vary");
        assert_eq!(found.r.abs(), 1.0);
        assert!(found.low <= found.r && found.r <= found.high, "{found:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]
    #[test]
    fn every_number_is_one(outcome in series(), factor in series(), yes_no: bool, lagged: bool) {
        let samples = samples(&outcome);
        let mut all = numbers(level(&outcome, samples.len()), |level| vec![level.mean, level.low, level.high]);
        all.extend(numbers(spread(&outcome, samples.len()), |spread| vec![spread.sd, spread.relative]));
        all.extend(numbers(instability(&samples), |difference| vec![difference]));
        all.extend(numbers(inertia(&outcome), |inertia| vec![inertia.autocorrelation, inertia.corrected]));
        all.extend(numbers(time_of_day(&samples), |found| {
            found.parts.iter().map(|part| part.difference).chain([found.p]).collect()
        }));
        all.extend(numbers(week(&outcome), |week| week.days.iter().map(|day| day.0).chain([week.p]).collect()));
        all.extend(numbers(shift(&outcome), |shift| {
            shift.map_or_else(Vec::new, |shift| vec![shift.before, shift.after, shift.p])
        }));
        let link = Link { factor: &factor, outcome: &outcome, lagged, yes_no };
        for evidence in asked(&[link]).into_iter().chain(explored(&[link, link])) {
            let counted = evidence.frequencies;
            prop_assert!(counted.with_above <= counted.with && counted.without_above <= counted.without);
            if let Some(found) = evidence.association {
                all.extend([found.r, found.low, found.high, found.p, found.effective_days]);
                prop_assert!(found.low <= found.r && found.r <= found.high);
            }
        }
        let days = outcome.iter().zip(factor.iter().cycle());
        let passages: Vec<Passage> = days
            .clone()
            .map(|(day, other)| Passage { day: day.day, from: day.value, to: other.value, with: other.value > 50.0 })
            .collect();
        all.extend(numbers(beside_others(&passages), |found| vec![found.difference, found.p, found.p_later]));
        let rated: Vec<RatedSession> = days
            .map(|(day, other)| RatedSession { before: day.value, after: other.value })
            .collect();
        all.extend(numbers(within_sessions(&rated), |found| vec![found.change.low, found.change.high]));
        let experiments: Vec<Experiment> = rated
            .iter()
            .map(|rated| Experiment {
                chance: rated.before,
                outcome: if rated.after > 50.0 { Outcome::Happened } else { Outcome::Partly },
                badness: Some((rated.before, rated.after)),
            })
            .collect();
        all.extend(numbers(predictions(&experiments), |found| vec![found.brier, found.error.low, found.error.high]));
        let looks: Vec<i32> = outcome.iter().map(|day| day.value as i32).collect();
        if let Known::Enough(found) = movement(&looks, Some(100)) {
            prop_assert!(0 <= found.low && found.high <= 100);
        }
        prop_assert!(all.iter().all(|number| number.is_finite()), "{all:?}");
    }
}
