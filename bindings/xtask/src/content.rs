//! The task `content`: judges the content pack, and plays a practice of it in the terminal.

use std::io;

use crate::cargo::{cargo, workspace_root};

/// Prints what is wrong with the pack and how the source articles are covered, and writes `docs/coverage.md`. Whether
/// nothing is wrong.
pub(crate) fn check() -> io::Result<bool> {
    run(&["-p", "goldseam-content-check", "--", "--write"])
}

/// Plays a practice, perhaps in another language; nothing is kept.
pub(crate) fn preview(practice: &str, language: &str) -> io::Result<bool> {
    let play = ["-p", "goldseam", "--", "practice", "preview", practice];
    run(&[&play[..], &["--language", language]].concat())
}

fn run(args: &[&str]) -> io::Result<bool> {
    let mut command = cargo(&workspace_root()?);
    command.args(["run", "--quiet", "--locked"]).args(args);
    Ok(command.status()?.success())
}
