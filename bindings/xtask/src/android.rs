//! The Kotlin house in `android/`: Maven builds and tests it, draws its screens and opens its window.

mod report;
mod tools;

use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::Command;

use crate::cargo::workspace_root;
use crate::results::Suite;
use crate::terminal::Terminal;
use report::Report;

/// Where the pictures of the screens are kept.
const PICTURES: &str = "docs/pictures/android";

/// Every test of every module, also after one has failed.
const TEST: &[&str] = &["test", "--fail-at-end"];

/// `Pictures` is no test by its name; it runs only when it is asked for. The module's other dependencies have none.
const DRAW: &[&str] = &[
    "test",
    "--projects=app",
    "--also-make",
    "-Dtest=Pictures",
    "-Dsurefire.failIfNoSpecifiedTests=false",
];

const OPEN: &[&str] = &[
    "process-classes",
    "--quiet",
    "--projects=desktop",
    "--also-make",
    "--activate-profiles=window",
];

/// The suites of `android/`, one for each module that has tests.
pub(crate) fn test(terminal: &mut Terminal, root: &Path) -> io::Result<Vec<Suite>> {
    terminal.heading(&format!("android: mvn {}", TEST.join(" ")))?;
    if !tools::are_there(terminal, tools::ALL)? {
        let mut suite = Suite::new("android".to_owned());
        suite.fail("a tool is missing");
        return Ok(vec![suite]);
    }
    run(terminal, maven(root, TEST))
}

/// The task `pictures`: draws every screen in every look. Whether all were drawn.
pub(crate) fn pictures(terminal: &mut Terminal) -> io::Result<bool> {
    let root = workspace_root()?;
    if !tools::are_there(terminal, tools::ALL)? {
        return Ok(false);
    }
    let mut command = maven(&root, DRAW);
    command.arg(format!(
        "-Dgoldseam.pictures={}",
        root.join(PICTURES).display()
    ));
    let suites = run(terminal, command)?;
    let drawn = suites.iter().all(|suite| suite.failures.is_empty());
    if drawn {
        terminal.line(&format!("The pictures are in {PICTURES}."))?;
    }
    Ok(drawn)
}

/// The task `desktop`: opens the window, and comes back when it is closed.
pub(crate) fn desktop(terminal: &mut Terminal) -> io::Result<bool> {
    let root = workspace_root()?;
    Ok(tools::are_there(terminal, tools::FOR_DESKTOP)? && maven(&root, OPEN).status()?.success())
}

/// Maven in `android/`, for a log and not for a person who types.
fn maven(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("mvn");
    command
        .current_dir(root.join("android"))
        .args(["--batch-mode", "--no-transfer-progress"])
        .args(arguments);
    command
}

/// Runs Maven and shows its output while reading it.
fn run(terminal: &mut Terminal, mut command: Command) -> io::Result<Vec<Suite>> {
    let (output, input) = io::pipe()?;
    let mut child = command.stdout(input.try_clone()?).stderr(input).spawn()?;
    // The command holds the pipe's writing end; reading would never end while it lives.
    drop(command);

    let mut output = BufReader::new(output);
    let mut report = Report::default();
    let mut line = Vec::new();
    while output.read_until(b'\n', &mut line)? > 0 {
        terminal.pass_on(&line)?;
        report.line(&String::from_utf8_lossy(&line));
        line.clear();
    }
    Ok(report.finish(child.wait()?.success()))
}
