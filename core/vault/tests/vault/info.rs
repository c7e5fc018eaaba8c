//! What a vault says of itself.

use std::fs;
use std::time::Duration;

use goldseam_vault::{CancelToken, Unlock, Vault, VaultInfo};

use super::fixture::*;

#[test]
fn the_ways_in_are_told() {
    let (fixture, vault) = Fixture::new(1);
    let ways = |vault: &Vault| {
        let info = vault.info().unwrap();
        (info.has_recovery_code, info.has_device_key)
    };
    assert_eq!(ways(&vault), (false, false));
    vault.add_recovery_code(&fixture.passphrase).unwrap();
    vault.add_device_key(&fixture.passphrase).unwrap();
    vault.lock().unwrap();
    let vault = fixture.open().unwrap();
    assert_eq!(ways(&vault), (true, true));
    vault.remove_device_key().unwrap();
    assert_eq!(ways(&vault), (true, false));
    vault
        .change_all_keys(&fixture.passphrase, &CancelToken::new())
        .unwrap();
    assert_eq!(ways(&vault), (false, false));
}

#[test]
fn a_check_is_due_at_first_after_a_week_and_after_a_crash() {
    let clock = clock();
    let (fixture, vault) = Fixture::at(1, clock.clone());
    let is_due = |vault: &Vault| vault.info().unwrap().check_is_due;
    assert!(is_due(&vault));
    vault.check(&CancelToken::new()).unwrap();
    assert!(!is_due(&vault));
    clock.advance(Duration::from_secs(8 * 86_400));
    assert!(is_due(&vault));
    vault.check(&CancelToken::new()).unwrap();
    assert!(!is_due(&vault));

    // What a kill leaves: the files as they are while the vault is open.
    add(&vault, "acknowledged");
    let killed = fixture.home.path().join("killed");
    fs::create_dir(&killed).unwrap();
    for (name, _) in listing(&fixture.folder()) {
        fs::copy(fixture.folder().join(&name), killed.join(&name)).unwrap();
    }
    let unlock = Unlock::Passphrase(&fixture.passphrase);
    let vault = Vault::open(&killed, unlock, &SCHEMA, &fixture.environment).unwrap();
    assert_eq!(notes(&vault), ["acknowledged"]);
    assert!(is_due(&vault));
    vault.lock().unwrap();
    let vault = Vault::open(&killed, unlock, &SCHEMA, &fixture.environment).unwrap();
    assert!(is_due(&vault));
    vault.check(&CancelToken::new()).unwrap();
    assert!(!is_due(&vault));
}

#[test]
fn media_too_large_to_be_mirrored_no_longer_explain_the_size() {
    let (fixture, vault) = Fixture::new(1);
    assert!(vault.info().unwrap().size_can_be_explained);
    let most = fixture.environment.growth.media_mirrored_up_to();
    let blob = i64::try_from(most / 4).unwrap();
    vault
        .media()
        .write(move |tx| -> goldseam_vault::Result<()> {
            tx.execute_batch("CREATE TABLE big (bytes BLOB)")?;
            for _ in 0..4 {
                tx.execute("INSERT INTO big VALUES (randomblob(?1))", [blob])?;
            }
            Ok(())
        })
        .unwrap();
    vault.lock().unwrap();
    let VaultInfo {
        size_can_be_explained,
        media,
        ..
    } = fixture.open().unwrap().info().unwrap();
    assert!(!size_can_be_explained);
    assert!(media.used > most && media.used <= media.file, "{media:?}");
    let sizes = listing(&fixture.folder());
    let of = |name: &str| sizes.iter().find(|(found, _)| found == name).unwrap().1;
    assert!(of("m0.db").min(of("m1.db")) <= most);
}
