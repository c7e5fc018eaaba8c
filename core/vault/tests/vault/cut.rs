//! Row 8 of the test matrix: files cut short and made longer, at every border of 512 bytes and one byte to each side.

use std::fs;

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
                assert_eq!(length(&vault, &name), BLOCK, "{name} of {wrong}");
            }
        }
    }
}

#[test]
fn both_copies_of_a_wrong_length_are_damaged_and_left_alone() {
    let vault = Locked::new(2);
    for pair in ["header".to_owned(), format!("ring{}", vault.compartment)] {
        let names = ["a", "b"].map(|ending| format!("{pair}.{ending}"));
        let contents = [0, 1].map(|i| fs::read(vault.path(&names[i])).unwrap());
        for wrong in lengths(2 * BLOCK).into_iter().filter(|it| *it != BLOCK) {
            for (name, content) in names.iter().zip(&contents) {
                put(&vault, name, content, wrong);
            }
            match vault.open().map(|_| ()) {
                Err(VaultError::DamagedHeader) if pair == "header" => {}
                Err(VaultError::DamagedVault(Part::Keyring)) if pair != "header" => {}
                other => panic!("{pair} of {wrong}: {other:?}"),
            }
            assert!(names.iter().all(|name| length(&vault, name) == wrong));
        }
        for (name, content) in names.iter().zip(&contents) {
            fs::write(vault.path(name), content).unwrap();
        }
        let open = vault.open().unwrap();
        assert_eq!(notes(&open), ["old words"]);
        open.lock().unwrap();
    }
}

#[test]
fn a_cut_database_is_damaged_at_every_length_and_left_alone() {
    let vault = Locked::new(3);
    for kind in ["s", "m"] {
        let name = vault.name(kind, "db");
        let content = fs::read(vault.path(&name)).unwrap();
        let whole = content.len() as u64;
        for short in lengths(whole).into_iter().filter(|it| *it < whole) {
            put(&vault, &name, &content, short);
            match vault.open().map(|_| ()) {
                // A whole number of pages is told from a database only by the number in its first page.
                Err(VaultError::DamagedVault(Part::Pages)) if short > 0 && short % PAGE == 0 => {}
                Err(VaultError::DamagedVault(Part::FileSize))
                    if short % PAGE != 0 || short == 0 => {}
                other => panic!("{name} cut to {short}: {other:?}"),
            }
            assert_eq!(length(&vault, &name), short);
        }
        fs::write(vault.path(&name), content).unwrap();
        let open = vault.open().unwrap();
        assert_eq!(notes(&open), ["old words"]);
        open.lock().unwrap();
    }
}

/// Whole pages behind the last one are what the other compartment's growth leaves: they become room, and are never read.
#[test]
fn a_database_made_longer_has_its_exact_content_or_is_damaged() {
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
                open.check(&CancelToken::new()).unwrap();
                open.lock().unwrap();
                for (bytes, name) in &others {
                    fs::write(vault.path(name), bytes).unwrap();
                }
            } else {
                let opened = vault.open().map(|_| ());
                let refused = matches!(opened, Err(VaultError::DamagedVault(Part::FileSize)));
                assert!(refused, "{name} longer by {more}: {opened:?}");
                assert_eq!(length(&vault, &name), whole + more);
            }
        }
    }
}
