//! The Swift package in `ios/`: models over the real core, views against SwiftUI or its stub, and the scenarios.
//!
//! `ios/swift-env` finds a Swift or makes one; what it needs is written there.

mod report;

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use crate::bindings;
use crate::cargo::{target_folder, workspace_root};
use crate::output;
use crate::results::{Suite, total};
use crate::terminal::Terminal;
use report::Report;

/// What `cargo xtask bindings` makes, and where the package wants it. The module map beside the header is written by
/// hand: it links the library by its name.
const GENERATED: &[(&str, &str)] = &[
    ("CGoldseam.h", "ios/Sources/CGoldseam/CGoldseam.h"),
    (
        "GoldseamFFI.swift",
        "ios/Sources/GoldseamFFI/GoldseamFFI.swift",
    ),
];

/// What is not generated.
const WRITTEN_BY_HAND: &[&str] = &[
    "ios/Package.swift",
    "ios/Sources/GoldseamKit",
    "ios/Sources/GoldseamUI",
    "ios/Tests",
    "ios/App",
];

/// The app around the package.
const APP: &str = "ios/App/Goldseam";

/// The task `swift`: only the tests of the package.
pub(crate) fn swift(terminal: &mut Terminal) -> io::Result<bool> {
    let root = workspace_root()?;
    if !bindings::make(terminal, &root)? {
        return Ok(false);
    }
    let suites = test(terminal, &root)?;
    terminal.line("")?;
    for suite in &suites {
        for failure in &suite.failures {
            terminal.line(&format!("{}: {failure}", suite.name))?;
        }
    }
    let total = total(&suites);
    terminal.counts(total)?;
    Ok(total.failed == 0)
}

/// The suites of `ios/`: its tests, and the scenarios that one of them runs. After `bindings::make`.
pub(crate) fn test(terminal: &mut Terminal, root: &Path) -> io::Result<Vec<Suite>> {
    let built = target_folder(root).join("swift");
    if place_generated(root, &bindings::folder(root).join("swift"))? {
        // SwiftPM (6.0) does not always compile again what calls a function whose defaults have changed.
        remove(&built)?;
    }
    terminal.heading("ios: swift test")?;
    let mut command = Command::new(root.join("ios/swift-env"));
    command
        .current_dir(root)
        .args([
            "swift",
            "test",
            "--package-path",
            "ios",
            "--disable-xctest",
            "--scratch-path",
        ])
        .arg(&built)
        .env("GOLDSEAM_LIBRARY", bindings::folder(root).join("lib"))
        .env("GOLDSEAM_SWIFT_SHOW", target_folder(root));
    let mut report = Report::default();
    let succeeded = output::follow(terminal, command, |line| report.line(line))?;
    let mut suites = report.finish(succeeded);
    suites.push(read_app(root)?);
    suites.push(read_style(root)?);
    Ok(suites)
}

/// The house's form, by Swift's own formatter.
fn read_style(root: &Path) -> io::Result<Suite> {
    let mut suite = Suite::new("ios (form)".to_owned());
    let mut lint = Command::new(root.join("ios/swift-env"));
    lint.current_dir(root)
        .args(["swift", "format", "lint", "--strict", "--recursive"])
        .args(["--configuration", "ios/.swift-format"])
        .args(WRITTEN_BY_HAND);
    if lint.status()?.success() {
        suite.pass();
    } else {
        suite.fail("swift format --in-place --recursive --configuration ios/.swift-format …");
    }
    Ok(suite)
}

/// Without Apple's frameworks the app's own code can be read, but not compiled.
fn read_app(root: &Path) -> io::Result<Suite> {
    let mut suite = Suite::new("ios app (read)".to_owned());
    for file in fs::read_dir(root.join(APP))? {
        let path = file?.path();
        if path
            .extension()
            .is_none_or(|extension| extension != "swift")
        {
            continue;
        }
        let mut parse = Command::new(root.join("ios/swift-env"));
        parse
            .current_dir(root)
            .args(["swiftc", "-parse"])
            .arg(&path);
        if parse.status()?.success() {
            suite.pass();
        } else {
            suite.fail(&path.display().to_string());
        }
    }
    Ok(suite)
}

/// Copies what was generated in `from` to its place. Whether anything was new.
pub(crate) fn place_generated(root: &Path, from: &Path) -> io::Result<bool> {
    let mut is_new = false;
    for (name, place) in GENERATED {
        let (text, place) = (fs::read(from.join(name))?, root.join(place));
        if fs::read(&place).ok().as_ref() == Some(&text) {
            continue;
        }
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&place, text)?;
        is_new = true;
    }
    Ok(is_new)
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
