//! Reads what `cargo test` prints into counts, line by line.
//!
//! Only a result that closes a harness's own `running N tests`, and agrees with that N, is counted: a test may print
//! anything, also a line that looks like a result.

use crate::terminal::without_colours;

/// How many tests came to which end.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl Tally {
    pub(crate) fn ran(self) -> u64 {
        self.passed + self.failed + self.skipped
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

/// One test binary, or one crate's documentation tests.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Suite {
    pub(crate) name: String,
    pub(crate) tally: Tally,
    /// What failed: names of tests, or a word on what happened.
    pub(crate) failures: Vec<String>,
}

impl Suite {
    pub(crate) fn new(name: String) -> Self {
        Self {
            name,
            tally: Tally::default(),
            failures: Vec::new(),
        }
    }

    pub(crate) fn pass(&mut self) {
        self.tally.passed += 1;
    }

    pub(crate) fn fail(&mut self, what: &str) {
        self.tally.failed += 1;
        self.failures.push(what.to_owned());
    }
}

/// Collects the suites of one run of `cargo test`.
#[derive(Default)]
pub(crate) struct Reader {
    suites: Vec<Suite>,
    harness: Harness,
}

/// Where the newest suite is in what it prints.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Harness {
    #[default]
    Closed,
    /// The binary was started and has not yet said how many tests it runs.
    Started,
    /// The number of tests that were announced.
    Running(u64),
}

impl Reader {
    /// Takes in the next line.
    pub(crate) fn line(&mut self, line: &str) {
        let line = without_colours(line);
        let line = line.trim_end();
        if let Some(name) = suite_name(line) {
            self.close_suite();
            self.suites.push(Suite::new(name));
            self.harness = Harness::Started;
            return;
        }
        let Some(suite) = self.suites.last_mut() else {
            return;
        };
        let running = match self.harness {
            Harness::Running(announced) => Some(announced),
            Harness::Closed | Harness::Started => None,
        };
        if let (None, Some(announced)) = (running, announcement(line)) {
            self.harness = Harness::Running(announced);
        } else if let (Some(announced), Some(tally)) = (running, result(line)) {
            if tally.ran() == announced {
                suite.tally = suite.tally.plus(tally);
                self.harness = Harness::Closed;
            }
        } else if let Some(name) = line
            .strip_prefix("test ")
            .and_then(|rest| rest.strip_suffix(" ... FAILED"))
        {
            suite.failures.push(name.to_owned());
        }
    }

    /// The suites that ran. `succeeded` is what cargo itself says.
    pub(crate) fn finish(mut self, succeeded: bool) -> Vec<Suite> {
        self.close_suite();
        let total = total(&self.suites);
        if total.ran() == 0 {
            let mut suite = Suite::new("cargo test".to_owned());
            suite.fail("no test ran");
            self.suites.push(suite);
        } else if !succeeded && total.failed == 0 {
            let mut suite = Suite::new("cargo test".to_owned());
            suite.fail("cargo reports a failure that no test explains");
            self.suites.push(suite);
        }
        self.suites
    }

    /// A binary that never came to its result was killed or gave up: that is a failure, not an empty suite.
    fn close_suite(&mut self) {
        if self.harness != Harness::Closed
            && let Some(suite) = self.suites.last_mut()
        {
            suite.fail("ended without a result");
        }
        self.harness = Harness::Closed;
    }
}

/// The sum over suites.
pub(crate) fn total(suites: &[Suite]) -> Tally {
    suites
        .iter()
        .fold(Tally::default(), |sum, suite| sum.plus(suite.tally))
}

/// `     Running unittests src/lib.rs (target/debug/deps/goldseam_core-0f3a…)` or `   Doc-tests goldseam_core`
fn suite_name(line: &str) -> Option<String> {
    if let Some(name) = line.strip_prefix("   Doc-tests ") {
        return Some(format!("{name} (doc)"));
    }
    let (source, binary) = line
        .strip_prefix("     Running ")?
        .strip_suffix(')')?
        .split_once(" (")?;
    let file = binary.rsplit(['/', '\\']).next()?;
    let name = file.rsplit_once('-').map_or(file, |(name, _hash)| name);
    let kind = if source.starts_with("unittests ") {
        "unit"
    } else {
        "test"
    };
    Some(format!("{name} ({kind})"))
}

/// `running 12 tests`
fn announcement(line: &str) -> Option<u64> {
    let rest = line.strip_prefix("running ")?;
    rest.strip_suffix(" tests")
        .or_else(|| rest.strip_suffix(" test"))?
        .parse()
        .ok()
}

