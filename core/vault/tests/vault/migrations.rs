//! A new version of the structure.

use std::time::Duration;

use goldseam_vault::{Change, Schema, Unlock, Vault, VaultError};

use super::fixture::*;

#[test]
fn a_newer_database_is_refused_unchanged() {
    let (fixture, vault) = Fixture::new(1);
    add(&vault, "old words");
    vault.lock().unwrap();
    let unlock = Unlock::Passphrase(&fixture.passphrase);
    let upgraded =
        Vault::open(&fixture.folder(), unlock, &WITH_MOOD, &fixture.environment).unwrap();
    assert_eq!(notes(&upgraded), ["old words"]);
    upgraded.lock().unwrap();
    assert!(matches!(
        fixture.open(),
        Err(VaultError::NewerVersion { found: 2, known: 1 })
    ));
}

#[test]
fn a_failed_migration_leaves_the_old_version() {
    const BROKEN: Schema = Schema {
        main: structure(&[
            Change::Sql(NOTES),
            Change::Sql("ALTER TABLE note ADD COLUMN mood TEXT; INSERT INTO nowhere VALUES (1)"),
        ]),
        media: structure(&[]),
    };
    let (fixture, vault) = Fixture::new(1);
    add(&vault, "old words");
    vault.lock().unwrap();
    let unlock = Unlock::Passphrase(&fixture.passphrase);
    assert!(matches!(
        Vault::open(&fixture.folder(), unlock, &BROKEN, &fixture.environment),
        Err(VaultError::Statement(_))
    ));
    assert_eq!(notes(&fixture.open().unwrap()), ["old words"]);
}

#[test]
fn the_copy_from_before_a_migration_goes_after_two_openings_or_a_week() {
    let copies = |fixture: &Fixture| -> Vec<u64> {
        let files = listing(&fixture.folder());
        let copies = files.iter().filter(|(name, _)| name.ends_with(".bak"));
        copies.map(|(_, size)| *size).collect()
    };
    let open = |fixture: &Fixture| {
        let unlock = Unlock::Passphrase(&fixture.passphrase);
        let vault =
            Vault::open(&fixture.folder(), unlock, &WITH_MOOD, &fixture.environment).unwrap();
        assert_eq!(notes(&vault), ["old words"]);
        vault.lock().unwrap();
    };
    for days in [0, 8] {
        let (fixture, clock) = Fixture::with_clock(1);
        open(&fixture);
        let kept = copies(&fixture);
        assert!(
            kept.len() == 2 && kept[0] == kept[1] && kept[0] > 0,
            "{kept:?}"
        );
        clock.advance(Duration::from_secs(days * 86_400));
        for still_there in [days == 0, days == 0, false] {
            open(&fixture);
            assert_eq!(!copies(&fixture).is_empty(), still_there);
        }
    }
}
