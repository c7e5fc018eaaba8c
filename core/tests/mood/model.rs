//! What the check-ins of a person are, in the plainest form: a list. Sums are made of it by going through all of it.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use goldseam_core::content::FactorKind;
use goldseam_core::id::{CheckInId, FactorId};
use goldseam_core::mood::{Answer, Answered, Answers, CheckIn, DaySum};

/// The check-ins outside the trash.
#[derive(Clone, Default)]
pub(crate) struct Model {
    pub(crate) live: BTreeMap<CheckInId, CheckIn>,
}

impl Model {
    fn by_day(&self) -> BTreeMap<NaiveDate, Vec<&Answers>> {
        let mut days: BTreeMap<NaiveDate, Vec<&Answers>> = BTreeMap::new();
        for check_in in self.live.values() {
            let day = days.entry(check_in.moment.day()).or_default();
            day.push(&check_in.answers);
        }
        days
    }

    pub(crate) fn days(&self) -> Vec<DaySum> {
        let of_day = |(day, all): (NaiveDate, Vec<&Answers>)| {
            let answered = |scale: fn(&Answers) -> Option<Answer>| {
                let values: Vec<u32> = all
                    .iter()
                    .filter_map(|answers| scale(answers)?.value())
                    .map(u32::from)
                    .collect();
                Answered {
                    answers: values.len() as u32,
                    sum: values.iter().sum(),
                }
            };
            let mut fifths = [0; 5];
            for value in all
                .iter()
                .filter_map(|answers| answers.pleasantness?.value())
            {
                fifths[usize::from(value.saturating_sub(1)) / 20] += 1;
            }
            DaySum {
                day,
                check_ins: all.len() as u32,
                pleasantness: answered(|answers| answers.pleasantness),
                activation: answered(|answers| answers.activation),
                belonging: answered(|answers| answers.belonging),
                cup: answered(|answers| answers.cup),
                fifths,
            }
        };
        self.by_day().into_iter().map(of_day).collect()
    }

    pub(crate) fn factor_days(&self, factor: FactorId, kind: FactorKind) -> Vec<(NaiveDate, f64)> {
        let value_of = |all: &[&Answers]| {
            let values: Vec<f64> = all
                .iter()
                .flat_map(|answers| &answers.factors)
                .filter(|value| value.factor == factor)
                .map(|value| value.value)
                .collect();
            let sum: f64 = values.iter().sum();
            let value = match kind {
                FactorKind::YesNo => values.iter().copied().fold(0.0, f64::max),
                FactorKind::Scale => sum / values.len().max(1) as f64,
                FactorKind::Amount | FactorKind::Duration => sum,
            };
            (!values.is_empty()).then_some(value)
        };
        self.by_day()
            .into_iter()
            .filter_map(|(day, all)| Some((day, value_of(&all)?)))
            .collect()
    }

    /// Days, Σx, Σx², Σy, Σy², Σxy of each month.
    pub(crate) fn factor_months(
        &self,
        factor: FactorId,
        kind: FactorKind,
    ) -> BTreeMap<NaiveDate, [f64; 6]> {
        let means: BTreeMap<NaiveDate, f64> = self
            .days()
            .into_iter()
            .filter_map(|day| Some((day.day, day.pleasantness.mean()?)))
            .collect();
        let mut months = BTreeMap::new();
        for (day, x) in self.factor_days(factor, kind) {
            if let Some(y) = means.get(&day) {
                let sums = months.entry(day.with_day(1).unwrap()).or_insert([0.0; 6]);
                for (sum, value) in sums.iter_mut().zip([1.0, x, x * x, *y, y * y, x * y]) {
                    *sum += value;
                }
            }
        }
        months
    }

    pub(crate) fn words(&self) -> BTreeMap<String, u32> {
        let mut words = BTreeMap::new();
        for check_in in self.live.values() {
            for word in &check_in.answers.feelings {
                *words.entry(word.clone()).or_default() += 1;
            }
        }
        words
    }
}
