//! What was measured, by who, how many entries, and what.

use std::collections::BTreeMap;

use goldseam_benches::answer::Answer;

/// Who was measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Who {
    /// Goldseam.
    Ours,
    /// P: the same core over plain SQLite.
    Plain,
    /// D: the same core over SQLCipher with its defaults and OpenSSL.
    Openssl,
    /// A: sealed rows, decrypted one by one.
    Rows,
    /// M: all texts in memory.
    Memory,
    /// Goldseam as it is built for a phone.
    Mobile,
}

impl Who {
    /// As tables name it.
    pub(crate) fn letter(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Plain => "P",
            Self::Openssl => "D",
            Self::Rows => "A",
            Self::Memory => "M",
            Self::Mobile => "mobile",
        }
    }
}

/// What was counted: nanoseconds, pages, KiB or bytes.
#[derive(Debug, Default)]
pub(crate) struct Samples(BTreeMap<(Who, u64, String), Vec<f64>>);

impl Samples {
    pub(crate) fn add(&mut self, who: Who, entries: u64, what: &str, value: f64) {
        self.0
            .entry((who, entries, what.to_owned()))
            .or_default()
            .push(value);
    }

    /// The median of an answer's repetitions, under `what cpu` and `what wall`, its pages and its memory.
    pub(crate) fn add_answer(&mut self, who: Who, entries: u64, what: &str, answer: &Answer) {
        for (kind, times) in [("cpu", &answer.cpu), ("wall", &answer.wall)] {
            let mut times: Vec<f64> = times.iter().map(|time| *time as f64).collect();
            if let Some(median) = median_of(&mut times) {
                self.add(who, entries, &format!("{what} {kind}"), median);
            }
        }
        let repetitions = answer.cpu.len().max(1) as f64;
        let reads = answer.page_reads as f64 / repetitions;
        self.add(who, entries, &format!("{what} reads"), reads);
        self.add(
            who,
            entries,
            &format!("{what} peak"),
            answer.peak_kib as f64,
        );
    }

    /// The median over all rounds.
    pub(crate) fn median(&self, who: Who, entries: u64, what: &str) -> Option<f64> {
        median_of(&mut self.0.get(&(who, entries, what.to_owned()))?.clone())
    }
}

/// The middle value, of an even number the lower one.
pub(crate) fn median_of(values: &mut [f64]) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len().saturating_sub(1) / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_of_all_rounds_and_of_nobody_else() {
        let mut samples = Samples::default();
        for value in [5.0, 1.0, 3.0] {
            samples.add(Who::Ours, 7, "a", value);
            samples.add(Who::Plain, 7, "a", 100.0);
        }
        assert_eq!(samples.median(Who::Ours, 7, "a"), Some(3.0));
        assert_eq!(samples.median(Who::Ours, 8, "a"), None);
        assert_eq!(median_of(&mut []), None);
    }
}
