//! Row 10 of the test matrix: an older state of a vault's own files, put back.
//!
//! A known limit: whoever can write to the vault's folder can put an older copy of it back, and nothing in the folder can
//! tell, since everything in it can be old. These tests say what happens then: the older content, never another one, and
//! never a way in that its owner did not know. Where two copies disagree, the newer one wins. What ends it for good is
//! `Vault::change_all_keys`; `keys.rs` shows that a header from before it opens nothing.

use std::fs;
use std::path::PathBuf;

use goldseam_vault::{CancelToken, Passphrase, Result, Unlock, Vault, VaultError};

use super::fixture::*;

const PAGE: usize = 4096;

/// The files of a vault at one moment.
struct Copy(Vec<(PathBuf, Vec<u8>)>);

impl Copy {
    fn of(vault: &Locked) -> Self {
        let names = listing(&vault.fixture.folder());
        let paths = names.into_iter().map(|(name, _)| vault.path(&name));
        Self(
            paths
                .map(|path| (path.clone(), fs::read(path).unwrap()))
                .collect(),
        )
    }

    fn file(&self, name: &str) -> &[u8] {
        let file = self.0.iter().find(|(path, _)| path.ends_with(name));
        &file.unwrap().1
    }

    /// Puts the files back whose names `which` accepts.
    fn put_back(&self, which: impl Fn(&str) -> bool) {
        for (path, bytes) in &self.0 {
            if which(path.file_name().unwrap().to_str().unwrap()) {
                fs::write(path, bytes).unwrap();
            }
        }
    }
}

fn change(vault: &Vault, text: &'static str) {
    let update = move |tx: &rusqlite::Transaction<'_>| -> Result<()> {
        tx.execute("UPDATE note SET text = ?1", [text])?;
        Ok(())
    };
    vault.write(update).unwrap();
}

fn changed(vault: &Locked, text: &'static str) {
    let open = vault.open().unwrap();
    change(&open, text);
    open.lock().unwrap();
}

fn notes_of(vault: &Locked) -> Vec<String> {
    let open = vault.open().unwrap();
    let found = notes(&open);
    open.check(&CancelToken::new()).unwrap();
    open.lock().unwrap();
    found
}

#[test]
fn an_old_vault_or_database_put_back_is_accepted() {
    let vault = Locked::new(1);
    let old = Copy::of(&vault);
    changed(&vault, "new words");
    let new = Copy::of(&vault);
    let main = vault.name("s", "db");
    old.put_back(|_| true);
    assert_eq!(notes_of(&vault), ["old words"]);
    new.put_back(|_| true);
    assert_eq!(notes_of(&vault), ["new words"]);
    old.put_back(|name| name == main);
    assert_eq!(notes_of(&vault), ["old words"]);
}

/// A page carries a proof of its place and its key, none of its age.
#[test]
fn an_old_page_put_back_is_accepted() {
    let vault = Locked::new(2);
    let main = vault.name("s", "db");
    let old = Copy::of(&vault);
    changed(&vault, "new words");
    let new = Copy::of(&vault);
    let pages = new
        .file(&main)
        .chunks(PAGE)
        .zip(old.file(&main).chunks(PAGE));
    let differing: Vec<_> = pages
        .enumerate()
        .filter(|(_, (new, old))| new != old)
        .map(|(nth, (_, old))| (nth, old))
        .collect();
    let mut seen = Vec::new();
    for (nth, page) in differing {
        new.put_back(|_| true);
        let mut mixed = new.file(&main).to_vec();
        mixed[nth * PAGE..(nth + 1) * PAGE].copy_from_slice(page);
        fs::write(vault.path(&main), mixed).unwrap();
        seen.extend(notes_of(&vault));
    }
    assert!(seen.contains(&"old words".to_owned()), "{seen:?}");
    assert!(
        seen.iter()
            .all(|text| text == "old words" || text == "new words"),
        "{seen:?}"
    );
}

#[test]
fn an_old_log_put_back_is_accepted() {
    let vault = Locked::new(3);
    let log = vault.name("s", "db-wal");
    let open = vault.open().unwrap();
    let path = vault.path(&log);
    // Inside a job, so that no quiet moment empties the log before it is copied.
    let job = move |tx: &rusqlite::Transaction<'_>| -> Result<Vec<u8>> {
        tx.execute("UPDATE note SET text = 'older words'", [])?;
        tx.execute_batch("COMMIT; BEGIN IMMEDIATE")?;
        Ok(fs::read(path)?)
    };
    let old_log = open.write(job).unwrap();
    assert!(!old_log.is_empty());
    change(&open, "new words");
    open.lock().unwrap();
    assert_eq!(notes_of(&vault), ["new words"]);
    fs::write(vault.path(&log), old_log).unwrap();
    assert_eq!(notes_of(&vault), ["older words"]);
}

#[test]
fn an_old_header_put_back_lets_the_old_passphrase_in_again() {
    let vault = Locked::new(4);
    let old = Copy::of(&vault);
    let new_passphrase = Passphrase::new("battery staple").unwrap();
    let open = vault.open().unwrap();
    open.change_passphrase(&vault.fixture.passphrase, &new_passphrase)
        .unwrap();
    open.lock().unwrap();
    let new = Copy::of(&vault);
    let opens = |passphrase| match vault.fixture.open_with(Unlock::Passphrase(passphrase)) {
        Ok(open) => {
            assert_eq!(notes(&open), ["old words"]);
            open.lock().unwrap();
            true
        }
        Err(VaultError::WrongPassphrase) => false,
        Err(error) => panic!("{error}"),
    };
    // One old copy loses against one new copy, and is renewed.
    for copy in ["header.a", "header.b"] {
        old.put_back(|name| name == copy);
        assert!(!opens(&vault.fixture.passphrase));
        assert!(fs::read(vault.path(copy)).unwrap() == new.file(copy));
    }
    assert!(opens(&new_passphrase));
    old.put_back(|name| name.starts_with("header."));
    assert!(opens(&vault.fixture.passphrase));
    assert!(!opens(&new_passphrase));
}

/// The count of wrong attempts slows down a hand, not somebody with a copy of the files: it can be put back too.
#[test]
fn an_old_count_of_attempts_put_back_is_accepted() {
    let vault = Locked::new(5);
    let old = Copy::of(&vault);
    let stranger = Locked::new(6);
    let guess = || vault.fixture.open_with(Unlock::DeviceKey(&stranger.device));
    for _ in 0..5 {
        assert!(matches!(guess(), Err(VaultError::WrongPassphrase)));
    }
    assert!(matches!(guess(), Err(VaultError::TooManyAttempts { .. })));
    old.put_back(|name| name == "attempts");
    assert!(matches!(guess(), Err(VaultError::WrongPassphrase)));
}