/// `test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.31s`
fn result(line: &str) -> Option<Tally> {
    let (_verdict, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let mut tally = Tally::default();
    for part in counts.split("; ") {
        let Some((count, what)) = part.split_once(' ') else {
            continue;
        };
        match what {
            "passed" => tally.passed = count.parse().ok()?,
            "failed" => tally.failed = count.parse().ok()?,
            "ignored" => tally.skipped = count.parse().ok()?,
            _ => {}
        }
    }
    Some(tally)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CORE: &str =
        "     Running unittests src/lib.rs (target/debug/deps/goldseam_core-0f3a9b2c4d5e6f70)";
    const HOUSE: &str =
        "     Running architecture/main.rs (target/debug/deps/architecture-11aa22bb33cc44dd)";
    const TWO_PASS: &str = "test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";

    fn read(lines: &[&str], succeeded: bool) -> Vec<Suite> {
        let mut reader = Reader::default();
        lines.iter().for_each(|line| reader.line(line));
        reader.finish(succeeded)
    }

    fn tally(passed: u64, failed: u64, skipped: u64) -> Tally {
        Tally {
            passed,
            failed,
            skipped,
        }
    }

    #[test]
    fn counts_every_binary_by_its_own_result() {
        let suites = read(
            &[
                "   Compiling goldseam-core v0.1.0",
                CORE,
                "",
                "running 3 tests",
                "test text::folds ... ok",
                "test text::cuts ... FAILED",
                "test text::slow ... ignored, needs a phone",
                "test result: FAILED. 1 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
                HOUSE,
                "running 2 tests",
                TWO_PASS,
                "   Doc-tests goldseam_core",
                "running 1 test",
                "test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.31s",
            ],
            false,
        );
        let found: Vec<_> = suites
            .iter()
            .map(|suite| (suite.name.as_str(), suite.tally))
            .collect();
        let expected = [
            ("goldseam_core (unit)", tally(1, 1, 1)),
            ("architecture (test)", tally(2, 0, 0)),
            ("goldseam_core (doc)", tally(1, 0, 0)),
        ];
        assert_eq!(found, expected);
        assert_eq!(suites[0].failures, ["text::cuts"]);
        assert_eq!(total(&suites), tally(4, 1, 1));
    }

    #[test]
    fn documentation_tests_may_come_in_several_harnesses() {
        let suites = read(
            &[
                "   Doc-tests a",
                "running 2 tests",
                TWO_PASS,
                "",
                "running 2 tests",
                TWO_PASS,
            ],
            true,
        );
        assert_eq!(total(&suites), tally(4, 0, 0));
    }

    #[test]
    fn colours_do_not_hide_a_result() {
        let suites = read(
            &[
                &CORE.replace("     Running", "\u{1b}[1m\u{1b}[92m     Running\u{1b}[0m"),
                "running 2 tests",
                &TWO_PASS.replace("ok", "\u{1b}[32mok\u{1b}[m"),
            ],
            true,
        );
        assert_eq!(total(&suites), tally(2, 0, 0));
    }

    #[test]
    fn a_binary_that_dies_is_a_failure() {
        let died = read(
            &[
                CORE,
                "running 2 tests",
                "test a ... ok",
                HOUSE,
                "running 2 tests",
                TWO_PASS,
            ],
            false,
        );
        assert_eq!(died[0].failures, ["ended without a result"]);
        assert_eq!(total(&died), tally(2, 1, 0));
        let silent = read(&[HOUSE, "running 2 tests", TWO_PASS, CORE], true);
        assert_eq!(total(&silent), tally(2, 1, 0));
    }

    #[test]
    fn a_test_cannot_print_a_result_into_the_count() {
        let fake = "test result: ok. 900 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        let suites = read(
            &[fake, CORE, fake, "running 2 tests", fake, TWO_PASS, fake],
            true,
        );
        assert_eq!(total(&suites), tally(2, 0, 0));
    }

    #[test]
    fn nothing_run_is_a_failure() {
        assert_eq!(total(&read(&[], true)), tally(0, 1, 0));
        assert_eq!(
            total(&read(&["error: could not compile `goldseam-core`"], false)),
            tally(0, 1, 0)
        );
    }

    #[test]
    fn a_failure_that_no_test_explains_is_counted() {
        let suites = read(
            &[
                CORE,
                "running 2 tests",
                TWO_PASS,
                "error: could not compile `goldseam`",
            ],
            false,
        );
        assert_eq!(total(&suites), tally(2, 1, 0));
    }
}
