//! The scenarios in every language: how many each has played, and that all have played the same.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::android;
use crate::bindings;
use crate::facade;
use crate::output;
use crate::results::{Suite, Tally};
use crate::shipped;
use crate::swift;
use crate::terminal::Terminal;

/// The suite of cargo's that plays them in Rust.
const RUST: &str = "conformance (test)";

/// The suite of Swift's own report that does.
const SWIFT: &str = "scenarios (Swift)";

/// Where the Python that plays them lies.
const RUNNER: &str = "tests/conformance/python";

/// Makes the bindings, looks at the facade, and plays the scenarios in each language. Rust has played them among `suites`.
pub(crate) fn test(
    terminal: &mut Terminal,
    root: &PathBuf,
    suites: &[Suite],
) -> io::Result<Vec<Suite>> {
    if !bindings::make(terminal, root)? {
        let mut suite = Suite::new("bindings".to_owned());
        suite.fail("could not be made");
        return Ok(vec![suite]);
    }
    let rust = suites.iter().find(|suite| suite.name == RUST);
    let facade = facade::test(terminal, root)?;
    let python = python(terminal, root)?;
    let leaks = leaks(terminal, root)?;
    let (android, kotlin) = android::test(terminal, root)?;
    let ios = swift::test(terminal, root)?;
    let swift = ios.iter().find(|suite| suite.name == SWIFT);
    let played = [
        ("Rust", rust.map(|suite| suite.tally)),
        ("Python", Some(python.tally)),
        ("Kotlin", kotlin),
        ("Swift", swift.map(|suite| suite.tally)),
    ];
    let compared = compared(root, &played)?;
    let own = [
        facade,
        shipped::test(terminal, root)?,
        python,
        leaks,
        compared,
    ];
    Ok(own.into_iter().chain(android).chain(ios).collect())
}

/// Runs a program that plays scenarios. Whether it succeeded, and how many it says it played.
pub(crate) fn watch(
    terminal: &mut Terminal,
    command: Command,
    mut line: impl FnMut(&str),
) -> io::Result<(bool, Option<Tally>)> {
    let mut played = None;
    let succeeded = output::follow(terminal, command, |text| {
        played = said(text).or(played);
        line(text);
    })?;
    Ok((succeeded, played))
}

/// Plays the scenarios in Python.
fn python(terminal: &mut Terminal, root: &Path) -> io::Result<Suite> {
    terminal.heading("scenarios in Python")?;
    let folder = bindings::folder(root);
    let python = folder.join("python");
    // The generated module looks for the library beside itself.
    std::fs::copy(
        folder.join("lib").join(bindings::library_name()),
        python.join(bindings::library_name()),
    )?;
    let mut command = Command::new("python3");
    command
        .arg(root.join(RUNNER).join("run.py"))
        .arg(&python)
        .arg(root.join("tests/scenarios"))
        .arg(root.join("tests/fixtures"));
    let mut failures = Vec::new();
    let (succeeded, played) = watch(terminal, command, |line| {
        failures.extend(failed(line).map(str::to_owned));
    })?;
    let mut suite = Suite::new("scenarios (Python)".to_owned());
    suite.tally = played.unwrap_or_default();
    suite.failures = failures;
    if !succeeded && suite.tally.failed == 0 {
        suite.fail("ended without a result");
    }
    Ok(suite)
}

/// Opens, observes, cancels and locks again and again in Python.
fn leaks(terminal: &mut Terminal, root: &Path) -> io::Result<Suite> {
    terminal.heading("leaks and neighbours in Python")?;
    let mut command = Command::new("python3");
    command
        .arg(root.join(RUNNER).join("leaks.py"))
        .arg(bindings::folder(root).join("python"));
    let mut suite = Suite::new("leaks and neighbours (Python)".to_owned());
    // Each of its two parts says what it came to before the next one begins.
    let succeeded = output::follow(terminal, command, |line| {
        if line.contains(" rounds: ") || line.contains(" neighbours answered") {
            suite.pass();
        }
    })?;
    if !succeeded {
        suite.fail("what it printed says why");
    }
    Ok(suite)
}

/// One test: every language has played all of the scenarios that lie in `tests/scenarios`.
fn compared(root: &Path, played: &[(&str, Option<Tally>)]) -> io::Result<Suite> {
    let mut there = 0;
    for entry in std::fs::read_dir(root.join("tests/scenarios"))? {
        there += u64::from(
            entry?
                .path()
                .extension()
                .is_some_and(|ending| ending == "json"),
        );
    }
    let mut suite = Suite::new("every scenario in every language".to_owned());
    for (language, tally) in played {
        match tally {
            Some(tally) if tally.ran() == there && there > 0 => suite.pass(),
            Some(tally) => suite.fail(&format!("{language} played {} of {there}", tally.ran())),
            None => suite.fail(&format!("{language} did not say how many it played")),
        }
    }
    Ok(suite)
}

/// `scenarios (Kotlin): 19 passed, 0 failed`, whatever stands before it.
fn said(line: &str) -> Option<Tally> {
    let (_, counts) = line
        .trim_end()
        .split_once("scenarios (")?
        .1
        .split_once("): ")?;
    let (passed, failed) = counts.split_once(" passed, ")?;
    Some(Tally {
        passed: passed.parse().ok()?,
        failed: failed.strip_suffix(" failed")?.parse().ok()?,
        skipped: 0,
    })
}

/// `test 07-timeline ... FAILED`
fn failed(line: &str) -> Option<&str> {
    line.trim_end()
        .strip_prefix("test ")?
        .strip_suffix(" ... FAILED")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_runner_says_how_many_it_played() {
        let tally = said("[INFO] scenarios (Kotlin): 19 passed, 1 failed\n").unwrap();
        assert_eq!((tally.passed, tally.failed), (19, 1));
        assert_eq!(said("scenarios (Kotlin): all passed"), None);
        assert_eq!(failed("test 07-timeline ... FAILED\n"), Some("07-timeline"));
        assert_eq!(failed("test 07-timeline ... ok\n"), None);
    }

    #[test]
    fn a_language_that_played_fewer_or_says_nothing_is_named() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let tally = |passed| Tally {
            passed,
            ..Tally::default()
        };
        let suite = compared(&root, &[("Python", Some(tally(1))), ("Swift", None)]).unwrap();
        assert_eq!(suite.tally.failed, 2);
        assert!(suite.failures[0].starts_with("Python played 1 of "));
        assert!(suite.failures[1].starts_with("Swift did not say"));
    }
}
