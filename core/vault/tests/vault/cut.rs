//! Row 8 of the test matrix: files cut short and made longer, at every border of 512 bytes and one byte to each side.

use std::fs;

use goldseam_report::{Level, Report};
use goldseam_vault::{CancelToken, Part, VaultError};

use super::fixture::*;

const BLOCK: u64 = 4096;
const PAGE: u64 = 4096;

/// 0, 1, and every multiple of 512 up to `most` with its two neighbours.
fn lengths(most: u64) -> Vec<u64> {
    let borders = (512..=most).step_by(512);
    let around = borders.flat_map(|border| [border - 1, border, border + 1]);
    [0, 1].into_iter().chain(around).collect()
}

/// Puts `content` in place of a file, at `length`: cut, or made longer by bytes that are not zero.
fn put(vault: &Locked, name: &str, content: &[u8], length: u64) {
    let mut bytes = content.to_vec();
    bytes.resize(usize::try_from(length).unwrap(), 0xa5);
    fs::write(vault.path(name), bytes).unwrap();
}

fn length(vault: &Locked, name: &str) -> u64 {
    fs::metadata(vault.path(name)).unwrap().len()
}

#[test]
fn one_copy_of_header_or_keyring_of_a_wrong_length_is_repaired() {
    let mut report = Report::new(LENGTHS);
    let vault = Locked::new(1);
    for pair in ["header".to_owned(), format!("ring{}", vault.compartment)] {
        for ending in ["a", "b"] {
            let name = format!("{pair}.{ending}");
            let content = fs::read(vault.path(&name)).unwrap();
            for wrong in lengths(2 * BLOCK).into_iter().filter(|it| *it != BLOCK) {
                put(&vault, &name, &content, wrong);
                let open = vault.open().unwrap();
                assert_eq!(notes(&open), ["old words"], "{name} of {wrong}");
                open.lock().unwrap();
                let repaired = same(length(&vault, &name), BLOCK);
                report.case(format_args!("{name} of {wrong}"), repaired);
            }
        }
    }
    report.finish().unwrap();
}

#[test]
fn both_copies_of_a_wrong_length_are_damaged_and_left_alone() {
    let mut report = Report::new(LENGTHS);
    let vault = Locked::new(2);
    for pair in ["header".to_owned(), format!("ring{}", vault.compartment)] {
        let names = ["a", "b"].map(|ending| format!("{pair}.{ending}"));
        let contents = [0, 1].map(|i| fs::read(vault.path(&names[i])).unwrap());
        for wrong in lengths(2 * BLOCK).into_iter().filter(|it| *it != BLOCK) {
            for (name, content) in names.iter().zip(&contents) {
                put(&vault, name, content, wrong);
            }
            let outcome = match vault.open() {
                Err(VaultError::DamagedHeader) if pair == "header" => Ok(()),
                opened => damaged(opened, Part::Keyring),
            };
            report.case(format_args!("both of {pair} of {wrong}"), outcome);
            assert!(names.iter().all(|name| length(&vault, name) == wrong));
        }
        for (name, content) in names.iter().zip(&contents) {
            fs::write(vault.path(name), content).unwrap();
        }
        // What nobody damaged is seen as such: a length that is not looked at would be seen.
        let untouched = damaged(vault.open(), Part::Keyring);
        report.control(
            format_args!("{pair} of the right length"),
            untouched.is_err(),
        );
        let open = vault.open().unwrap();
        assert_eq!(notes(&open), ["old words"]);
        open.lock().unwrap();
    }
    report.finish().unwrap();
}

#[test]
fn a_cut_database_is_damaged_at_every_length_and_left_alone() {
    let mut report = Report::new(LENGTHS);
    let vault = Locked::new(3);
    for kind in ["s", "m"] {
        let name = vault.name(kind, "db");
        let content = fs::read(vault.path(&name)).unwrap();
        let whole = content.len() as u64;
        for short in lengths(whole).into_iter().filter(|it| *it < whole) {
            put(&vault, &name, &content, short);
            // A whole number of pages is told from a database only by the number in its first page.
            let whole_pages = short > 0 && short % PAGE == 0;
            let part = if whole_pages {
                Part::Pages
            } else {
                Part::FileSize
            };
            report.case(
                format_args!("{name} cut to {short}"),
                damaged(vault.open(), part),
            );
            assert_eq!(length(&vault, &name), short);
        }
        fs::write(vault.path(&name), content).unwrap();
        let open = vault.open().unwrap();
        assert_eq!(notes(&open), ["old words"]);
        open.lock().unwrap();
    }
    report.finish().unwrap();
}

/// Whole pages behind the last one are what the other compartment's growth leaves: they become room, and are never read.
#[test]
fn a_database_made_longer_has_its_exact_content_or_is_damaged() {
    let mut report = Report::new(LENGTHS);
    for kind in ["s", "m"] {
        let vault = Locked::new(4);
        let name = vault.name(kind, "db");
        let content = fs::read(vault.path(&name)).unwrap();
        let whole = content.len() as u64;
        let others: Vec<_> = listing(&vault.fixture.folder())
            .into_iter()
            .map(|(name, _)| (fs::read(vault.path(&name)).unwrap(), name))
            .collect();
        for more in lengths(2 * PAGE).into_iter().filter(|it| *it > 0) {
            put(&vault, &name, &content, whole + more);
            if more % PAGE == 0 {
                let open = vault.open().unwrap();
                assert_eq!(notes(&open), ["old words"]);
                let checked = open.check(&CancelToken::new());
                report.case(format_args!("{name} longer by {more}"), checked);
                open.lock().unwrap();
                for (bytes, name) in &others {
                    fs::write(vault.path(name), bytes).unwrap();
                }
            } else {
                let refused = damaged(vault.open(), Part::FileSize);
                report.case(format_args!("{name} longer by {more}"), refused);
                assert_eq!(length(&vault, &name), whole + more);
            }
        }
    }
    report.finish().unwrap();
}

/// They are random bytes, or somebody's whom this one does not know; the count of attempts and the lock hold no secret.
#[test]
fn files_that_this_compartment_does_not_need_keep_nobody_out_at_any_length() {
    let mut report = Report::new(LENGTHS);
    let vault = Locked::new(5);
    let other = 1 - vault.compartment;
    let files = [
        "ring{}.a", "ring{}.b", "s{}.db", "m{}.db", "attempts", "lock",
    ];
    for name in files.map(|name| name.replace("{}", &other.to_string())) {
        let content = fs::read(vault.path(&name)).unwrap();
        let most = Level::asked().unwrap().of(BLOCK, 2 * BLOCK, 64 * PAGE);
        for wrong in lengths(most) {
            put(&vault, &name, &content, wrong);
            let opened = vault.open().and_then(|open| {
                let found = notes(&open);
                open.lock().map(|()| found)
            });
            let outcome = opened
                .map_err(|error| format!("{error:?}"))
                .and_then(|found| same(found, vec!["old words".to_owned()]));
            report.case(format_args!("{name} of {wrong}"), outcome);
        }
        fs::write(vault.path(&name), content).unwrap();
    }
    report.finish().unwrap();
}
