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
use crate::results::{Suite, total};
use crate::scenarios;
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
    if place_generated(root)? {
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
    let (succeeded, _) = scenarios::watch(terminal, command, |line| report.line(line))?;
    Ok(report.finish(succeeded))
}

/// Copies what was generated to its place. Whether anything was new.
pub(crate) fn place_generated(root: &Path) -> io::Result<bool> {
    let from = bindings::folder(root).join("swift");
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
