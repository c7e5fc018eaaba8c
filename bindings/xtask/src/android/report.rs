//! Reads what Maven and its Surefire print into counts, line by line: a suite for each module that has tests.

use crate::results::{Suite, Tally, total};
use crate::terminal::without_colours;

/// Collects the suites of one run of Maven.
#[derive(Default)]
pub(super) struct Report {
    suites: Vec<Suite>,
    /// Whether classes of the newest suite have reported, and the suite's own sum has not yet been seen.
    open: bool,
}

impl Report {
    /// Takes in the next line.
    pub(super) fn line(&mut self, line: &str) {
        let line = without_colours(line);
        let line = line.trim_end();
        if let Some(module) = module(line) {
            self.close_suite();
            self.suites.push(Suite::new(format!("android {module}")));
            return;
        }
        let Some(suite) = self.suites.last_mut() else {
            return;
        };
        match counts(line) {
            Some((tally, Scope::Class)) => {
                suite.tally = suite.tally.plus(tally);
                self.open = true;
            }
            Some((tally, Scope::Module)) if self.open => {
                if tally != suite.tally {
                    suite.fail("its classes report other numbers than their sum");
                }
                self.open = false;
            }
            Some((_, Scope::Module)) => {}
            None => suite.failures.extend(failed_test(line)),
        }
    }

    /// The suites that ran. `succeeded` is what Maven itself says.
    pub(super) fn finish(mut self, succeeded: bool) -> Vec<Suite> {
        self.close_suite();
        let total = total(&self.suites);
        let mut suite = Suite::new("android".to_owned());
        if total.ran() == 0 {
            suite.fail("no test ran");
            self.suites.push(suite);
        } else if !succeeded && total.failed == 0 {
            suite.fail("Maven reports a failure that no test explains");
            self.suites.push(suite);
        }
        self.suites
    }

    /// A module whose classes never came to a sum was killed: that is a failure.
    fn close_suite(&mut self) {
        if self.open
            && let Some(suite) = self.suites.last_mut()
        {
            suite.fail("ended without a result");
        }
        self.open = false;
    }
}

/// `[INFO] ----------------------< app.goldseam:screens-desktop >----------------------`
fn module(line: &str) -> Option<&str> {
    let line = line.strip_prefix("[INFO] -")?.trim_matches('-');
    let name = line.strip_prefix("< ")?.strip_suffix(" >")?;
    Some(name.split_once(':')?.1)
}

#[derive(Debug, PartialEq)]
enum Scope {
    Class,
    Module,
}

/// `[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.16 s -- in app.goldseam.StringsTest`, and
/// without what follows `Skipped` the sum over a module.
fn counts(line: &str) -> Option<(Tally, Scope)> {
    let (level, counts) = line.split_once("Tests run: ")?;
    if !matches!(level, "[INFO] " | "[WARNING] " | "[ERROR] ") {
        return None;
    }
    let (counts, scope) = match counts.split_once(", Time elapsed: ") {
        Some((counts, _)) => (counts, Scope::Class),
        None => (counts, Scope::Module),
    };
    let mut numbers = counts.splitn(4, ", ");
    let ran: u64 = numbers.next()?.parse().ok()?;
    let mut number = |name: &str| -> Option<u64> {
        numbers
            .next()?
            .strip_prefix(name)?
            .strip_prefix(": ")?
            .parse()
            .ok()
    };
    let failed = number("Failures")? + number("Errors")?;
    let skipped = number("Skipped")?;
    let passed = ran.checked_sub(failed + skipped)?;
    let tally = Tally {
        passed,
        failed,
        skipped,
    };
    Some((tally, scope))
}

/// `[ERROR] app.goldseam.StringsTest.both_say_the_same -- Time elapsed: 0.01 s <<< FAILURE!`
fn failed_test(line: &str) -> Option<String> {
    let (test, outcome) = line
        .strip_prefix("[ERROR] ")?
        .split_once(" -- Time elapsed: ")?;
    (outcome.ends_with("<<< FAILURE!") || outcome.ends_with("<<< ERROR!")).then(|| test.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREENS: &str =
        "[INFO] ----------------------< app.goldseam:screens-desktop >----------------------";
    const APP: &str =
        "[INFO] --------------------------< app.goldseam:app >--------------------------";
    const THREE_PASS: &str = "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.5 s -- in a.PartsTest";
    const SUM_OF_THREE: &str = "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0";

    fn read(lines: &[&str], succeeded: bool) -> Vec<Suite> {
        let mut report = Report::default();
        for line in lines {
            report.line(line);
        }
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
    fn each_module_is_a_suite() {
        let suites = read(
            &[
                SCREENS,
                THREE_PASS,
                "[WARNING] Tests run: 2, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 0 s -- in a.B",
                "[WARNING] Tests run: 5, Failures: 0, Errors: 0, Skipped: 1",
                APP,
                THREE_PASS,
                SUM_OF_THREE,
            ],
            true,
        );
        assert_eq!(suites.len(), 2);
        assert_eq!(suites[0].name, "android screens-desktop");
        assert_eq!(suites[0].tally, tally(4, 0, 1));
        assert_eq!(suites[1].tally, tally(3, 0, 0));
    }

    #[test]
    fn a_failed_test_is_named() {
        let suites = read(
            &[
                APP,
                "[ERROR] Tests run: 3, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 4 s <<< FAILURE! -- in a.B",
                "[ERROR] a.B.one -- Time elapsed: 0.1 s <<< FAILURE!",
                "[ERROR] a.B.two[de] -- Time elapsed: 0.1 s <<< ERROR!",
                "[ERROR] Tests run: 3, Failures: 1, Errors: 1, Skipped: 0",
            ],
            false,
        );
        assert_eq!(suites.len(), 1);
        assert_eq!(suites[0].tally, tally(1, 2, 0));
        assert_eq!(suites[0].failures, ["a.B.one", "a.B.two[de]"]);
    }

    #[test]
    fn silence_is_a_failure() {
        let suites = read(&[SCREENS, "[INFO] BUILD SUCCESS"], true);
        assert_eq!(total(&suites), tally(0, 1, 0));
        let suites = read(&[SCREENS, THREE_PASS, SUM_OF_THREE, APP, "boom"], false);
        assert_eq!(total(&suites), tally(3, 1, 0));
    }

    #[test]
    fn a_module_that_is_cut_off_is_a_failure() {
        let suites = read(&[SCREENS, THREE_PASS, APP, THREE_PASS, SUM_OF_THREE], true);
        assert_eq!(suites[0].failures, ["ended without a result"]);
        assert_eq!(total(&suites), tally(6, 1, 0));
    }

    #[test]
    fn a_test_cannot_print_itself_a_result() {
        let suites = read(
            &[
                SCREENS,
                THREE_PASS,
                "Tests run: 9, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0 s -- in a.Fake",
                SUM_OF_THREE,
            ],
            true,
        );
        assert_eq!(total(&suites), tally(3, 0, 0));
    }
}
