//! The task `test`: every check and every test, with the counts that the tests themselves report.

use std::io;
use std::path::{Path, PathBuf};

use crate::cargo::{cargo, workspace_root};
use crate::check::run_steps;
use crate::fuzz;
use crate::harnesses;
use crate::output;
use crate::results::{Reader, Suite};
use crate::scenarios;
use crate::summary;
use crate::terminal::{Terminal, Tone};

/// One line for each run of cargo. A suite that is too slow for a debug build gets a line of its own here, with its
/// profile, and `test = false` in its `[[test]]` entry, so that the first line leaves it out.
const RUNS: &[(&str, &[&str])] = &[
    (
        "tests",
        &["test", "--workspace", "--locked", "--no-fail-fast"],
    ),
    ("schedules", SCHEDULES),
];

/// Of the whole workspace, so that nothing is compiled again but the store over the explorer's threads.
pub(crate) const SCHEDULES: &[&str] = &[
    "test",
    "--workspace",
    "--locked",
    "--features",
    "goldseam-vault/schedule-explorer",
    "--test",
    "schedules",
];

/// Whether all is well. Tests run also after a failed check: a developer wants to see everything at once.
pub(crate) fn test(terminal: &mut Terminal) -> io::Result<bool> {
    let root = workspace_root()?;
    let checks = run_steps(terminal, &root)?;
    let reports = harnesses::fresh_folder(&root)?;
    let mut suites = Vec::new();
    for (name, args) in RUNS {
        terminal.heading(&format!("{name}: cargo {}", args.join(" ")))?;
        suites.extend(run(terminal, &root, args, &[], &reports)?);
    }
    suites.extend(scenarios::test(terminal, &root, &suites)?);
    let fuzzed = fuzz::Options::all(fuzz::SECONDS_IN_TEST);
    suites.push(fuzz::run(terminal, &root, &fuzzed, &reports)?);
    print(terminal, &suites, &reports)?;
    checks.print(terminal)?;
    let overall = summary::overall(&suites, checks.failed.len());
    terminal.counts(overall)?;
    Ok(overall.failed == 0)
}

/// The tables of suites and harnesses, and what failed.
pub(crate) fn print(terminal: &mut Terminal, suites: &[Suite], reports: &Path) -> io::Result<()> {
    terminal.line("")?;
    for line in summary::table(suites) {
        terminal.line(&line)?;
    }
    terminal.line("")?;
    for line in harnesses::table(reports)? {
        terminal.line(&line)?;
    }
    terminal.line("")?;
    for line in summary::failures(suites) {
        terminal.toned(Tone::Bad, &line)?;
    }
    Ok(())
}

/// Runs cargo and shows its output while reading it.
pub(crate) fn run(
    terminal: &mut Terminal,
    root: &PathBuf,
    args: &[&str],
    environment: &[(&str, &str)],
    reports: &Path,
) -> io::Result<Vec<Suite>> {
    let color = terminal.color_argument();
    let mut command = cargo(root);
    command
        .args(args)
        .envs(environment.iter().copied())
        .env(harnesses::FOLDER, reports)
        .arg(color)
        .args(["--", color]);
    let mut reader = Reader::default();
    let succeeded = output::follow(terminal, command, |line| reader.line(line))?;
    Ok(reader.finish(succeeded))
}
