//! What the harnesses report beyond passed and failed: cases, and planted faults that they saw.
//!
//! `tests/src/report.rs` writes the lines, one file a harness; this crate knows only the form.

use std::io;
use std::path::{Path, PathBuf};

use crate::cargo::target_folder;
use std::fs;

/// Names the folder to the harnesses.
pub(crate) const FOLDER: &str = "GOLDSEAM_HARNESS_REPORTS";

/// One line: `name cases failures caught planted`, separated by tabs.
#[derive(Debug, PartialEq, Eq)]
struct Harness {
    name: String,
    cases: u64,
    failures: u64,
    caught: u64,
    planted: u64,
}

/// An empty folder for the reports of a run.
pub(crate) fn fresh_folder(root: &Path) -> io::Result<PathBuf> {
    let folder = target_folder(root).join("harnesses");
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The table of everything that reported, in alphabetical order; empty if nothing did.
pub(crate) fn table(folder: &Path) -> io::Result<Vec<String>> {
    let mut harnesses = Vec::new();
    for file in fs::read_dir(folder)? {
        let text = fs::read_to_string(file?.path())?;
        for line in text.lines() {
            harnesses
                .push(read(line).ok_or_else(|| io::Error::other(format!("not a report: {line}")))?);
        }
    }
    harnesses.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(rows(&harnesses))
}

fn rows(harnesses: &[Harness]) -> Vec<String> {
    if harnesses.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![format!(
        "{:<44} {:>9} {:>9} {:>15}",
        "Harness", "cases", "failures", "planted, caught"
    )];
    lines.extend(harnesses.iter().map(|harness| {
        let controls = if harness.planted == 0 {
            "-".to_owned()
        } else {
            format!("{} of {}", harness.caught, harness.planted)
        };
        format!(
            "{:<44} {:>9} {:>9} {controls:>15}",
            harness.name, harness.cases, harness.failures
        )
    }));
    lines
}

fn read(line: &str) -> Option<Harness> {
    let mut fields = line.split('\t');
    let name = fields.next()?.to_owned();
    let mut number = || fields.next()?.parse().ok();
    let harness = Harness {
        name,
        cases: number()?,
        failures: number()?,
        caught: number()?,
        planted: number()?,
    };
    fields.next().is_none().then_some(harness)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_becomes_a_row_that_fits_80_columns() {
        let rows = rows(&[
            read("kill\t120\t0\t0\t0").unwrap(),
            read("power loss\t1500\t0\t2\t2").unwrap(),
        ]);
        assert!(rows.iter().all(|row| row.len() <= 80), "{rows:#?}");
        assert!(rows[1].ends_with(" 0               -"), "{rows:#?}");
        assert!(rows[2].ends_with("2 of 2"), "{rows:#?}");
    }

    #[test]
    fn half_a_line_is_no_report() {
        for line in [
            "",
            "kill",
            "kill\t1\t0\t0",
            "kill\t1\t0\tx\t0",
            "kill\t1\t0\t0\t0\t0",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
