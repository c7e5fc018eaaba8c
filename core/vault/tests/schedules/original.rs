//! One locked vault, made once; every schedule gets a copy of its files.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};

use chrono::{DateTime, FixedOffset, Utc};
use shuttle::scheduler::RoundRobinScheduler;
use shuttle::{Config, Runner};
use tempfile::TempDir;

use goldseam_vault::{
    Change, DeviceKey, Environment, Growth, KdfParams, ManualClock, Passphrase, RecoveryCode,
    Result, Schema, SeededEntropy, Structure, Unlock, Vault,
};

const CHEAP: KdfParams = KdfParams {
    memory_kib: 19_456,
    passes: 1,
    lanes: 1,
};
/// How many pieces of upkeep there are.
pub(crate) const CHORES: i64 = 3;

const SCHEMA: Schema = Schema {
    main: structure(
        &[Change::Sql(
            "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
             CREATE TABLE chore (id INTEGER PRIMARY KEY) STRICT",
        )],
        do_a_chore,
    ),
    media: structure(&[], |_, _| Ok(false)),
};

const fn structure(
    migrations: &'static [Change],
    on_idle: fn(&rusqlite::Connection, DateTime<Utc>) -> rusqlite::Result<bool>,
) -> Structure {
    Structure {
        migrations,
        on_connect: |_| Ok(()),
        on_idle,
        on_check: |_| Ok(()),
    }
}

/// Upkeep: one row at a time, until there are enough.
fn do_a_chore(connection: &rusqlite::Connection, _: DateTime<Utc>) -> rusqlite::Result<bool> {
    let made = connection.execute(
        "INSERT INTO chore SELECT count(*) + 1 FROM chore HAVING count(*) < ?1",
        [CHORES],
    )?;
    Ok(made > 0)
}

fn environment() -> Environment {
    let start: DateTime<Utc> = "2026-03-01T12:00:00Z".parse().unwrap();
    Environment {
        clock: Arc::new(ManualClock::new(
            start,
            FixedOffset::east_opt(3600).unwrap(),
        )),
        entropy: Arc::new(SeededEntropy::new(15)),
        growth: Growth::SMALL,
    }
}

/// The locked vault: the bytes of its files, and what opens it.
struct Original {
    files: Vec<(String, Vec<u8>)>,
    device: [u8; 32],
}

pub(crate) fn passphrase() -> Passphrase {
    Passphrase::new("correct horse").unwrap()
}

/// In memory where that is possible: the files are synced thousands of times and then thrown away.
fn scratch() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

static ORIGINAL: LazyLock<Original> = LazyLock::new(|| {
    let home = scratch();
    let folder = home.path().join("vault");
    let made = Arc::new(Mutex::new(None));
    let (of_run, of_folder) = (Arc::clone(&made), folder.clone());
    let mut config = Config::new();
    config.stack_size = 4 * 1024 * 1024;
    config.silence_warnings = true;
    // A vault works inside the explorer only.
    Runner::new(RoundRobinScheduler::new(1), config).run(move || {
        let vault =
            Vault::create(&of_folder, &passphrase(), CHEAP, &SCHEMA, &environment()).unwrap();
        let device = vault.add_device_key(&passphrase()).unwrap();
        let _: RecoveryCode = vault.add_recovery_code(&passphrase()).unwrap();
        vault.lock().unwrap();
        *of_run.lock().unwrap() = Some(*device.expose());
    });
    let device = made.lock().unwrap().unwrap();
    Original {
        files: names(&folder)
            .into_iter()
            .map(|name| (name.clone(), fs::read(folder.join(name)).unwrap()))
            .collect(),
        device,
    }
});

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A folder with a copy of the vault's files, which each schedule begins with.
#[derive(Clone)]
pub(crate) struct Copy(Arc<TempDir>);

impl Copy {
    pub(crate) fn new() -> Self {
        LazyLock::force(&ORIGINAL);
        Self(Arc::new(scratch()))
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.0.path().join("vault")
    }

    /// Puts everything back to how it was.
    pub(crate) fn begin_anew(&self) {
        let folder = self.folder();
        fs::create_dir_all(&folder).unwrap();
        for name in names(&folder) {
            fs::remove_file(folder.join(name)).unwrap();
        }
        for (name, bytes) in &ORIGINAL.files {
            fs::write(folder.join(name), bytes).unwrap();
        }
    }

    pub(crate) fn open(&self) -> Result<Vault> {
        let device = DeviceKey::from_bytes(&ORIGINAL.device);
        self.open_with(Unlock::DeviceKey(&device))
    }

    pub(crate) fn open_with(&self, unlock: Unlock<'_>) -> Result<Vault> {
        Vault::open(&self.folder(), unlock, &SCHEMA, &environment())
    }

    /// Names of files that should not be there at rest, or are missing.
    pub(crate) fn other_files(&self) -> Vec<String> {
        let expected: Vec<_> = ORIGINAL
            .files
            .iter()
            .map(|(name, _)| name.clone())
            .collect();
        let found = names(&self.folder());
        let foreign = found.iter().filter(|name| !expected.contains(name));
        let missing = expected.iter().filter(|name| !found.contains(name));
        foreign.chain(missing).cloned().collect()
    }
}
