//! Whether two things that change from day to day go together, in one person.

use statrs::distribution::{ContinuousCDF, Normal};

use super::series::{DayValue, autocorrelation, detrended, median, pearson, ranks, residuals};

/// How many standard errors a 95 % interval reaches to each side.
const REACH: f64 = 1.959_963_984_540_054;

/// Two series to look at together.
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    /// What is tracked: 0 or 1, an amount, a rating, minutes.
    pub factor: &'a [DayValue],
    /// How it was, 0 to 100.
    pub outcome: &'a [DayValue],
    /// Whether the factor of a day is compared with the outcome of the day after.
    pub lagged: bool,
    /// Whether the factor is a yes or no.
    pub yes_no: bool,
}

/// How two series go together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Association {
    /// The correlation, −1 to 1.
    pub r: f64,
    /// The lower end of its 95 % interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// How likely a correlation this far from 0, in either direction, would be if there were none.
    pub p: f64,
    /// How many independent days these days are worth.
    pub effective_days: f64,
}

/// Days counted as people count them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frequencies {
    /// Days with the factor; of a factor that is an amount, days above the person's middle one.
    pub with: u32,
    /// Those of them on which the outcome lay above the person's own middle.
    pub with_above: u32,
    /// The other days.
    pub without: u32,
    /// Those of them on which the outcome lay above the person's own middle.
    pub without_above: u32,
}

/// A day of a link: the factor, the outcome, and for a lagged link the outcome of the day before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The local day of the outcome.
    pub day: i32,
    /// What the factor was.
    pub factor: f64,
    /// How it was.
    pub outcome: f64,
    /// How it was the day before.
    pub before: f64,
}

impl Link<'_> {
    /// The days of which everything is known that the link needs.
    #[must_use]
    pub fn pairs(&self) -> Vec<Pair> {
        let find = |series: &[DayValue], day: i32| {
            let at = series.binary_search_by_key(&day, |point| point.day).ok()?;
            Some(series[at].value)
        };
        self.outcome
            .iter()
            .filter_map(|outcome| {
                let factor_day = outcome.day.checked_sub(i32::from(self.lagged))?;
                Some(Pair {
                    day: outcome.day,
                    factor: find(self.factor, factor_day)?,
                    outcome: outcome.value,
                    before: find(self.outcome, factor_day)?,
                })
            })
            .collect()
    }

    /// How the two go together on these days: both without their means and linear trends, so that two things that merely
    /// both rose over the months do not look linked; Pearson's r for yes or no, Spearman's for all else. For a lagged link
    /// the outcome of the day before is taken out of both first (partial correlation). `None` if one of them does not
    /// vary, or if there are too few days for an interval.
    #[must_use]
    pub fn association(&self, pairs: &[Pair]) -> Option<Association> {
        let series = |value: fn(&Pair) -> f64| -> Vec<f64> {
            let points: Vec<DayValue> = pairs
                .iter()
                .map(|pair| DayValue {
                    day: pair.day,
                    value: value(pair),
                })
                .collect();
            detrended(&points)
        };
        let (mut factor, mut outcome) = (series(|pair| pair.factor), series(|pair| pair.outcome));
        // A factor that is the same on all days, or moves only with the days, tells nothing.
        pearson(&factor, &outcome)?;
        let mut controlled = 0.0;
        if self.lagged {
            let before = series(|pair| pair.before);
            factor = residuals(&factor, &before);
            outcome = residuals(&outcome, &before);
            controlled = 1.0;
        }
        if !self.yes_no {
            (factor, outcome) = (ranks(&factor), ranks(&outcome));
        }
        let r = pearson(&factor, &outcome)?;
        let days: Vec<i32> = pairs.iter().map(|pair| pair.day).collect();
        let effective_days = effective(&days, &centred(&factor), &centred(&outcome));
        interval(r, effective_days, controlled, self.yes_no).map(|(low, high, p)| Association {
            r,
            low,
            high,
            p,
            effective_days,
        })
    }

    /// The days counted as people count them.
    #[must_use]
    pub fn frequencies(&self, pairs: &[Pair]) -> Frequencies {
        let outcomes: Vec<f64> = pairs.iter().map(|pair| pair.outcome).collect();
        let middle = median(&outcomes);
        let split = if self.yes_no {
            0.5
        } else {
            let factors: Vec<f64> = pairs.iter().map(|pair| pair.factor).collect();
            median(&factors)
        };
        let mut counted = Frequencies::default();
        for pair in pairs {
            let above = u32::from(pair.outcome > middle);
            if pair.factor > split {
                counted.with += 1;
                counted.with_above += above;
            } else {
                counted.without += 1;
                counted.without_above += above;
            }
        }
        counted
    }
}

fn centred(values: &[f64]) -> Vec<f64> {
    let mean = super::series::mean(values);
    values.iter().map(|value| value - mean).collect()
}

/// How many independent days two series are worth that carry on from day to day: n(1 − r₁ r₂)/(1 + r₁ r₂) (Bartlett 1935;
/// Bretherton et al. 1999). Never more than there are.
fn effective(days: &[i32], x: &[f64], y: &[f64]) -> f64 {
    let product = autocorrelation(days, x) * autocorrelation(days, y);
    let n = days.len() as f64;
    (n * (1.0 - product) / (1.0 + product)).min(n)
}

/// A 95 % interval and a two-sided p by Fisher's z (Fisher 1921); Spearman's is 1.06 times as wide (Fieller, Hartley &
/// Pearson 1957). `controlled` is how many variables were taken out.
fn interval(r: f64, effective_days: f64, controlled: f64, yes_no: bool) -> Option<(f64, f64, f64)> {
    let freedom = effective_days - 3.0 - controlled;
    if freedom < 1.0 {
        return None;
    }
    let width = if yes_no { 1.0 } else { 1.06 };
    let error = width / freedom.sqrt();
    // A correlation of exactly 1 has no z, and the z nearest to it makes an interval that ends just below 1.
    let z = r.clamp(-0.999_999, 0.999_999).atanh();
    let (low, high) = ((z - REACH * error).tanh(), (z + REACH * error).tanh());
    let normal = Normal::standard();
    let p = 2.0 * normal.sf((z / error).abs());
    Some((low.min(r), high.max(r), p))
}
