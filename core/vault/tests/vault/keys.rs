//! What opens a vault, and what no longer does.

use std::fs;

use goldseam_vault::{CancelToken, Part, Passphrase, Result, Unlock, VaultError};

use super::fixture::*;

#[test]
fn a_wrong_passphrase_is_wrong_and_nothing_else() {
    let (fixture, vault) = Fixture::new(1);
    vault.lock().unwrap();
    let wrong = Passphrase::for_unlock("corect horse");
    for _ in 0..5 {
        assert!(matches!(
            fixture.open_with(Unlock::Passphrase(&wrong)),
            Err(VaultError::WrongPassphrase)
        ));
    }
    assert!(matches!(
        fixture.open(),
        Err(VaultError::TooManyAttempts { .. })
    ));
}

#[test]
fn passphrase_recovery_code_and_device_key_open_until_they_are_taken_away() {
    let (fixture, vault) = Fixture::new(1);
    add(&vault, "mine");
    let code = vault.add_recovery_code(&fixture.passphrase).unwrap();
    let device = vault.add_device_key(&fixture.passphrase).unwrap();
    let new = Passphrase::new("battery staple").unwrap();
    vault.change_passphrase(&fixture.passphrase, &new).unwrap();
    vault.lock().unwrap();
    for unlock in [
        Unlock::Passphrase(&new),
        Unlock::RecoveryCode(&code),
        Unlock::DeviceKey(&device),
    ] {
        let vault = fixture.open_with(unlock).unwrap();
        assert_eq!(notes(&vault), ["mine"]);
        vault.lock().unwrap();
    }
    assert!(matches!(fixture.open(), Err(VaultError::WrongPassphrase)));
    let vault = fixture.open_with(Unlock::Passphrase(&new)).unwrap();
    vault.remove_recovery_code().unwrap();
    vault.remove_device_key().unwrap();
    vault.lock().unwrap();
    for unlock in [Unlock::RecoveryCode(&code), Unlock::DeviceKey(&device)] {
        assert!(matches!(
            fixture.open_with(unlock),
            Err(VaultError::WrongPassphrase)
        ));
    }
}

#[test]
fn after_a_key_change_the_notes_are_there_and_the_old_header_opens_nothing() {
    let (fixture, vault) = Fixture::new(5);
    add(&vault, "before");
    let old_headers =
        ["header.a", "header.b"].map(|name| (name, fs::read(fixture.folder().join(name)).unwrap()));
    vault
        .change_all_keys(&fixture.passphrase, &CancelToken::new())
        .unwrap();
    add(&vault, "after");
    let hits = vault
        .read(|tx| -> Result<i64> {
            Ok(tx.query_row(
                "SELECT count(*) FROM note_words('before OR after')",
                [],
                |row| row.get(0),
            )?)
        })
        .unwrap();
    assert_eq!(hits, 2);
    vault.lock().unwrap();
    let vault = fixture.open().unwrap();
    assert_eq!(notes(&vault), ["before", "after"]);
    vault.check(&CancelToken::new()).unwrap();
    vault.lock().unwrap();
    for (name, bytes) in old_headers {
        fs::write(fixture.folder().join(name), bytes).unwrap();
    }
    assert!(matches!(
        fixture.open(),
        Err(VaultError::DamagedVault(Part::Keyring))
    ));
}

#[test]
fn key_changes_at_the_same_time_all_count() {
    let (fixture, vault) = Fixture::new(1);
    let (code, device) = std::thread::scope(|scope| {
        let code = scope.spawn(|| vault.add_recovery_code(&fixture.passphrase).unwrap());
        let device = scope.spawn(|| vault.add_device_key(&fixture.passphrase).unwrap());
        (code.join().unwrap(), device.join().unwrap())
    });
    vault.lock().unwrap();
    for unlock in [Unlock::RecoveryCode(&code), Unlock::DeviceKey(&device)] {
        fixture.open_with(unlock).unwrap().lock().unwrap();
    }
}

#[test]
fn a_locked_handle_changes_no_key() {
    let (fixture, vault) = Fixture::new(1);
    let code = vault.add_recovery_code(&fixture.passphrase).unwrap();
    vault.lock().unwrap();
    assert!(matches!(
        vault.remove_recovery_code(),
        Err(VaultError::Locked)
    ));
    assert!(matches!(
        vault.add_device_key(&fixture.passphrase),
        Err(VaultError::Locked)
    ));
    fixture.open_with(Unlock::RecoveryCode(&code)).unwrap();
}

/// Found by killing a process: the log of a database that was being written stayed behind, and told the compartment.
#[test]
fn a_key_change_that_was_cut_short_leaves_no_file_behind() {
    let vault = Locked::new(7);
    let at_rest = listing(&vault.fixture.folder());
    for compartment in ["0", "1"] {
        for store in ["s", "m"] {
            for ending in ["new", "new-wal", "new-journal"] {
                fs::write(vault.path(&format!("{store}{compartment}.{ending}")), "x").unwrap();
            }
        }
    }
    vault.open().unwrap().lock().unwrap();
    assert_eq!(listing(&vault.fixture.folder()), at_rest);
}
