//! What a user would miss if it broke: kept, locked, found again, and nothing readable on the disk.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, Utc};
use tempfile::TempDir;

use goldseam_vault::{
    CancelToken, Change, Environment, Growth, KdfParams, ManualClock, Part, Passphrase, Result,
    Schema, SeededEntropy, Structure, Unlock, Vault, VaultError,
};

const CHEAP: KdfParams = KdfParams {
    memory_kib: 19_456,
    passes: 1,
    lanes: 1,
};

fn nothing(_: &rusqlite::Connection) -> rusqlite::Result<()> {
    Ok(())
}

fn no_upkeep(_: &rusqlite::Connection, _: DateTime<Utc>) -> rusqlite::Result<bool> {
    Ok(false)
}

const fn structure(migrations: &'static [Change]) -> Structure {
    Structure {
        migrations,
        on_connect: nothing,
        on_idle: no_upkeep,
        on_check: nothing,
    }
}

const NOTES: &str = "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE note_words USING fts5(text, content='')";
const SCHEMA: Schema = Schema {
    main: structure(&[Change::Sql(NOTES)]),
    media: structure(&[]),
};

fn environment(seed: u64) -> Environment {
    let start: DateTime<Utc> = "2026-03-01T12:00:00Z".parse().unwrap();
    Environment {
        clock: Arc::new(ManualClock::new(
            start,
            FixedOffset::east_opt(3600).unwrap(),
        )),
        entropy: Arc::new(SeededEntropy::new(seed)),
        growth: Growth::SMALL,
    }
}

struct Fixture {
    home: TempDir,
    environment: Environment,
    passphrase: Passphrase,
}

impl Fixture {
    fn new(seed: u64) -> (Self, Vault) {
        let fixture = Self {
            home: tempfile::tempdir().unwrap(),
            environment: environment(seed),
            passphrase: Passphrase::new("correct horse").unwrap(),
        };
        let vault = Vault::create(
            &fixture.folder(),
            &fixture.passphrase,
            CHEAP,
            &SCHEMA,
            &fixture.environment,
        )
        .unwrap();
        (fixture, vault)
    }

    fn folder(&self) -> std::path::PathBuf {
        self.home.path().join("vault")
    }

    fn open(&self) -> Result<Vault> {
        self.open_with(Unlock::Passphrase(&self.passphrase))
    }

    fn open_with(&self, unlock: Unlock<'_>) -> Result<Vault> {
        Vault::open(&self.folder(), unlock, &SCHEMA, &self.environment)
    }

    /// The digit of the compartment in use: while a vault is open, its databases have a log beside them.
    fn compartment(&self) -> usize {
        (0..2)
            .find(|digit| self.folder().join(format!("s{digit}.db-wal")).exists())
            .unwrap()
    }
}

fn add(vault: &Vault, text: &'static str) {
    vault
        .write(move |tx| -> Result<()> {
            tx.execute("INSERT INTO note (text) VALUES (?1)", [text])?;
            tx.execute(
                "INSERT INTO note_words (rowid, text) VALUES (last_insert_rowid(), ?1)",
                [text],
            )?;
            Ok(())
        })
        .unwrap();
}

fn notes(vault: &Vault) -> Vec<String> {
    vault
        .read(|tx| -> Result<Vec<String>> {
            let mut statement = tx.prepare("SELECT text FROM note ORDER BY id")?;
            let rows = statement
                .query_map([], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            Ok(rows)
        })
        .unwrap()
}

fn listing(folder: &Path) -> Vec<(String, u64)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            (
                entry.file_name().into_string().unwrap(),
                entry.metadata().unwrap().len(),
            )
        })
        .collect();
    files.sort();
    files
}

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
        ("lock", 0),
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
fn a_newer_database_is_refused_unchanged() {
    const NEWER: Schema = Schema {
        main: structure(&[
            Change::Sql(NOTES),
            Change::Sql("ALTER TABLE note ADD COLUMN mood TEXT"),
        ]),
        media: structure(&[]),
    };
    let (fixture, vault) = Fixture::new(1);
    add(&vault, "old words");
    vault.lock().unwrap();
    let unlock = Unlock::Passphrase(&fixture.passphrase);
    let upgraded = Vault::open(&fixture.folder(), unlock, &NEWER, &fixture.environment).unwrap();
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
