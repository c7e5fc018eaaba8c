//! Reads what `swift test` prints into counts: the lines of Swift Testing, and those of the runner of the scenarios.
//!
//! A test's own line is counted, and the run's last line must agree with their number: a test may print anything.

use crate::results::Suite;
use crate::terminal::without_colours;

/// Begins the line with which the runner of the scenarios ends.
const SCENARIOS: &str = "scenarios (Swift): ";
/// Begins the line of one scenario that failed.
const FAILED_SCENARIO: &str = "scenario FAILED (Swift): ";

/// Collects the counts of one run.
#[derive(Default)]
pub(crate) struct Report {
    passed: Vec<String>,
    failed: Vec<String>,
    skipped: u64,
    /// What the run's last line says.
    announced: Option<u64>,
    scenarios: Option<(u64, u64)>,
    failed_scenarios: Vec<String>,
}

impl Report {
    /// Takes in the next line.
    pub(crate) fn line(&mut self, line: &str) {
        let line = without_colours(line);
        let line = line.trim_end();
        if let Some(counts) = line.strip_prefix(SCENARIOS) {
            self.scenarios = scenario_counts(counts);
        } else if let Some(failure) = line.strip_prefix(FAILED_SCENARIO) {
            self.failed_scenarios.push(failure.to_owned());
        } else if let Some((symbol, event)) = line.split_once(' ')
            && symbol.chars().count() == 1
            && let Some(event) = event.strip_prefix("Test ")
        {
            self.event(event);
        }
    }

    /// `run with 3 tests passed after 1.4 seconds.`, `name() passed after 0.1 seconds.`, `name() skipped.`
    fn event(&mut self, event: &str) {
        if let Some(rest) = event.strip_prefix("run with ") {
            self.announced = rest.split(' ').next().and_then(|count| count.parse().ok());
        } else if let Some((name, _)) = event.rsplit_once(" passed after ") {
            self.passed.push(name.to_owned());
        } else if let Some((name, _)) = event.rsplit_once(" failed after ") {
            self.failed.push(name.to_owned());
        } else if event.ends_with(" skipped.") {
            self.skipped += 1;
        }
    }

    /// The suites that ran. `succeeded` is what Swift itself says.
    pub(crate) fn finish(self, succeeded: bool) -> Vec<Suite> {
        let mut tests = Suite::new("ios".to_owned());
        tests.tally.skipped = self.skipped;
        self.passed.iter().for_each(|_| tests.pass());
        self.failed.iter().for_each(|name| tests.fail(name));
        if self.announced != Some(tests.tally.ran()) {
            tests.fail("ended without a result, or with another number of tests");
        } else if !succeeded && tests.tally.failed == 0 {
            tests.fail("Swift reports a failure that no test explains");
        }
        let mut scenarios = Suite::new("scenarios (Swift)".to_owned());
        match self.scenarios {
            Some((passed, failed)) => {
                scenarios.tally.passed = passed;
                scenarios.tally.failed = failed;
                scenarios.failures = self.failed_scenarios;
            }
            None => scenarios.fail("were not run"),
        }
        vec![tests, scenarios]
    }
}

/// `19 passed, 0 failed`
fn scenario_counts(counts: &str) -> Option<(u64, u64)> {
    let (passed, failed) = counts.split_once(" passed, ")?;
    let failed = failed.strip_suffix(" failed")?;
    Some((passed.parse().ok()?, failed.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::Tally;

    fn read(lines: &[&str], succeeded: bool) -> Vec<Suite> {
        let mut report = Report::default();
        lines.iter().for_each(|line| report.line(line));
        report.finish(succeeded)
    }

    fn tally(passed: u64, failed: u64, skipped: u64) -> Tally {
        Tally {
            passed,
            failed,
            skipped,
        }
    }

    #[test]
    fn counts_tests_and_scenarios() {
        let suites = read(
            &[
                "◇ Test run started.",
                "◇ Test opens() started.",
                "scenario FAILED (Swift): 03.json: step 2: result is 1, not 2",
                "scenarios (Swift): 18 passed, 1 failed",
                "\u{1b}[32m✔\u{1b}[0m Test opens() passed after 0.2 seconds.",
                "✘ Test everyScenarioPasses() recorded an issue at ScenarioTests.swift:19:9: false",
                "✘ Test everyScenarioPasses() failed after 0.9 seconds with 1 issue.",
                "➜ Test needsAPhone() skipped.",
                "✔ Suite A passed after 0.2 seconds.",
                "✘ Test run with 3 tests failed after 1.0 seconds with 1 issue.",
            ],
            false,
        );
        assert_eq!(suites[0].tally, tally(1, 1, 1));
        assert_eq!(suites[0].failures, ["everyScenarioPasses()"]);
        assert_eq!(suites[1].tally, tally(18, 1, 0));
        assert_eq!(suites[1].failures, ["03.json: step 2: result is 1, not 2"]);
    }

    #[test]
    fn a_run_that_dies_is_a_failure() {
        let suites = read(&["✔ Test opens() passed after 0.2 seconds."], false);
        assert_eq!(suites[0].tally, tally(1, 1, 0));
        assert_eq!(suites[1].failures, ["were not run"]);
        assert_eq!(read(&["error: no such module"], false)[0].tally.failed, 1);
    }

    #[test]
    fn a_failure_that_no_test_explains_is_counted() {
        let lines = [
            "scenarios (Swift): 1 passed, 0 failed",
            "✔ Test opens() passed after 0.2 seconds.",
            "✔ Test run with 1 test passed after 0.2 seconds.",
        ];
        assert_eq!(read(&lines, true)[0].tally, tally(1, 0, 0));
        assert_eq!(read(&lines, false)[0].tally, tally(1, 1, 0));
    }
}
