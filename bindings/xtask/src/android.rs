//! The Kotlin house in `android/`: Maven builds and tests it, draws its screens and opens its window.

mod report;

use std::io;
use std::path::Path;
use std::process::Command;

use crate::bindings::{self, For};
use crate::cargo::workspace_root;
use crate::results::{Suite, Tally};
use crate::scenarios;
use crate::terminal::Terminal;
use crate::tools;
use report::Report;

/// Where the pictures of the screens are kept.
const PICTURES: &str = "docs/pictures/android";

/// Every test of every module, also after one has failed.
const TEST: &[&str] = &["test", "--fail-at-end"];

/// `Pictures` is no test by its name; it runs only when it is asked for. `models` takes a run without any test for a crash of
/// the library, and so has its shortest one run.
const DRAW: &[&str] = &[
    "test",
    "--projects=app",
    "--also-make",
    "-Dtest=Pictures,PacerPictures,VersionTest",
    "-Dsurefire.failIfNoSpecifiedTests=false",
];

const OPEN: &[&str] = &[
    "process-classes",
    "--quiet",
    "--projects=desktop",
    "--also-make",
    "--activate-profiles=window",
];

/// The window under a virtual display, walked through by real clicks and key presses.
const WALK: &[&str] = &[
    "test",
    "--projects=desktop",
    "--also-make",
    "--activate-profiles=walk",
    "-DskipTests",
];

/// The suites of `android/`, one for each module that has tests, and the scenarios that were played. After
/// `bindings::make`.
pub(crate) fn test(
    terminal: &mut Terminal,
    root: &Path,
) -> io::Result<(Vec<Suite>, Option<Tally>)> {
    terminal.heading(&format!("android: mvn {}", TEST.join(" ")))?;
    if !tools::are_there(terminal, tools::ALL)? {
        let mut suite = Suite::new("android".to_owned());
        suite.fail("a tool is missing");
        return Ok((vec![suite], None));
    }
    run(terminal, maven(root, TEST))
}

/// The task `pictures`: draws every screen in every look. Whether all were drawn.
pub(crate) fn pictures(terminal: &mut Terminal) -> io::Result<bool> {
    let root = workspace_root()?;
    if !tools::are_there(terminal, tools::ALL)? || !bindings::make(terminal, &root)? {
        return Ok(false);
    }
    let mut command = maven(&root, DRAW);
    command.arg(format!(
        "-Dgoldseam.pictures={}",
        root.join(PICTURES).display()
    ));
    let (suites, _) = run(terminal, command)?;
    let drawn = suites.iter().all(|suite| suite.failures.is_empty());
    if drawn {
        terminal.line(&format!("The pictures are in {PICTURES}."))?;
    }
    Ok(drawn)
}

/// The task `desktop`: opens the window, and comes back when it is closed.
pub(crate) fn desktop(terminal: &mut Terminal) -> io::Result<bool> {
    let root = workspace_root()?;
    Ok(tools::are_there(terminal, tools::FOR_DESKTOP)?
        && bindings::make_for(terminal, &root, For::People)?
        && maven_for(&root, OPEN, For::People).status()?.success())
}

/// `desktop --walk`: opens the window where nobody sees it, uses it as a person does, and leaves a picture of each step in
/// `folder`. Whether everything came that a person would wait for.
pub(crate) fn walk(terminal: &mut Terminal, folder: &str) -> io::Result<bool> {
    let root = workspace_root()?;
    let pictures = std::path::absolute(folder)?;
    let mut command = maven(&root, WALK);
    command.arg(format!("-Dgoldseam.walk={}", pictures.display()));
    Ok(tools::are_there(terminal, tools::FOR_WALK)?
        && bindings::make(terminal, &root)?
        && command.status()?.success())
}

fn maven(root: &Path, arguments: &[&str]) -> Command {
    maven_for(root, arguments, For::Tests)
}

/// Maven in `android/`, for a log and not for a person who types.
fn maven_for(root: &Path, arguments: &[&str], made_for: For) -> Command {
    let mut command = Command::new("mvn");
    command
        .current_dir(root.join("android"))
        .args(["--batch-mode", "--no-transfer-progress"])
        .arg(format!(
            "-Dgoldseam.bindings={}",
            made_for.folder(root).display()
        ))
        .args(arguments);
    command
}

/// Runs Maven. Its suites, and the scenarios that it says it played.
fn run(terminal: &mut Terminal, command: Command) -> io::Result<(Vec<Suite>, Option<Tally>)> {
    let mut report = Report::default();
    let (succeeded, played) = scenarios::watch(terminal, command, |line| report.line(line))?;
    Ok((report.finish(succeeded), played))
}
