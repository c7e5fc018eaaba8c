//! Row 20: whoever looks on while a passphrase is tried cannot tell from the work that is done which journal it opens, nor
//! whether there is a second one. Counted, not timed: what is asked of the disk, and instructions.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

use goldseam_tests::report::Report;
use goldseam_tests::torture::once::{Once, SECOND};

use crate::child::{PROGRAM, Said, driver_unlock, start, unlocking, with_vaults};
use crate::disk::Preload;
use crate::disk::log::{self, Change};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const FIRST: u64 = 0;
const WRONG: u64 = 9;

/// After as many wrong ones the next attempt is refused without being tried.
const FREE_ATTEMPTS: usize = 5;

/// Of the instructions of an attempt, as few may differ: the count of wrong attempts is set back after a right one.
const MAY_DIFFER: f64 = 0.0005;

/// A vault with two journals, both empty and both opened before: whatever differs is not their content.
fn vault(folder: &Path) -> Outcome {
    with_vaults(|| {
        Once::Second.prepare(folder)?;
        Once::Second.perform(folder)
    })?;
    for number in [FIRST, SECOND] {
        unlock(driver_unlock(folder, number), number)?;
    }
    Ok(())
}

/// Tries to unlock. It must end as it should: only the wrong passphrase is one.
fn unlock(driver: Command, number: u64) -> Outcome {
    let (said, status) = Said::by(start(driver)?)?;
    match (said.opened, said.shut.as_deref()) {
        (true, None) if status.success() && number != WRONG => Ok(()),
        (false, Some("WrongPassphrase")) if number == WRONG => Ok(()),
        _ => Err(format!("{said:?}").into()),
    }
}

/// All that an attempt asks of the disk, in words that do not say which compartment it is about: the one whose keyring is
/// read first is `x`, the other `y`.
fn asked_of_the_disk(preload: &Preload, folder: &Path, number: u64) -> Outcome<Vec<String>> {
    let log = folder.join("log");
    let mut driver = driver_unlock(folder, number);
    preload.record_all(&mut driver, &folder.join("vault"), &log)?;
    unlock(driver, number)?;
    let changes = log::read(&fs::read(log)?)?;
    let first_ring = changes.iter().find_map(|change| match change {
        Change::Open(_, name) => name.strip_prefix("ring")?.chars().next(),
        _ => None,
    });
    let (mut names, mut words) = (BTreeMap::new(), Vec::new());
    for change in changes {
        if let Change::Create(file, name) | Change::Open(file, name) = &change {
            names.insert(*file, without_compartment(name, first_ring));
        }
        let name = |file| names.get(file).map_or("the folder", String::as_str);
        words.push(match &change {
            Change::Create(file, _) => format!("create {}", name(file)),
            Change::Open(file, _) => format!("open {}", name(file)),
            Change::Write(file, at, bytes) => format!("write {} {at} {}", name(file), bytes.len()),
            Change::Truncate(file, length) => format!("truncate {} {length}", name(file)),
            Change::Read(file, at, length) => format!("read {} {at} {length}", name(file)),
            Change::Sync(file) => format!("sync {}", name(file)),
            Change::SyncFolder => "sync the folder".to_owned(),
            Change::Unlink(name) => format!("remove {}", without_compartment(name, first_ring)),
            Change::Rename(old, new) => format!("rename {old} {new}"),
            Change::Said(_) => continue,
        });
    }
    if words.is_empty() {
        return Err("nothing was asked of the disk".into());
    }
    Ok(words)
}

fn without_compartment(name: &str, first: Option<char>) -> String {
    name.chars()
        .map(|letter| match letter {
            '0' | '1' if Some(letter) == first => 'x',
            '0' | '1' => 'y',
            other => other,
        })
        .collect()
}

/// The instructions from the first look at the header to the answer, counted by valgrind.
fn instructions(folder: &Path, number: u64) -> Outcome<f64> {
    let out = folder.join("instructions");
    let mut counting = Command::new("valgrind");
    counting
        .args(["--quiet", "--tool=callgrind"])
        .arg("--toggle-collect=goldseam_vault::vault::unlock_header")
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(PROGRAM)
        .args(unlocking(folder, number));
    let output = counting.output().map_err(|error| {
        format!(
            "valgrind counts the instructions of an attempt: apt-get install valgrind ({error})"
        )
    })?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let counted = fs::read_to_string(out)?;
    let total = counted
        .lines()
        .find_map(|line| line.strip_prefix("totals: "));
    Ok(total.ok_or("valgrind counted nothing")?.trim().parse()?)
}

fn same(a: &[String], b: &[String]) -> Outcome {
    match a.iter().zip(b).find(|(a, b)| a != b) {
        Some((a, b)) => Err(format!("one attempt asks: {a}; the other: {b}").into()),
        None if a.len() != b.len() => Err(format!("{} and {} operations", a.len(), b.len()).into()),
        None => Ok(()),
    }
}

fn alike(a: f64, b: f64) -> Outcome {
    if a > 1e6 && (a - b).abs() / a < MAY_DIFFER {
        Ok(())
    } else {
        Err(format!("{a} and {b} instructions").into())
    }
}

#[test]
fn every_attempt_does_the_same_work() -> Outcome {
    let (preload, folder) = (Preload::build()?, crate::scratch()?);
    vault(folder.path())?;
    let mut report = Report::new("equal treatment");

    let asked = |number| asked_of_the_disk(&preload, folder.path(), number);
    let (first, second, wrong) = (asked(FIRST)?, asked(SECOND)?, asked(WRONG)?);
    report.case("the disk, first and second", same(&first, &second));
    // This one finds another count of wrong attempts.
    report.case("the disk, after a wrong one", same(&first, &asked(FIRST)?));
    let until_known = first.get(..wrong.len()).unwrap_or_default();
    report.case("the disk, right and wrong", same(until_known, &wrong));

    let [first, second, wrong] =
        [FIRST, SECOND, WRONG].map(|number| instructions(folder.path(), number));
    let (first, second, wrong) = (first?, second?, wrong?);
    report.case("instructions, first and second", alike(first, second));
    report.case("instructions, right and wrong", alike(first, wrong));

    let other = crate::scratch()?;
    vault(other.path())?;
    let asked = |number| asked_of_the_disk(&preload, other.path(), number);
    fs::write(other.path().join("vault/s0.db-wal"), [0; 4096])?;
    let log_shows = same(&asked(FIRST)?, &asked(SECOND)?).is_err();
    report.control("a log beside one of two", log_shows);
    for _ in 0..FREE_ATTEMPTS {
        unlock(driver_unlock(other.path(), WRONG), WRONG)?;
    }
    let refused = instructions(other.path(), WRONG)?;
    report.control(
        "an attempt without Argon2id",
        alike(first, refused).is_err(),
    );
    report.finish()
}
