//! The task `fuzz`: each target of `tests/fuzz` is built with instrumentation and looks for trouble for a while.
//!
//! libFuzzer comes with `libfuzzer-sys` and needs a C++ compiler; cargo-fuzz and a nightly toolchain are not needed.

mod build;
mod log;
mod run;

use std::io;
use std::path::Path;

pub(crate) use build::{CPP_COMPILER, cargo, has_cpp_compiler};

use crate::cargo::workspace_root;
use crate::harnesses;
use crate::results::Suite;
use crate::summary;
use crate::terminal::{Terminal, Tone};
use run::Outcome;

/// How long each target runs inside `cargo xtask test`.
pub(crate) const SECONDS_IN_TEST: u32 = 20;
const SECONDS: u32 = 60;
/// The target with a planted fault, which every run must find: a fuzzer that is blind finds nothing anywhere.
const CONTROL: &str = "control";

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    seconds: u32,
    /// All of them if none is named.
    targets: Vec<String>,
}

impl Options {
    /// Everything, for so long.
    pub(crate) fn all(seconds: u32) -> Self {
        Self {
            seconds,
            targets: Vec::new(),
        }
    }

    /// `[--seconds N] [TARGET…]`; `None` if it says anything else.
    pub(crate) fn read(args: &[&str]) -> Option<Self> {
        let mut options = Self::all(SECONDS);
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match *arg {
                "--seconds" => options.seconds = args.next()?.parse().ok().filter(|n| *n > 0)?,
                option if option.starts_with('-') => return None,
                target => options.targets.push(target.to_owned()),
            }
        }
        Some(options)
    }

    fn wants(&self, target: &str) -> bool {
        self.targets.is_empty() || target == CONTROL || self.targets.iter().any(|t| t == target)
    }
}

/// Whether no target found anything, and the control found what was planted.
pub(crate) fn fuzz(terminal: &mut Terminal, options: &Options) -> io::Result<bool> {
    let root = workspace_root()?;
    let reports = harnesses::fresh_folder(&root)?;
    let suite = [run(terminal, &root, options, &reports)?];
    for line in summary::failures(&suite) {
        terminal.toned(Tone::Bad, &line)?;
    }
    let overall = summary::overall(&suite, 0);
    terminal.counts(overall)?;
    Ok(overall.failed == 0)
}

/// Builds and runs, prints the table, and leaves a line a target among the harnesses' reports.
pub(crate) fn run(
    terminal: &mut Terminal,
    root: &Path,
    options: &Options,
    reports: &Path,
) -> io::Result<Suite> {
    let mut suite = Suite::new("fuzz".to_owned());
    terminal.heading("fuzz: cargo build (instrumented, in tests/fuzz)")?;
    if !has_cpp_compiler() {
        suite.fail(CPP_COMPILER);
        return Ok(suite);
    }
    let known = build::targets(root)?;
    if let Some(unknown) = options.targets.iter().find(|name| !known.contains(name)) {
        let known = known.join(", ");
        suite.fail(&format!("no such target: {unknown}; there are {known}"));
        return Ok(suite);
    }
    if !build::build(root)? {
        suite.fail("the targets could not be built");
        return Ok(suite);
    }
    let wanted: Vec<String> = known
        .into_iter()
        .filter(|name| options.wants(name))
        .collect();
    let seconds = options.seconds;
    terminal.heading(&format!(
        "fuzz: {seconds} s for each of {}",
        wanted.join(", ")
    ))?;
    let outcomes = run::all(root, &wanted, seconds)?;
    terminal.line(HEADER)?;
    for outcome in &outcomes {
        terminal.line(&row(outcome))?;
        harnesses::Harness {
            name: format!("fuzz: {}", outcome.target),
            cases: outcome.log.executions,
            failures: u64::from(outcome.problem.is_some()),
            caught: u64::from(outcome.target == CONTROL && outcome.problem.is_none()),
            planted: u64::from(outcome.target == CONTROL),
        }
        .leave(reports)?;
        match &outcome.problem {
            None => suite.pass(),
            Some(problem) => suite.fail(&format!("{}: {problem}", outcome.target)),
        }
    }
    Ok(suite)
}

const HEADER: &str =
    "Fuzz target              executions   per s  coverage  features  corpus  crashes";

fn row(outcome: &Outcome) -> String {
    let log = &outcome.log;
    format!(
        "{:<22} {:>12} {:>7} {:>9} {:>9} {:>7} {:>8}",
        outcome.target,
        log.executions,
        log.per_second,
        log.coverage,
        log.features,
        log.corpus,
        u8::from(outcome.problem.is_some())
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_in_any_order_or_refused() {
        let named = |seconds, targets: &[&str]| Options {
            seconds,
            targets: targets.iter().map(|&name| name.to_owned()).collect(),
        };
        assert_eq!(Options::read(&[]), Some(named(60, &[])));
        assert_eq!(
            Options::read(&["header", "--seconds", "5", "snippet"]),
            Some(named(5, &["header", "snippet"]))
        );
        for wrong in [
            &["--seconds"][..],
            &["--seconds", "0"],
            &["--seconds", "-1"],
            &["--second", "1"],
        ] {
            assert_eq!(Options::read(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn the_control_runs_beside_whatever_is_asked_for() {
        let options = Options {
            seconds: 1,
            targets: vec!["header".to_owned()],
        };
        assert!(options.wants("header") && options.wants(CONTROL) && !options.wants("snippet"));
        assert!(Options::all(1).wants("snippet"));
    }

    #[test]
    fn the_table_fits_80_columns() {
        let outcome = Outcome {
            target: "markdown_import".to_owned(),
            log: log::Log {
                executions: 123_456_789,
                per_second: 12_345,
                coverage: 12_345,
                features: 123_456,
                corpus: 12_345,
                ..log::Log::default()
            },
            problem: None,
        };
        assert_eq!(row(&outcome).len(), HEADER.len());
        assert!(HEADER.len() <= 80);
    }
}
