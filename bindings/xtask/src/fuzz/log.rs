//! Reads what libFuzzer says of a run.

/// The last word on each thing.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Log {
    pub(super) executions: u64,
    pub(super) per_second: u64,
    /// Edges of the control flow that were taken.
    pub(super) coverage: u64,
    /// Edges, how often they were taken, and comparisons.
    pub(super) features: u64,
    /// Inputs that are kept because each reached something.
    pub(super) corpus: u64,
    /// What broke, in a line.
    pub(super) what: Option<String>,
    /// The file with the input that broke it.
    pub(super) input: Option<String>,
}

/// What the target `control` says when it is found out.
const PLANTED: &str = "the planted fault was found";

impl Log {
    pub(super) fn read(text: &str) -> Self {
        let mut log = Self::default();
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            if let Some(count) = line.strip_prefix("stat::number_of_executed_units:") {
                log.executions = count.trim().parse().unwrap_or_default();
            } else if let Some(count) = line.strip_prefix("stat::average_exec_per_sec:") {
                log.per_second = count.trim().parse().unwrap_or_default();
            } else if line.starts_with('#') && line.contains(" cov: ") {
                log.take_progress(line);
            } else if let Some((_, path)) = line.split_once("Test unit written to ") {
                log.input = Some(path.trim().to_owned());
            } else if line.contains("' panicked at ") || line.contains(") panicked at ") {
                let place = line
                    .split_once("panicked at ")
                    .map_or("", |(_, place)| place);
                let message = lines.next().unwrap_or_default();
                log.what
                    .get_or_insert(format!("{message} ({})", place.trim_end_matches(':')));
            } else if line.contains("ERROR: ") || line.starts_with("SUMMARY: ") {
                log.what.get_or_insert(line.to_owned());
            }
        }
        log
    }

    /// `#4948 NEW    cov: 1188 ft: 2470 corp: 63/2575b lim: 43 exec/s: 0 rss: 73Mb …`
    fn take_progress(&mut self, line: &str) {
        let mut words = line.split_whitespace();
        while let Some(word) = words.next() {
            let slot = match word {
                "cov:" => &mut self.coverage,
                "ft:" => &mut self.features,
                "corp:" => &mut self.corpus,
                _ => continue,
            };
            let value = words.next().and_then(|value| value.split('/').next());
            *slot = value
                .and_then(|value| value.parse().ok())
                .unwrap_or_default();
        }
    }

    pub(super) fn found_what_was_planted(&self) -> bool {
        self.input.is_some()
            && self
                .what
                .as_ref()
                .is_some_and(|what| what.contains(PLANTED))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUIET: &str = "INFO: Seed: 1\n\
        #2\tINITED cov: 3 ft: 3 corp: 1/1b exec/s: 0 rss: 40Mb\n\
        #4948\tNEW    cov: 1188 ft: 2470 corp: 63/2575b lim: 43 exec/s: 0 rss: 73Mb L: 42/43\n\
        #9000\tDONE   cov: 1190 ft: 2500 corp: 64/2600b lim: 43 exec/s: 450 rss: 73Mb\n\
        stat::number_of_executed_units: 9000\n\
        stat::average_exec_per_sec:     450\n";

    #[test]
    fn the_last_word_counts() {
        let log = Log::read(QUIET);
        assert_eq!((log.executions, log.per_second), (9000, 450));
        assert_eq!((log.coverage, log.features, log.corpus), (1190, 2500, 64));
        assert_eq!((log.what, log.input), (None, None));
        assert_eq!(Log::read("nothing"), Log::default());
    }

    #[test]
    fn a_panic_is_told_with_its_place_and_its_input() {
        let log = Log::read(
            "\nthread '<unnamed>' (11105) panicked at fuzz_targets/control.rs:15:5:\n\
             the planted fault was found\n\
             ==1== ERROR: libFuzzer: deadly signal\n\
             SUMMARY: libFuzzer: deadly signal\n\
             artifact_prefix='target/x/'; Test unit written to target/x/crash-1\n",
        );
        assert_eq!(
            log.what.as_deref(),
            Some("the planted fault was found (fuzz_targets/control.rs:15:5)")
        );
        assert_eq!(log.input.as_deref(), Some("target/x/crash-1"));
        assert!(log.found_what_was_planted());
    }

    #[test]
    fn what_is_no_panic_is_told_by_the_sanitizer() {
        let log = Log::read("==1== ERROR: libFuzzer: timeout after 5 seconds\nSUMMARY: x\n");
        let what = log.what.as_deref();
        assert_eq!(
            what,
            Some("==1== ERROR: libFuzzer: timeout after 5 seconds")
        );
        assert!(!log.found_what_was_planted());
    }
}
