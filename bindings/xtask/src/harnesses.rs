//! What the harnesses report beyond passed and failed: cases, and planted faults that they saw.
//!
//! `tests/report` writes the lines, one file a test, and so does the task `fuzz`; here is their form.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::cargo::target_folder;

/// Names the folder to the harnesses.
pub(crate) const FOLDER: &str = "GOLDSEAM_HARNESS_REPORTS";

/// One line: `name cases failures caught planted`, separated by tabs. A harness of several tests leaves one for each.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Harness {
    pub(crate) name: String,
    pub(crate) cases: u64,
    pub(crate) failures: u64,
    pub(crate) caught: u64,
    pub(crate) planted: u64,
}

impl Harness {
    /// Leaves the line for the table.
    pub(crate) fn leave(&self, folder: &Path) -> io::Result<()> {
        let Self {
            name,
            cases,
            failures,
            caught,
            planted,
        } = self;
        let line = format!("{name}\t{cases}\t{failures}\t{caught}\t{planted}\n");
        fs::write(folder.join(name), line)
    }
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
    Ok(rows(&added_up(harnesses)))
}

/// One entry a harness, in alphabetical order.
fn added_up(mut lines: Vec<Harness>) -> Vec<Harness> {
    lines.sort_by(|a, b| a.name.cmp(&b.name));
    let mut harnesses: Vec<Harness> = Vec::new();
    for line in lines {
        match harnesses.last_mut() {
            Some(last) if last.name == line.name => {
                last.cases += line.cases;
                last.failures += line.failures;
                last.caught += line.caught;
                last.planted += line.planted;
            }
            _ => harnesses.push(line),
        }
    }
    harnesses
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
    fn the_tests_of_a_harness_share_a_row() {
        let lines = ["kill\t2\t0\t0\t0", "flips\t7\t1\t1\t1", "kill\t3\t1\t1\t2"];
        let harnesses = added_up(lines.map(|line| read(line).unwrap()).into());
        let expected = ["flips\t7\t1\t1\t1", "kill\t5\t1\t1\t2"];
        assert_eq!(harnesses, expected.map(|line| read(line).unwrap()));
    }

    #[test]
    fn what_is_left_is_read_again() {
        let harness = Harness {
            name: "fuzz: header".to_owned(),
            cases: 5,
            failures: 1,
            caught: 0,
            planted: 0,
        };
        let folder = std::env::temp_dir().join(format!("goldseam-reports-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        harness.leave(&folder).unwrap();
        let table = table(&folder);
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(table.unwrap(), rows(&[harness]));
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
