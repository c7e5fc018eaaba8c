//! What the facade shows: its names, its public surface in Kotlin and Swift, and that a scenario calls each function.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::{fs, io};

use crate::bindings;
use crate::results::Suite;
use crate::terminal::Terminal;

/// The surfaces that are kept in `tests/api`: a language, and the file that is generated for it.
const SURFACES: &[(&str, &str)] = &[
    ("kotlin", "kotlin/app/goldseam/core/goldseam.kt"),
    ("swift", "swift/GoldseamFFI.swift"),
];

/// Functions that scenarios use without naming them: constructors and rooms, what runners implement for the core to call,
/// and what tells an error.
const IMPLIED: &[&str] = &[
    // The same code without a test's clock; the desktop and the tests of the shipped library use it.
    "Goldseam.new()",
    "Goldseam.journal()",
    "Goldseam.search()",
    "Goldseam.imports()",
    "Goldseam.moods()",
    "Goldseam.insights()",
    "Goldseam.practices()",
    "Goldseam.settings()",
    "Goldseam.observe()",
    "GoldseamError.code()",
    "GoldseamError.recovery()",
    "ConformanceWorld.new()",
    "ConformanceWorld.goldseam()",
    "Subscription.cancel()",
    "ByteSource.read()",
    "ByteSink.write()",
    "FileTree.files()",
    "FileTree.label()",
    "FileTree.open_file()",
    "ChangeObserver.on_change()",
    "ProgressObserver.on_progress()",
    "KeySealer.seal()",
    "KeySealer.unseal()",
    "KeySealer.forget()",
    "KeySealer.has_key()",
];

/// Objects whose calls have another name in a scenario.
const OBJECTS: &[(&str, &str)] = &[
    ("ConformanceWorld", "world"),
    ("RecoveryCode", "recovery"),
    ("TaskHandle", "task"),
];

/// One test for the names, one for each surface, one for the ledger.
pub(crate) fn test(terminal: &mut Terminal, root: &PathBuf) -> io::Result<Suite> {
    terminal.heading("facade: names, surface, ledger")?;
    let mut suite = Suite::new("facade".to_owned());
    let names = generator(root, &["names", &library(root)])?;
    match &names {
        Ok(_) => suite.pass(),
        Err(()) => suite.fail("a language has a name for itself"),
    }
    for (language, _) in SURFACES {
        let kept = fs::read_to_string(kept(root, language)).unwrap_or_default();
        match surface(root, language)? {
            Ok(surface) if surface == kept => suite.pass(),
            _ => suite.fail(&format!(
                "the surface in {language} is another than tests/api says: look at `git diff` after \
                 `cargo xtask bindings --accept`, and note it in the CHANGELOG under [ffi]"
            )),
        }
    }
    let missing = uncalled(&names.unwrap_or_default(), &called(root)?);
    match missing.as_slice() {
        [] => suite.pass(),
        missing => suite.fail(&format!("in no scenario: {}", missing.join(", "))),
    }
    Ok(suite)
}

/// Takes the surfaces as they are now.
pub(crate) fn accept(root: &PathBuf) -> io::Result<bool> {
    for (language, _) in SURFACES {
        let Ok(surface) = surface(root, language)? else {
            return Ok(false);
        };
        fs::write(kept(root, language), surface)?;
    }
    Ok(true)
}

fn kept(root: &Path, language: &str) -> PathBuf {
    root.join("tests/api").join(format!("{language}.txt"))
}

fn library(root: &Path) -> String {
    let library = bindings::folder(root)
        .join("lib")
        .join(bindings::library_name());
    library.to_string_lossy().into_owned()
}

fn surface(root: &PathBuf, language: &str) -> io::Result<Result<String, ()>> {
    let file = SURFACES.iter().find(|(name, _)| *name == language);
    let generated = bindings::folder(root).join(file.map_or("", |(_, file)| file));
    let generated = generated.to_string_lossy().into_owned();
    generator(root, &["surface", &library(root), language, &generated])
}

/// What the generator prints, if it succeeds.
fn generator(root: &PathBuf, args: &[&str]) -> io::Result<Result<String, ()>> {
    let output = bindings::generator(root)
        .args(args)
        .stderr(Stdio::inherit())
        .output()?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(output.status.success().then_some(printed).ok_or(()))
}

/// Every call that a scenario does or starts.
fn called(root: &Path) -> io::Result<BTreeSet<String>> {
    let mut called = BTreeSet::new();
    for entry in fs::read_dir(root.join("tests/scenarios"))? {
        let text = fs::read_to_string(entry?.path())?;
        for key in ["\"do\": \"", "\"start\": \""] {
            called.extend(
                text.split(key)
                    .skip(1)
                    .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())),
            );
        }
    }
    Ok(called)
}

/// Functions of `names` that no scenario calls.
fn uncalled(names: &str, called: &BTreeSet<String>) -> Vec<String> {
    names
        .lines()
        .filter(|name| !IMPLIED.contains(name) && !called.contains(&op(name)))
        .map(str::to_owned)
        .collect()
}

/// `Journal.add()` is `journal.add`.
fn op(name: &str) -> String {
    let name = name.trim_end_matches("()");
    let Some((object, method)) = name.split_once('.') else {
        return name.to_owned();
    };
    let other = OBJECTS.iter().find(|(own, _)| *own == object);
    let object = other.map_or_else(|| object.to_lowercase(), |(_, other)| (*other).to_owned());
    format!("{object}.{method}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_that_no_scenario_calls_is_named() {
        let called = BTreeSet::from(["journal.add".to_owned(), "task.cancel".to_owned()]);
        let names =
            "Goldseam.new()\nJournal.add()\nJournal.undo()\nTaskHandle.cancel()\nversion()\n";
        assert_eq!(uncalled(names, &called), ["Journal.undo()", "version()"]);
    }
}
