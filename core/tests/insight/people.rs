//! People who are made up, so that the truth about them is known. The same each time.

use goldseam_core::insight::stats::link::Link;
use goldseam_core::insight::stats::series::DayValue;
use rand_pcg::Pcg64;
use rand_pcg::rand_core::Rng;

/// What is true of a person.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Truth {
    /// How many days they keep check-ins.
    pub(crate) days: usize,
    /// The correlation of the first factor with how they are.
    pub(crate) effect: f64,
    /// How much of how they are, and of each factor, carries on to the next day.
    pub(crate) carry_over: f64,
    /// Whether half of the days in the worst quarter have no check-in, and a tenth of the others.
    pub(crate) missing_on_bad_days: bool,
    /// By how many standard deviations the level shifts half-way.
    pub(crate) shift: f64,
    /// How many factors they track.
    pub(crate) factors: usize,
}

impl Truth {
    /// A year of somebody with 25 factors, none of which does anything.
    pub(crate) const NOTHING: Self = Self {
        days: 365,
        effect: 0.0,
        carry_over: 0.3,
        missing_on_bad_days: false,
        shift: 0.0,
        factors: 25,
    };
}

/// Somebody made up.
pub(crate) struct Person {
    pub(crate) outcome: Vec<DayValue>,
    pub(crate) factors: Vec<Factor>,
}

pub(crate) struct Factor {
    pub(crate) days: Vec<DayValue>,
    pub(crate) yes_no: bool,
}

impl Person {
    pub(crate) fn new(truth: Truth, seed: u64) -> Self {
        let mut dice = Dice::new(seed, 7);
        let latent: Vec<Vec<f64>> = (0..truth.factors)
            .map(|_| dice.carried(truth.days, truth.carry_over))
            .collect();
        let own = dice.carried(truth.days, truth.carry_over);
        // Every third factor is an amount, the others are yes or no with different shares of yes.
        let factors: Vec<Factor> = latent
            .iter()
            .enumerate()
            .map(|(number, latent)| factor(number, latent))
            .collect();
        let first = standardised(&factors[0].days);
        let rest = (1.0 - truth.effect * truth.effect).sqrt();
        let states: Vec<f64> = own
            .iter()
            .zip(&first)
            .enumerate()
            .map(|(day, (own, first))| {
                let shift = if day * 2 >= truth.days {
                    truth.shift
                } else {
                    0.0
                };
                truth.effect * first + rest * own + shift
            })
            .collect();
        let outcome = states
            .iter()
            .enumerate()
            .filter(|(_, state)| {
                let missing = if **state < -0.674 { 0.5 } else { 0.1 };
                !(truth.missing_on_bad_days && dice.uniform() < missing)
            })
            .map(|(day, state)| DayValue {
                day: number(day),
                value: (55.0 + 16.0 * state).round().clamp(0.0, 100.0),
            })
            .collect();
        Self { outcome, factors }
    }

    pub(crate) fn links(&self) -> Vec<Link<'_>> {
        self.factors
            .iter()
            .map(|factor| Link {
                factor: &factor.days,
                outcome: &self.outcome,
                lagged: false,
                yes_no: factor.yes_no,
            })
            .collect()
    }
}

pub(crate) fn number(day: usize) -> i32 {
    738_000 + i32::try_from(day).unwrap()
}

fn factor(index: usize, latent: &[f64]) -> Factor {
    let yes_no = index % 3 != 2;
    let share = [0.0, 0.5, -0.3][index % 3];
    let value = |latent: f64| match yes_no {
        true => f64::from(u8::from(latent > share)),
        false => (120.0 + 40.0 * latent).round().max(0.0),
    };
    Factor {
        days: latent
            .iter()
            .enumerate()
            .map(|(day, latent)| DayValue {
                day: number(day),
                value: value(*latent),
            })
            .collect(),
        yes_no,
    }
}

fn standardised(days: &[DayValue]) -> Vec<f64> {
    let n = days.len() as f64;
    let mean = days.iter().map(|day| day.value).sum::<f64>() / n;
    let square = days
        .iter()
        .map(|day| (day.value - mean).powi(2))
        .sum::<f64>();
    let sd = (square / n).sqrt().max(1e-9);
    days.iter().map(|day| (day.value - mean) / sd).collect()
}

pub(crate) struct Dice(Pcg64);

impl Dice {
    pub(crate) fn new(seed: u64, stream: u128) -> Self {
        Self(Pcg64::new(seed.into(), stream))
    }

    pub(crate) fn uniform(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Box & Muller.
    pub(crate) fn normal(&mut self) -> f64 {
        let (one, other) = (1.0 - self.uniform(), self.uniform());
        (-2.0 * one.ln()).sqrt() * (std::f64::consts::TAU * other).cos()
    }

    /// A first-order autoregressive series with mean 0 and variance 1.
    pub(crate) fn carried(&mut self, days: usize, carry_over: f64) -> Vec<f64> {
        let fresh = (1.0 - carry_over * carry_over).sqrt();
        let mut state = self.normal();
        (0..days)
            .map(|_| {
                state = carry_over * state + fresh * self.normal();
                state
            })
            .collect()
    }
}
