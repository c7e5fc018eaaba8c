//! Row 27 of the test matrix: whatever a clock says, nobody is locked out, and no wait ends early or never.

use std::fs;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use goldseam_vault::{CancelToken, Clock, ManualClock, Unlock, Vault, VaultError};

use super::fixture::*;

const TEN_YEARS: TimeDelta = TimeDelta::days(3653);

/// Ten years off, and what devices show whose battery was empty or whose counter ran over.
fn wall_times(now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let fixed = [
        "1901-01-01",
        "1970-01-01",
        "1999-12-31",
        "2038-01-19",
        "2106-02-08",
        "9999-12-31",
    ];
    let fixed = fixed.map(|day| format!("{day}T23:59:59Z").parse().unwrap());
    [now - TEN_YEARS, now + TEN_YEARS]
        .into_iter()
        .chain(fixed)
        .collect()
}

fn with_clock(seed: u64) -> (Locked, Arc<ManualClock>) {
    let clock = clock();
    let mut vault = Locked::new(seed);
    vault.fixture.environment.clock = Arc::clone(&clock) as Arc<dyn Clock>;
    (vault, clock)
}

#[test]
fn a_wall_clock_that_jumps_locks_nobody_out() {
    let (vault, clock) = with_clock(1);
    for time in wall_times(clock.now()) {
        clock.set_wall(time);
        let open = vault.open().unwrap();
        assert_eq!(notes(&open), ["old words"]);
        open.check(&CancelToken::new()).unwrap();
        assert_eq!(open.info().unwrap().checked, Some(time));
        // The clock also jumps while the vault is open.
        for later in wall_times(time) {
            clock.set_wall(later);
            add(&open, "a word");
            open.write(|tx| -> goldseam_vault::Result<()> {
                tx.execute("DELETE FROM note WHERE text = 'a word'", [])?;
                Ok(())
            })
            .unwrap();
        }
        open.lock().unwrap();
    }
}

#[test]
fn a_check_in_the_future_does_not_put_off_the_next_one() {
    let (vault, clock) = with_clock(2);
    let now = clock.now();
    clock.set_wall(now + TEN_YEARS);
    let open = vault.open().unwrap();
    open.check(&CancelToken::new()).unwrap();
    assert!(!open.info().unwrap().check_is_due);
    clock.set_wall(now);
    assert!(open.info().unwrap().check_is_due);
}

#[test]
fn another_time_zone_opens_the_same_vault() {
    let (mut vault, clock) = with_clock(3);
    for hours in [-12, 0, 14] {
        let offset = FixedOffset::east_opt(hours * 3600).unwrap();
        vault.fixture.environment.clock = Arc::new(ManualClock::new(clock.now(), offset));
        let open = vault.open().unwrap();
        assert_eq!(notes(&open), ["old words"]);
        open.lock().unwrap();
    }
}

#[test]
fn a_wait_goes_by_the_time_since_boot_and_by_no_other() {
    let (vault, clock) = with_clock(4);
    let stranger = Locked::new(5);
    let guess = || vault.fixture.open_with(Unlock::DeviceKey(&stranger.device));
    let wait = |opened: Result<Vault, VaultError>| match opened.map(|_| ()) {
        Err(VaultError::TooManyAttempts { wait }) => Some(wait.as_secs()),
        Err(VaultError::WrongPassphrase) => None,
        other => panic!("{other:?}"),
    };
    for _ in 0..5 {
        assert_eq!(wait(guess()), None);
    }
    let now = clock.now();
    for time in wall_times(now) {
        clock.set_wall(time);
        assert_eq!(wait(guess()), Some(30));
        // The right key waits like any other: a wait only for wrong ones would be none.
        assert_eq!(wait(vault.open()), Some(30));
    }
    clock.advance(Duration::from_secs(29));
    assert_eq!(wait(vault.open()), Some(1));
    // A restart begins the wait anew, however late it is in it.
    clock.reboot();
    assert_eq!(wait(vault.open()), Some(30));
    clock.set_wall(now - TEN_YEARS);
    clock.advance(Duration::from_secs(30));
    assert_eq!(notes(&vault.open().unwrap()), ["old words"]);
    // And with that it is over.
    for _ in 0..5 {
        assert_eq!(wait(guess()), None);
    }
    assert_eq!(wait(guess()), Some(30));
}

#[test]
fn the_copy_from_before_a_migration_goes_whatever_the_clock_says() {
    for (seed, jump) in [(6, -TEN_YEARS), (7, TimeDelta::zero()), (8, TEN_YEARS)] {
        let (vault, clock) = with_clock(seed);
        for opening in 0..4 {
            let key = Unlock::DeviceKey(&vault.device);
            let environment = &vault.fixture.environment;
            let open = Vault::open(&vault.fixture.folder(), key, &WITH_MOOD, environment).unwrap();
            let kept = opening == 0 || (opening < 3 && jump <= TimeDelta::zero());
            assert_eq!(
                open.info().unwrap().has_migration_copy,
                kept,
                "{jump} {opening}"
            );
            open.lock().unwrap();
            clock.set_wall(clock.now() + jump);
        }
    }
}

/// Nobody learns from the files which compartment was used, whatever the clock said when.
#[test]
fn all_files_have_the_time_of_the_last_lock() {
    let (vault, clock) = with_clock(9);
    for time in [clock.now() - TEN_YEARS, clock.now() + TEN_YEARS] {
        clock.set_wall(time);
        vault.open().unwrap().lock().unwrap();
        for (name, _) in listing(&vault.fixture.folder()) {
            let metadata = fs::metadata(vault.path(&name)).unwrap();
            assert_eq!(
                metadata.modified().unwrap(),
                SystemTime::from(time),
                "{name}"
            );
        }
    }
}
