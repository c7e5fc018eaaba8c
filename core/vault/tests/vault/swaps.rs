//! Whole parts put where others were: refused, but for old parts put back, which is beyond what a file can know.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use goldseam_vault::{Part, VaultError};

use crate::fixture::{Fixture, add, notes};

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap())
        .map(|file| {
            (
                file.file_name().into_string().unwrap(),
                fs::read(file.path()).unwrap(),
            )
        })
        .collect()
}

fn put(folder: &Path, files: &BTreeMap<String, Vec<u8>>, names: &[&str]) {
    for name in names {
        fs::write(folder.join(name), &files[*name]).unwrap();
    }
}

/// A locked vault with a note of each of these texts, in the wanted compartment.
fn vault_in(compartment: usize, text: &'static str, seeds: std::ops::Range<u64>) -> Fixture {
    for seed in seeds {
        let (fixture, vault) = Fixture::new(seed);
        let found = fixture.compartment();
        add(&vault, text);
        vault.lock().unwrap();
        if found == compartment {
            return fixture;
        }
    }
    panic!("every seed drew the other compartment");
}

#[test]
fn parts_of_another_vault_are_refused() {
    // The same passphrase, the same compartment, another vault.
    let (mine, other) = (vault_in(0, "mine", 31..60), vault_in(0, "theirs", 60..90));
    let (my_files, their_files) = (files(&mine.folder()), files(&other.folder()));
    for names in [
        vec!["header.a", "header.b"],
        vec!["ring0.a", "ring0.b"],
        vec!["s0.db"],
        vec!["m0.db"],
    ] {
        put(&mine.folder(), &their_files, &names);
        let error = mine.open().err();
        assert!(
            matches!(error, Some(VaultError::DamagedVault(_))),
            "{names:?}: {error:?}"
        );
        put(&mine.folder(), &my_files, &names);
    }
    assert_eq!(notes(&mine.open().unwrap()), ["mine"]);
}

#[test]
fn the_keyrings_of_the_compartments_cannot_be_exchanged() {
    let fixture = vault_in(0, "mine", 31..60);
    let whole = files(&fixture.folder());
    for ending in ["a", "b"] {
        let names = [format!("ring0.{ending}"), format!("ring1.{ending}")];
        fs::write(fixture.folder().join(&names[0]), &whole[&names[1]]).unwrap();
        fs::write(fixture.folder().join(&names[1]), &whole[&names[0]]).unwrap();
    }
    let error = fixture.open().err();
    assert!(
        matches!(error, Some(VaultError::DamagedVault(Part::Keyring))),
        "{error:?}"
    );
}

#[test]
fn a_slot_opens_in_its_own_place_only() {
    let fixture = vault_in(0, "mine", 31..60);
    for copy in ["header.a", "header.b"] {
        let path = fixture.folder().join(copy);
        let mut bytes = fs::read(&path).unwrap();
        // The passphrase's slot moves to the next place, the other way round too.
        let (first, second) = bytes[128..640].split_at_mut(256);
        first.swap_with_slice(second);
        let made = ring::digest::digest(&ring::digest::SHA256, &bytes[..4064]);
        bytes[4064..].copy_from_slice(made.as_ref());
        fs::write(path, bytes).unwrap();
    }
    assert!(matches!(
        fixture.open().err(),
        Some(VaultError::WrongPassphrase)
    ));
}

#[test]
fn two_pages_of_a_database_cannot_be_exchanged() {
    let fixture = vault_in(0, "mine", 31..60);
    let path = fixture.folder().join("s0.db");
    let whole = fs::read(&path).unwrap();
    for page in 1..whole.len() / 4096 - 1 {
        let mut bytes = whole.clone();
        let (before, after) = bytes.split_at_mut((page + 1) * 4096);
        before[page * 4096..].swap_with_slice(&mut after[..4096]);
        fs::write(&path, bytes).unwrap();
        match fixture.open() {
            Err(error) => assert!(matches!(error, VaultError::DamagedVault(_)), "{error}"),
            Ok(vault) => {
                let checked = vault.check(&goldseam_vault::CancelToken::new());
                assert!(
                    matches!(checked, Err(VaultError::DamagedVault(_))),
                    "page {page}"
                );
                let _ = vault.lock();
            }
        }
        fs::write(&path, &whole).unwrap();
    }
}

/// A known limit (docs/threat-model.md): who can write into the folder can put an older state of it back, whole or a page
/// of it. A file cannot know what was newer; only something outside could.
#[test]
fn an_older_state_put_back_is_believed() {
    let (fixture, vault) = Fixture::new(31);
    add(&vault, "first");
    vault.lock().unwrap();
    let old = files(&fixture.folder());
    let vault = fixture.open().unwrap();
    add(&vault, "second");
    vault.lock().unwrap();

    let names: Vec<&str> = old.keys().map(String::as_str).collect();
    put(&fixture.folder(), &old, &names);
    let vault = fixture.open().unwrap();
    assert_eq!(notes(&vault), ["first"]);
    vault.lock().unwrap();

    // An old header brings an old passphrase back, for the same reason.
    let vault = fixture.open().unwrap();
    let new = goldseam_vault::Passphrase::new("another horse entirely").unwrap();
    vault.change_passphrase(&fixture.passphrase, &new).unwrap();
    vault.lock().unwrap();
    assert!(matches!(
        fixture.open().err(),
        Some(VaultError::WrongPassphrase)
    ));
    put(
        &fixture.folder(),
        &old,
        &["header.a", "header.b", "attempts"],
    );
    assert!(fixture.open().is_ok());
}
