//! Files, jobs and locks.

use std::fs;
use std::os::fd::OwnedFd;
use std::path::Path;
use std::time::Duration;

use goldseam_vault::{CancelToken, Clock, Part, Result, SystemClock, Vault, VaultError};
use rustix::process::{PidfdFlags, PidfdGetfdFlags, getpid, pidfd_getfd, pidfd_open};

use super::fixture::*;

#[test]
fn what_was_written_is_there_after_a_lock() {
    let (fixture, vault) = Fixture::new(1);
    add(&vault, "the first words");
    vault.lock().unwrap();
    assert!(matches!(
        vault.read(|_| Ok::<_, VaultError>(())),
        Err(VaultError::Locked)
    ));
    assert_eq!(notes(&fixture.open().unwrap()), ["the first words"]);
}

#[test]
fn a_locked_vault_has_the_same_files_and_sizes_whatever_is_in_it() {
    let mut sets = Vec::new();
    for seed in 0..8 {
        let (fixture, vault) = Fixture::new(seed);
        for _ in 0..seed * 10 {
            add(&vault, "some words that take some room in the file");
        }
        vault.lock().unwrap();
        sets.push(listing(&fixture.folder()));
    }
    let step = 256 * 1024;
    let expected: Vec<(String, u64)> = [
        ("attempts", 64),
        ("header.a", 4096),
        ("header.b", 4096),
        ("lock", 2 * step),
        ("m0.db", step),
        ("m1.db", step),
        ("ring0.a", 4096),
        ("ring0.b", 4096),
        ("ring1.a", 4096),
        ("ring1.b", 4096),
        ("s0.db", step),
        ("s1.db", step),
    ]
    .map(|(name, size)| (name.to_owned(), size))
    .into();
    for set in sets {
        assert_eq!(set, expected);
    }
}

#[test]
fn both_files_of_a_kind_grow_in_the_same_steps() {
    let (fixture, vault) = Fixture::new(3);
    vault
        .write(|tx| -> Result<()> {
            for _ in 0..400 {
                tx.execute("INSERT INTO note (text) VALUES (hex(randomblob(1000)))", [])?;
            }
            Ok(())
        })
        .unwrap();
    vault.lock().unwrap();
    let sizes = |name| fs::metadata(fixture.folder().join(name)).unwrap().len();
    // Two rows of 2,000 bytes fill a page, so 200 pages are in use: more than 512 KiB, less than 1 MiB with its reserve.
    assert_eq!(sizes("s0.db"), 1024 * 1024);
    assert_eq!(sizes("s0.db"), sizes("s1.db"));
    fixture.open().unwrap().check(&CancelToken::new()).unwrap();
}

#[test]
fn which_compartment_is_used_is_drawn() {
    let used: std::collections::BTreeSet<usize> = (0..16)
        .map(|seed| Fixture::new(seed).0.compartment())
        .collect();
    assert_eq!(used.len(), 2);
}

#[test]
fn a_second_opener_is_told_at_once() {
    let (fixture, vault) = Fixture::new(1);
    assert!(matches!(fixture.open(), Err(VaultError::InUse)));
    assert!(matches!(
        Vault::delete(&fixture.folder(), &fixture.environment),
        Err(VaultError::InUse)
    ));
    vault.lock().unwrap();
    fixture.open().unwrap();
}

/// What a child process has between its birth and its first own instruction: copies of all descriptors.
fn descriptors_of_a_child(folder: &Path) -> Vec<OwnedFd> {
    let this = pidfd_open(getpid(), PidfdFlags::empty()).unwrap();
    fs::read_dir("/proc/self/fd")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| fs::read_link(path).is_ok_and(|file| file.starts_with(folder)))
        .map(|path| path.file_name().unwrap().to_str().unwrap().parse().unwrap())
        .map(|number| pidfd_getfd(&this, number, PidfdGetfdFlags::empty()).unwrap())
        .collect()
}

#[test]
fn a_locked_vault_opens_while_a_child_process_is_being_born() {
    let (fixture, vault) = Fixture::new(1);
    let inherited = descriptors_of_a_child(&fixture.folder().canonicalize().unwrap());
    assert!(!inherited.is_empty());
    assert!(matches!(fixture.open(), Err(VaultError::InUse)));
    vault.lock().unwrap();
    fixture.open().unwrap();
}

#[test]
fn an_empty_or_cut_database_is_damaged_never_new() {
    for (name, length) in [
        ("s", 0),
        ("s", 1),
        ("m", 0),
        ("m", 1),
        ("s", 4095),
        ("s", 4097),
    ] {
        let (fixture, vault) = Fixture::new(1);
        let compartment = fixture.compartment();
        vault.lock().unwrap();
        let file = fs::File::options()
            .write(true)
            .open(fixture.folder().join(format!("{name}{compartment}.db")));
        file.unwrap().set_len(length).unwrap();
        assert!(
            matches!(
                fixture.open(),
                Err(VaultError::DamagedVault(Part::FileSize))
            ),
            "{name} cut to {length}"
        );
    }
}

#[test]
fn a_missing_database_is_damaged_never_new() {
    let (fixture, vault) = Fixture::new(1);
    let path = fixture
        .folder()
        .join(format!("s{}.db", fixture.compartment()));
    vault.lock().unwrap();
    fs::remove_file(path).unwrap();
    assert!(matches!(
        fixture.open(),
        Err(VaultError::DamagedVault(Part::MissingFile))
    ));
}

