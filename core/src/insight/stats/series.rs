//! Values by moment and by day, and what every statistic does with them first.

/// One answer on a scale of 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// The local day, counted as chrono counts days.
    pub day: i32,
    /// The minute of the local day, 0 to 1439.
    pub minute: u16,
    /// The instant, in minutes since 1970.
    pub at: i64,
    /// The answer.
    pub value: f64,
}

/// One value a local day: the mean of its answers, or what a factor was. A series of them is in the order of days, with
/// at most one a day; a day of which nothing is known is not there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayValue {
    /// The local day, counted as chrono counts days.
    pub day: i32,
    /// The value.
    pub value: f64,
}

/// Something that is known, or how far it is from being so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Known<T> {
    /// Below the minimum: only the way there is shown.
    TooEarly(Progress),
    /// Enough is there.
    Enough(T),
}

/// How much there is of what is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How much there is.
    pub have: u32,
    /// How much is needed.
    pub need: u32,
    /// Of what.
    pub unit: Unit,
}

/// What is counted on the way to a minimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days with a check-in.
    Days,
    /// Answers.
    Answers,
    /// Weeks with check-ins.
    Weeks,
    /// Sessions of a practice.
    Sessions,
    /// Experiments with a prediction.
    Experiments,
}

impl Progress {
    /// How far the first of these is that is below its minimum: what there is, what is needed, of what.
    #[must_use]
    pub fn missing(needs: &[(usize, u32, Unit)]) -> Option<Self> {
        needs.iter().find_map(|(have, need, unit)| {
            let have = u32::try_from(*have).unwrap_or(u32::MAX);
            (have < *need).then_some(Self {
                have,
                need: *need,
                unit: *unit,
            })
        })
    }
}

/// How many different days these answers are of.
#[must_use]
pub fn days_of(samples: &[Sample]) -> usize {
    let mut days: Vec<i32> = samples.iter().map(|sample| sample.day).collect();
    days.sort_unstable();
    days.dedup();
    days.len()
}

/// The arithmetic mean; 0 of nothing.
#[must_use]
pub fn mean(values: &[f64]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    values.iter().sum::<f64>() / values.len() as f64
}

/// The sample variance, over n − 1; 0 of fewer than two values.
#[must_use]
pub fn variance(values: &[f64]) -> f64 {
    if values.len() < 2 {
        return 0.0;
    }
    let mean = mean(values);
    values
        .iter()
        .map(|value| (value - mean).powi(2))
        .sum::<f64>()
        / (values.len() - 1) as f64
}

/// The middle value; 0 of nothing.
#[must_use]
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    match sorted.len() {
        0 => 0.0,
        n if n % 2 == 1 => sorted[n / 2],
        n => (sorted[n / 2 - 1] + sorted[n / 2]) / 2.0,
    }
}

/// What is left of a series when its mean and its linear trend over days are taken out (ordinary least squares).
#[must_use]
pub fn detrended(series: &[DayValue]) -> Vec<f64> {
    let days: Vec<f64> = series.iter().map(|point| f64::from(point.day)).collect();
    let values: Vec<f64> = series.iter().map(|point| point.value).collect();
    residuals(&values, &days)
}

/// What is left of `y` when its mean and what `x` explains linearly are taken out.
#[must_use]
pub fn residuals(y: &[f64], x: &[f64]) -> Vec<f64> {
    let (mean_x, mean_y) = (mean(x), mean(y));
    let xx: f64 = x.iter().map(|x| (x - mean_x).powi(2)).sum();
    let xy: f64 = x
        .iter()
        .zip(y)
        .map(|(x, y)| (x - mean_x) * (y - mean_y))
        .sum();
    let slope = if xx > 0.0 { xy / xx } else { 0.0 };
    x.iter()
        .zip(y)
        .map(|(x, y)| y - mean_y - slope * (x - mean_x))
        .collect()
}

/// The lag-1 autocorrelation of values whose mean is 0, over pairs of neighbouring days (Chatfield 2003, §2.7): the mean
/// product of neighbours over the mean square. 0 if there are no neighbours or nothing varies.
#[must_use]
pub fn autocorrelation(days: &[i32], values: &[f64]) -> f64 {
    let square = values.iter().map(|value| value * value).sum::<f64>() / values.len().max(1) as f64;
    let products: Vec<f64> = neighbours(days)
        .map(|at| values[at] * values[at + 1])
        .collect();
    if products.is_empty() || square <= f64::EPSILON {
        return 0.0;
    }
    (mean(&products) / square).clamp(-1.0, 1.0)
}

/// Where a day is followed by the very next one.
pub fn neighbours(days: &[i32]) -> impl Iterator<Item = usize> + '_ {
    days.windows(2)
        .enumerate()
        .filter(|(_, pair)| i64::from(pair[1]) - i64::from(pair[0]) == 1)
        .map(|(at, _)| at)
}

/// The ranks of values, from 1; equal ones share their mean rank.
#[must_use]
pub fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|one, other| values[*one].total_cmp(&values[*other]));
    let mut ranks = vec![0.0; values.len()];
    let mut at = 0;
    while at < order.len() {
        let mut end = at + 1;
        while end < order.len() && values[order[end]] == values[order[at]] {
            end += 1;
        }
        let shared = (at + 1 + end) as f64 / 2.0;
        for index in &order[at..end] {
            ranks[*index] = shared;
        }
        at = end;
    }
    ranks
}

/// Pearson's correlation; `None` if one of the two does not vary.
#[must_use]
pub fn pearson(x: &[f64], y: &[f64]) -> Option<f64> {
    let (mean_x, mean_y) = (mean(x), mean(y));
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (x, y) in x.iter().zip(y) {
        xx += (x - mean_x).powi(2);
        yy += (y - mean_y).powi(2);
        xy += (x - mean_x) * (y - mean_y);
    }
    // Rounding leaves specks in a series that does not vary.
    let varies = |sum: f64, mean: f64| sum > 1e-9 * (1.0 + mean * mean);
    if !varies(xx, mean_x) || !varies(yy, mean_y) {
        return None;
    }
    Some((xy / (xx * yy).sqrt()).clamp(-1.0, 1.0))
}
