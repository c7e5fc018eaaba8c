//! The task `torture`: the harnesses that break the vault on purpose, as thoroughly as asked.

use std::io;

use crate::cargo::workspace_root;
use crate::harnesses;
use crate::suites;
use crate::summary;
use crate::terminal::Terminal;

/// What `--level` may say; `tests/report` reads it.
pub(crate) const LEVELS: &[&str] = &["commit", "nightly", "release"];

const HARNESSES: &[&str] = &[
    "test",
    "--locked",
    "-p",
    "goldseam-tests",
    "--test",
    "torture",
];

/// Whether everything held. Above the commit level the core is built optimised: its build pays off within minutes.
pub(crate) fn torture(terminal: &mut Terminal, level: &str) -> io::Result<bool> {
    let root = workspace_root()?;
    let reports = harnesses::fresh_folder(&root)?;
    let mut suites = Vec::new();
    for run in [HARNESSES, suites::SCHEDULES] {
        let mut args = run.to_vec();
        if level != "commit" {
            args.push("--release");
        }
        terminal.heading(&format!("torture, level {level}: cargo {}", args.join(" ")))?;
        let environment = [("GOLDSEAM_LEVEL", level)];
        suites.extend(suites::run(terminal, &root, &args, &environment, &reports)?);
    }
    suites::print(terminal, &suites, &reports)?;
    let overall = summary::overall(&suites, 0);
    terminal.counts(overall)?;
    Ok(overall.failed == 0)
}
