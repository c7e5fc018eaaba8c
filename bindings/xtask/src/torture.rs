//! The task `torture`: the harnesses that break the vault on purpose, as thoroughly as asked.

use std::io;

use crate::cargo::workspace_root;
use crate::harnesses;
use crate::suites;
use crate::summary;
use crate::terminal::Terminal;

/// What `--level` may say; `tests/src/report.rs` reads it.
pub(crate) const LEVELS: &[&str] = &["commit", "nightly", "release"];

/// Whether everything held. Above the commit level the core is built optimised: its build pays off within minutes.
pub(crate) fn torture(terminal: &mut Terminal, level: &str) -> io::Result<bool> {
    let root = workspace_root()?;
    let reports = harnesses::fresh_folder(&root)?;
    let mut args = vec![
        "test",
        "--locked",
        "-p",
        "goldseam-tests",
        "--test",
        "torture",
    ];
    if level != "commit" {
        args.push("--release");
    }
    terminal.heading(&format!("torture, level {level}: cargo {}", args.join(" ")))?;
    let suites = suites::run(
        terminal,
        &root,
        &args,
        &[("GOLDSEAM_LEVEL", level)],
        &reports,
    )?;
    suites::print(terminal, &suites, &reports)?;
    let overall = summary::overall(&suites, 0);
    terminal.counts(overall)?;
    Ok(overall.failed == 0)
}
