//! A vault of notes in a folder of its own.

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, Utc};
use tempfile::TempDir;

use goldseam_vault::{
    Change, DeviceKey, Environment, Growth, KdfParams, ManualClock, Part, Passphrase, Result,
    Schema, SeededEntropy, Structure, Unlock, Vault, VaultError,
};

pub(crate) const CHEAP: KdfParams = KdfParams {
    memory_kib: 19_456,
    passes: 1,
    lanes: 1,
};

pub(crate) fn nothing(_: &rusqlite::Connection) -> rusqlite::Result<()> {
    Ok(())
}

pub(crate) fn no_upkeep(_: &rusqlite::Connection, _: DateTime<Utc>) -> rusqlite::Result<bool> {
    Ok(false)
}

pub(crate) const fn structure(migrations: &'static [Change]) -> Structure {
    Structure {
        migrations,
        on_connect: nothing,
        on_idle: no_upkeep,
        on_check: |_| Ok(()),
    }
}

pub(crate) const NOTES: &str =
    "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE note_words USING fts5(text, content='')";
pub(crate) const SCHEMA: Schema = Schema {
    main: structure(&[Change::Sql(NOTES)]),
    media: structure(&[]),
};

/// The structure of a newer version.
pub(crate) const WITH_MOOD: Schema = Schema {
    main: structure(&[
        Change::Sql(NOTES),
        Change::Sql("ALTER TABLE note ADD COLUMN mood TEXT"),
    ]),
    media: structure(&[]),
};

pub(crate) fn clock() -> Arc<ManualClock> {
    let start: DateTime<Utc> = "2026-03-01T12:00:00Z".parse().unwrap();
    let offset = FixedOffset::east_opt(3600).unwrap();
    Arc::new(ManualClock::new(start, offset))
}

pub(crate) fn environment(seed: u64, clock: Arc<ManualClock>) -> Environment {
    Environment {
        clock,
        entropy: Arc::new(SeededEntropy::new(seed)),
        growth: Growth::SMALL,
    }
}

/// In memory where that is possible: what a test makes is synced thousands of times and then thrown away.
fn scratch() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

pub(crate) struct Fixture {
    pub(crate) home: TempDir,
    pub(crate) environment: Environment,
    pub(crate) passphrase: Passphrase,
}

impl Fixture {
    pub(crate) fn new(seed: u64) -> (Self, Vault) {
        Self::at(seed, clock())
    }

    /// A locked vault with one note, and its clock.
    pub(crate) fn with_clock(seed: u64) -> (Self, Arc<ManualClock>) {
        let clock = clock();
        let (fixture, vault) = Self::at(seed, Arc::clone(&clock));
        add(&vault, "old words");
        vault.lock().unwrap();
        (fixture, clock)
    }

    pub(crate) fn at(seed: u64, clock: Arc<ManualClock>) -> (Self, Vault) {
        let fixture = Self {
            home: scratch(),
            environment: environment(seed, clock),
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

    pub(crate) fn folder(&self) -> PathBuf {
        self.home.path().join("vault")
    }

    pub(crate) fn open(&self) -> Result<Vault> {
        self.open_with(Unlock::Passphrase(&self.passphrase))
    }

    pub(crate) fn open_with(&self, unlock: Unlock<'_>) -> Result<Vault> {
        Vault::open(&self.folder(), unlock, &SCHEMA, &self.environment)
    }

    /// The digit of the compartment in use: while a vault is open, its databases have a log beside them.
    pub(crate) fn compartment(&self) -> usize {
        (0..2)
            .find(|digit| self.folder().join(format!("s{digit}.db-wal")).exists())
            .unwrap()
    }
}

/// A locked vault with one note, and a device key: it opens without the cost of a passphrase.
pub(crate) struct Locked {
    pub(crate) fixture: Fixture,
    pub(crate) device: DeviceKey,
    pub(crate) compartment: usize,
}

impl Locked {
    pub(crate) fn new(seed: u64) -> Self {
        let (fixture, vault) = Fixture::new(seed);
        add(&vault, "old words");
        let device = vault.add_device_key(&fixture.passphrase).unwrap();
        let compartment = fixture.compartment();
        vault.lock().unwrap();
        Self {
            fixture,
            device,
            compartment,
        }
    }

    pub(crate) fn open(&self) -> Result<Vault> {
        self.fixture.open_with(Unlock::DeviceKey(&self.device))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.fixture.folder().join(name)
    }

    /// The name of a file of the compartment in use, for its kind and ending: `s` and `db` are the main database.
    pub(crate) fn name(&self, kind: &str, ending: &str) -> String {
        format!("{kind}{}.{ending}", self.compartment)
    }
}

pub(crate) fn add(vault: &Vault, text: &'static str) {
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

pub(crate) fn notes(vault: &Vault) -> Vec<String> {
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

pub(crate) fn listing(folder: &Path) -> Vec<(String, u64)> {
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

/// The rows of the table in which the tests of damage count their cases.
pub(crate) const FLIPS: &str = "damage: flips";
pub(crate) const LENGTHS: &str = "damage: lengths";
pub(crate) const SWAPS: &str = "damage: swaps";

/// The outcome of a case: what was found must be what was expected.
pub(crate) fn same<T: Debug + PartialEq>(found: T, expected: T) -> Result<(), String> {
    if found == expected {
        Ok(())
    } else {
        Err(format!("{found:?} instead of {expected:?}"))
    }
}

/// The outcome of a case: this and nothing else may be wrong with the vault.
pub(crate) fn damaged<T>(opened: Result<T>, expected: Part) -> Result<(), String> {
    match opened {
        Err(VaultError::DamagedVault(part)) => same(part, expected),
        Err(other) => Err(format!("{other:?} instead of {expected:?}")),
        Ok(_) => Err(format!("it opens, instead of {expected:?}")),
    }
}