#[test]
fn no_word_of_a_note_is_in_any_file_at_any_time() {
    let (fixture, vault) = Fixture::new(1);
    add(&vault, "Zweigelstrumpf");
    let scan = || {
        let mut bytes = 0;
        for (name, _) in listing(&fixture.folder()) {
            let content = fs::read(fixture.folder().join(&name)).unwrap();
            bytes += content.len();
            for marker in [
                "Zweigelstrumpf",
                "zweigelstrumpf",
                "vault_meta",
                "SQLite format",
            ] {
                assert!(
                    !content
                        .windows(marker.len())
                        .any(|window| window == marker.as_bytes()),
                    "{marker} in {name}"
                );
            }
        }
        bytes
    };
    assert!(scan() > 1024 * 1024);
    vault.lock().unwrap();
    assert!(scan() > 1024 * 1024);
}

#[test]
fn only_its_own_caller_cancels_a_job() {
    let (_fixture, vault) = Fixture::new(1);
    let token = CancelToken::new();
    let endless =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    let (of_thread, of_job) = (vault.clone(), token.clone());
    let running = std::thread::spawn(move || {
        of_thread
            .main()
            .in_background()
            .cancelled_by(&of_job)
            .read(move |tx| -> Result<i64> { Ok(tx.query_row(endless, [], |row| row.get(0))?) })
    });
    std::thread::sleep(Duration::from_millis(50));
    token.cancel();
    assert!(matches!(
        running.join().unwrap(),
        Err(VaultError::Cancelled)
    ));
    add(&vault, "the next caller is not disturbed");
    assert_eq!(notes(&vault).len(), 1);
}

#[test]
fn a_lock_ends_an_endless_statement() {
    let (fixture, vault) = Fixture::new(1);
    add(&vault, "kept");
    let of_thread = vault.clone();
    let endless =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    let running = std::thread::spawn(move || {
        of_thread
            .read(move |tx| -> Result<i64> { Ok(tx.query_row(endless, [], |row| row.get(0))?) })
    });
    std::thread::sleep(Duration::from_millis(50));
    vault.lock().unwrap();
    assert!(matches!(running.join().unwrap(), Err(VaultError::Locked)));
    assert_eq!(notes(&fixture.open().unwrap()), ["kept"]);
}

#[test]
fn a_panic_in_a_job_changes_nothing_and_the_vault_goes_on() {
    let (_fixture, vault) = Fixture::new(1);
    let outcome = vault.write(|tx| -> Result<()> {
        tx.execute("INSERT INTO note (text) VALUES ('half')", [])?;
        panic!("a defect");
    });
    assert!(matches!(outcome, Err(VaultError::Defect)));
    assert!(notes(&vault).is_empty());
}

#[test]
fn a_deleted_vault_is_gone_and_what_else_lay_there_stays() {
    let (fixture, vault) = Fixture::new(1);
    vault.lock().unwrap();
    fs::write(fixture.folder().join("holiday.jpg"), b"mine").unwrap();
    Vault::delete(&fixture.folder(), &fixture.environment).unwrap();
    assert_eq!(listing(&fixture.folder()), [("holiday.jpg".to_owned(), 4)]);
    assert!(matches!(fixture.open(), Err(VaultError::NotFound)));
}

#[test]
fn a_vault_is_never_made_over_something_else() {
    let (fixture, vault) = Fixture::new(1);
    vault.lock().unwrap();
    let again = Vault::create(
        &fixture.folder(),
        &fixture.passphrase,
        CHEAP,
        &SCHEMA,
        &fixture.environment,
    );
    assert!(matches!(again, Err(VaultError::AlreadyExists)));
    fixture.open().unwrap();
}

#[test]
fn a_creation_that_was_cut_short_is_begun_again() {
    let (fixture, vault) = Fixture::new(1);
    vault.lock().unwrap();
    fs::remove_file(fixture.folder().join("header.a")).unwrap();
    fs::remove_file(fixture.folder().join("header.b")).unwrap();
    fs::write(fixture.folder().join("unfinished"), []).unwrap();
    assert!(!Vault::exists(&fixture.folder()));
    assert!(matches!(fixture.open(), Err(VaultError::NotFound)));
    let again = Vault::create(
        &fixture.folder(),
        &fixture.passphrase,
        CHEAP,
        &SCHEMA,
        &fixture.environment,
    );
    again.unwrap().lock().unwrap();
    fixture.open().unwrap();
}

#[cfg(unix)]
#[test]
fn the_folder_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (fixture, _vault) = Fixture::new(1);
    let mode = fs::metadata(fixture.folder()).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0);
}

/// The patience with the last job, 150 ms, is for a vault that has one. The fastest of a few: a busy machine is not a fault.
#[test]
fn a_lock_of_a_vault_without_a_job_waits_for_nobody() {
    let (fixture, vault) = Fixture::new(20);
    vault.lock().unwrap();
    let fastest = (0..5).map(|_| {
        let vault = fixture.open().unwrap();
        let begin = SystemClock.since_boot();
        vault.lock().unwrap();
        SystemClock.since_boot() - begin
    });
    assert!(fastest.min().unwrap() < Duration::from_millis(150));
}
