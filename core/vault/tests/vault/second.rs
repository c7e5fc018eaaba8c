//! Two journals in one vault: each has its passphrase, and neither knows of the other.

use std::fs;

use goldseam_vault::{CancelToken, Passphrase, Unlock, Vault, VaultError};

use crate::fixture::{Fixture, add, listing, notes};

/// A vault with a note in each of two journals, locked, and the passphrase of the second.
fn two(seed: u64) -> (Fixture, Passphrase) {
    let (fixture, vault) = Fixture::new(seed);
    add(&vault, "of the first");
    let second = Passphrase::new("another horse").unwrap();
    vault.begin_second(&fixture.passphrase, &second).unwrap();
    vault.lock().unwrap();
    let vault = fixture.open_with(Unlock::Passphrase(&second)).unwrap();
    assert_eq!(notes(&vault), [""; 0]);
    add(&vault, "of the second");
    vault.lock().unwrap();
    (fixture, second)
}

fn holds(fixture: &Fixture, passphrase: &Passphrase, note: &str) -> Vault {
    let vault = fixture.open_with(Unlock::Passphrase(passphrase)).unwrap();
    assert_eq!(notes(&vault), [note]);
    vault.check(&CancelToken::new()).unwrap();
    vault
}

#[test]
fn each_passphrase_opens_its_own_journal() {
    for seed in 0..4 {
        let (fixture, second) = two(seed);
        for _ in 0..2 {
            let vault = holds(&fixture, &fixture.passphrase, "of the first");
            vault.lock().unwrap();
            holds(&fixture, &second, "of the second").lock().unwrap();
        }
    }
}

#[test]
fn a_vault_with_two_journals_has_the_files_of_one() {
    let (fixture, vault) = Fixture::new(1);
    vault.lock().unwrap();
    let (both, _) = two(1);
    assert_eq!(listing(&both.folder()), listing(&fixture.folder()));
}

#[test]
fn each_grows_and_the_other_stays_whole() {
    let (fixture, second) = two(2);
    for passphrase in [&fixture.passphrase, &second] {
        let vault = fixture.open_with(Unlock::Passphrase(passphrase)).unwrap();
        vault
            .write(|tx| -> Result<(), VaultError> {
                tx.execute_batch("CREATE TABLE long (bytes BLOB)")?;
                tx.execute("INSERT INTO long VALUES (randomblob(700000))", [])?;
                Ok(())
            })
            .unwrap();
        vault.lock().unwrap();
    }
    let size = |name| fs::metadata(fixture.folder().join(name)).unwrap().len();
    assert_eq!(size("s0.db"), size("s1.db"));
    let vault = holds(&fixture, &fixture.passphrase, "of the first");
    vault.lock().unwrap();
    holds(&fixture, &second, "of the second").lock().unwrap();
}

#[test]
fn a_change_of_every_key_leaves_the_other_journal_alone() {
    let (fixture, second) = two(3);
    for (passphrase, note) in [
        (&fixture.passphrase, "of the first"),
        (&second, "of the second"),
    ] {
        let vault = holds(&fixture, passphrase, note);
        vault
            .change_all_keys(passphrase, &CancelToken::new())
            .unwrap();
        vault.lock().unwrap();
    }
    let vault = holds(&fixture, &fixture.passphrase, "of the first");
    vault.lock().unwrap();
    holds(&fixture, &second, "of the second").lock().unwrap();
}

#[test]
fn no_passphrase_opens_two_journals() {
    let (fixture, second) = two(4);
    let vault = fixture.open().unwrap();
    for taken in [&fixture.passphrase, &second] {
        let refused = vault.begin_second(&fixture.passphrase, taken);
        assert!(matches!(refused, Err(VaultError::PassphraseInUse)));
    }
    let refused = vault.change_passphrase(&fixture.passphrase, &second);
    assert!(matches!(refused, Err(VaultError::PassphraseInUse)));
    // Its own passphrase once more is no change, and no error.
    vault
        .change_passphrase(&fixture.passphrase, &fixture.passphrase)
        .unwrap();
    vault.lock().unwrap();
    holds(&fixture, &second, "of the second").lock().unwrap();
}

#[test]
fn the_passphrase_of_the_second_is_a_wrong_one_in_the_first() {
    let (fixture, second) = two(5);
    let vault = fixture.open().unwrap();
    let third = Passphrase::new("a third horse").unwrap();
    let refused = vault.begin_second(&second, &third);
    assert!(matches!(refused, Err(VaultError::WrongPassphrase)));
    vault.lock().unwrap();
    holds(&fixture, &second, "of the second").lock().unwrap();
}
