//! The task `package ios`: Goldseam.xcframework, and the Swift that belongs to it.
//!
//! ```text
//! target/bindings-to-ship/swift          generated from a library without the feature `conformance`
//! target/package/ios/headers/CGoldseam   header and module map, in a folder of the module's name: two frameworks that
//!                                        put a module.modulemap at the top of their headers cannot be in one app
//! ios/Goldseam.xcframework               on a Mac only
//! ```
//!
//! On another system everything but the framework is made and checked.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bindings::{self, For, succeeds};
use crate::cargo::{cargo, target_folder, workspace_root};
use crate::swift::place_generated;
use crate::terminal::Terminal;

/// Phones, and the simulator of a Mac with Apple's processor.
const TARGETS: &[&str] = &["aarch64-apple-ios", "aarch64-apple-ios-sim"];
/// As `platforms` in `ios/Package.swift`.
const OLDEST_IOS: &str = "17.0";
const MODULE: &str = "CGoldseam";
const FRAMEWORK: &str = "ios/Goldseam.xcframework";

/// Whether it could be made.
pub(crate) fn package(terminal: &mut Terminal) -> io::Result<bool> {
    let root = workspace_root()?;
    let folder = target_folder(&root).join("package/ios");
    terminal.heading("package ios: Swift, header and module map of the library that is shipped")?;
    if !bindings::make_for(terminal, &root, For::People)? {
        return Ok(false);
    }
    let swift = For::People.folder(&root).join("swift");
    let headers = lay_out_headers(&swift, &folder)?;
    let problems = problems(&swift, &headers)?;
    for problem in &problems {
        terminal.line(problem)?;
    }
    if !problems.is_empty() {
        return Ok(false);
    }
    place_generated(&root, &swift)?;
    if !cfg!(target_os = "macos") {
        terminal.line(&format!(
            "Made in {}. The framework itself needs a Mac with Xcode: cargo xtask package ios",
            folder.display()
        ))?;
        return Ok(true);
    }
    terminal.heading("package ios: the framework")?;
    make_framework(&root, &headers)
}

/// Header and module map in a folder of the module's name.
fn lay_out_headers(swift: &Path, folder: &Path) -> io::Result<PathBuf> {
    let headers = folder.join("headers");
    let place = headers.join(MODULE);
    fs::create_dir_all(&place)?;
    fs::copy(
        swift.join(format!("{MODULE}.h")),
        place.join(format!("{MODULE}.h")),
    )?;
    fs::copy(
        swift.join(format!("{MODULE}.modulemap")),
        place.join("module.modulemap"),
    )?;
    Ok(headers)
}

/// What would not work on a Mac, or must not be shipped.
fn problems(swift: &Path, headers: &Path) -> io::Result<Vec<String>> {
    let map = fs::read_to_string(headers.join(MODULE).join("module.modulemap"))?;
    let header = fs::read_to_string(headers.join(MODULE).join(format!("{MODULE}.h")))?;
    let swift = fs::read_to_string(swift.join("GoldseamFFI.swift"))?;
    Ok(inconsistencies(&map, &header, &swift))
}

fn inconsistencies(map: &str, header: &str, swift: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if !map.contains(&format!("module {MODULE} {{")) {
        problems.push(format!("the module map does not make a module {MODULE}"));
    }
    if !map.contains(&format!("header \"{MODULE}.h\"")) {
        problems.push("the module map names another header".to_owned());
    }
    if !swift.contains(&format!("import {MODULE}\n")) {
        problems.push(format!("the Swift code does not import {MODULE}"));
    }
    for symbol in symbols(swift) {
        if !header.contains(&format!("{symbol}(")) {
            problems.push(format!("the header does not declare {symbol}"));
        }
    }
    if [header, swift]
        .iter()
        .any(|text| text.to_lowercase().contains("conformance"))
    {
        problems.push("what is for tests only is in it".to_owned());
    }
    problems
}

/// The functions of the library that the Swift code calls.
fn symbols(swift: &str) -> impl Iterator<Item = &str> {
    swift
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .filter(|word| word.starts_with("uniffi_goldseam_") || word.starts_with("ffi_goldseam_"))
}

/// Builds the static library for each target and joins them.
fn make_framework(root: &PathBuf, headers: &Path) -> io::Result<bool> {
    let framework = root.join(FRAMEWORK);
    match fs::remove_dir_all(&framework) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut join = Command::new("xcodebuild");
    join.arg("-create-xcframework");
    for target in TARGETS {
        let build = [
            "build",
            "-p",
            "goldseam-ios",
            "--profile",
            "mobile",
            "--locked",
            "--target",
        ];
        let mut build_it = cargo(root);
        build_it
            .args(build)
            .arg(target)
            .env("IPHONEOS_DEPLOYMENT_TARGET", OLDEST_IOS);
        if !succeeds(&mut build_it)? {
            return Ok(false);
        }
        let built = target_folder(root).join(target).join("mobile");
        join.arg("-library")
            .arg(built.join("libgoldseam_ios.a"))
            .arg("-headers")
            .arg(headers);
    }
    succeeds(join.arg("-output").arg(&framework))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAP: &str = "module CGoldseam {\n    header \"CGoldseam.h\"\n}";
    const HEADER: &str = "void uniffi_goldseam_ffi_fn_lock(uint64_t ptr);\n";
    const SWIFT: &str = "import CGoldseam\nuniffi_goldseam_ffi_fn_lock(handle)\n";

    #[test]
    fn what_fits_together_is_taken() {
        assert!(inconsistencies(MAP, HEADER, SWIFT).is_empty());
    }

    #[test]
    fn what_would_not_link_or_is_for_tests_is_caught() {
        let other = MAP.replace("CGoldseam", "goldseamFFI");
        assert_eq!(inconsistencies(&other, HEADER, SWIFT).len(), 2);
        assert_eq!(inconsistencies(MAP, "", SWIFT).len(), 1);
        let for_tests = format!("{SWIFT}class ConformanceWorld\n");
        assert_eq!(inconsistencies(MAP, HEADER, &for_tests).len(), 1);
    }
}
