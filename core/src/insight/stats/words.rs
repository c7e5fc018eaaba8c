//! How finely feelings are named.

use super::minimum;
use super::series::{Known, Progress, Unit};

/// How finely feelings are named.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Granularity {
    /// How many different words 30 check-ins use, in the mean.
    pub different: f64,
    /// The entropy of the use of words in bits: 0 if it is always the same word, 3 if eight are used alike.
    pub entropy: f64,
}

/// Different words in each 30 check-ins that have words, and the entropy of their use (Shannon 1948). Both are proxies:
/// naming states precisely goes with handling them better (Kashdan, Barrett & McKnight 2015). `check_ins` are the words
/// of each check-in, as numbers, in the order of time.
#[must_use]
pub fn granularity(check_ins: &[Vec<u32>]) -> Known<Granularity> {
    let named: Vec<&Vec<u32>> = check_ins.iter().filter(|words| !words.is_empty()).collect();
    let needs = [(named.len(), minimum::WORDS_CHECK_INS, Unit::Answers)];
    if let Some(progress) = Progress::missing(&needs) {
        return Known::TooEarly(progress);
    }
    let thirties: Vec<f64> = named
        .chunks_exact(minimum::WORDS_CHECK_INS as usize)
        .map(|thirty| {
            let mut words: Vec<u32> = thirty
                .iter()
                .flat_map(|words| words.iter().copied())
                .collect();
            words.sort_unstable();
            words.dedup();
            words.len() as f64
        })
        .collect();
    let mut all: Vec<u32> = named
        .iter()
        .flat_map(|words| words.iter().copied())
        .collect();
    all.sort_unstable();
    let total = all.len() as f64;
    let entropy = all
        .chunk_by(|one, other| one == other)
        .map(|uses| {
            let share = uses.len() as f64 / total;
            -share * share.log2()
        })
        .sum::<f64>()
        // −0.0 for a single word.
        .max(0.0);
    Known::Enough(Granularity {
        different: super::series::mean(&thirties),
        entropy,
    })
}
