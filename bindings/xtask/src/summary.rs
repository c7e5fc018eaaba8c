//! The table at the end, and the line of counts that everything ends with.

use crate::results::{Suite, Tally, total};

/// Widest name that keeps a row within 80 columns.
const NAME_WIDTH: usize = 44;

/// A row for each suite that holds tests, and what failed.
pub(crate) fn table(suites: &[Suite]) -> Vec<String> {
    let mut lines = vec![format!(
        "{:<NAME_WIDTH$} {:>8} {:>8} {:>8}",
        "Suite", "passed", "failed", "skipped"
    )];
    for Suite { name, tally, .. } in suites.iter().filter(|suite| suite.tally.ran() > 0) {
        let name = shortened(name);
        lines.push(format!(
            "{name:<NAME_WIDTH$} {:>8} {:>8} {:>8}",
            tally.passed, tally.failed, tally.skipped
        ));
    }
    let empty = suites.iter().filter(|suite| suite.tally.ran() == 0).count();
    if empty > 0 {
        lines.push(format!("({empty} without tests)"));
    }
    lines
}

/// Each failed test with its suite, to be found again.
pub(crate) fn failures(suites: &[Suite]) -> Vec<String> {
    suites
        .iter()
        .flat_map(|suite| {
            suite
                .failures
                .iter()
                .map(move |what| format!("FAILED  {}: {what}", suite.name))
        })
        .collect()
}

/// Tests and checks together: a failed check is a failure, a passed one is no test.
pub(crate) fn overall(suites: &[Suite], failed_checks: usize) -> Tally {
    let failed = u64::try_from(failed_checks).unwrap_or(u64::MAX);
    total(suites).plus(Tally {
        failed,
        ..Tally::default()
    })
}

/// `N passed, M failed` and, if any, `, K skipped`.
pub(crate) fn counts(
    Tally {
        passed,
        failed,
        skipped,
    }: Tally,
) -> String {
    let skipped = if skipped > 0 {
        format!(", {skipped} skipped")
    } else {
        String::new()
    };
    format!("{passed} passed, {failed} failed{skipped}")
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= NAME_WIDTH {
        return name.to_owned();
    }
    name.chars().take(NAME_WIDTH - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suite(name: &str, passed: u64, failed: u64, skipped: u64) -> Suite {
        Suite {
            name: name.to_owned(),
            tally: Tally {
                passed,
                failed,
                skipped,
            },
            failures: vec!["a::b".to_owned()],
        }
    }

    #[test]
    fn the_last_line_has_the_form_that_ci_reads() {
        assert_eq!(
            counts(Tally {
                passed: 12,
                failed: 0,
                skipped: 0
            }),
            "12 passed, 0 failed"
        );
        assert_eq!(
            counts(Tally {
                passed: 12,
                failed: 1,
                skipped: 3
            }),
            "12 passed, 1 failed, 3 skipped"
        );
    }

    #[test]
    fn a_failed_check_fails_the_whole() {
        let all_green = [suite("core (unit)", 3, 0, 0)];
        assert_eq!(
            overall(&all_green, 2),
            Tally {
                passed: 3,
                failed: 2,
                skipped: 0
            }
        );
    }

    #[test]
    fn the_table_fits_80_columns_and_keeps_empty_suites_in_sight() {
        let suites = [
            suite(&"é".repeat(200), 1, 2, 3),
            suite("empty (unit)", 0, 0, 0),
        ];
        let lines = table(&suites);
        assert!(
            lines.iter().all(|line| line.chars().count() <= 80),
            "{lines:#?}"
        );
        assert_eq!(lines.last().map(String::as_str), Some("(1 without tests)"));
    }

    #[test]
    fn a_failed_test_is_named_with_its_suite() {
        assert_eq!(
            failures(&[suite("core (unit)", 0, 1, 0)]),
            ["FAILED  core (unit): a::b"]
        );
    }
}
