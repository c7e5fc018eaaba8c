//! What callers were told, and what must therefore be true.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs::{self, File};
use std::sync::{Arc, Mutex};

use goldseam_vault::{Result, Unlock, Vault, VaultError};
use rustix::fs::{FlockOperation, flock};

use crate::original::{CHORES, Copy, passphrase};

/// What happened in any of the schedules: what never happened was not explored.
pub(crate) type Sights = Arc<Mutex<BTreeSet<&'static str>>>;

/// The writes that were answered with `Ok`, and answers that nobody should get.
#[derive(Clone, Default)]
pub(crate) struct Promises {
    told: Arc<Mutex<Told>>,
    sights: Sights,
}

#[derive(Default)]
struct Told {
    kept: BTreeSet<i64>,
    wrong: Vec<String>,
    keys_may_change: bool,
}

impl Promises {
    pub(crate) fn new(sights: &Sights) -> Self {
        Self {
            sights: Arc::clone(sights),
            ..Self::default()
        }
    }

    pub(crate) fn saw(&self, what: &'static str) {
        self.sights.lock().unwrap().insert(what);
    }

    pub(crate) fn kept(&self, note: i64) {
        self.saw("kept");
        self.told.lock().unwrap().kept.insert(note);
    }

    pub(crate) fn wrong(&self, who: &str, answer: &dyn Debug) {
        let answer = format!("{who} was answered {answer:?}");
        self.told.lock().unwrap().wrong.push(answer);
    }

    /// Another way in than the passphrase need not open any more.
    pub(crate) fn keys_may_change(&self) {
        self.told.lock().unwrap().keys_may_change = true;
    }

    pub(crate) fn open_again(&self, copy: &Copy) -> Result<Vault> {
        match copy.open() {
            Err(VaultError::WrongPassphrase) if self.told.lock().unwrap().keys_may_change => {
                copy.open_with(Unlock::Passphrase(&passphrase()))
            }
            other => other,
        }
    }

    /// Each note that was promised is there, with its second half, and no other.
    pub(crate) fn hold_in(&self, vault: &Vault) -> Result<(), String> {
        let told = self.told.lock().unwrap();
        if let Some(wrong) = told.wrong.first() {
            return Err(wrong.clone());
        }
        let promised: BTreeSet<i64> = told.kept.iter().flat_map(|note| [*note, -note]).collect();
        let (found, chores) = vault
            .read(|tx| -> Result<(BTreeSet<i64>, i64)> {
                let mut notes = tx.prepare("SELECT id FROM note")?;
                let found = notes.query_map([], |row| row.get(0))?;
                let chores = tx.query_row("SELECT count(*) FROM chore", [], |row| row.get(0))?;
                Ok((found.collect::<Result<_, _>>()?, chores))
            })
            .map_err(|error| format!("reading what was promised: {error:?}"))?;
        if found != promised {
            return Err(format!("promised were {promised:?}, there are {found:?}"));
        }
        match chores {
            0..CHORES => self.saw("upkeep cut short"),
            CHORES => self.saw("upkeep done"),
            more => return Err(format!("{more} chores were done")),
        }
        Ok(())
    }
}

/// What is true from the moment on in which `lock()` has returned.
pub(crate) fn after_a_lock(locked: Result<()>, vault: &Vault, copy: &Copy) -> Result<(), String> {
    locked.map_err(|error| format!("the lock itself: {error:?}"))?;
    refused("a read", vault.read(|_| Ok(())))?;
    refused("a write", vault.write(|_| Ok(())))?;
    refused(
        "a background job",
        vault.media().in_background().read(|_| Ok(())),
    )?;
    refused("a change of the ways in", vault.remove_recovery_code())?;
    at_rest(copy)
}

fn refused(what: &str, answer: Result<()>) -> Result<(), String> {
    match answer {
        Err(VaultError::Locked) => Ok(()),
        other => Err(format!("{what} after the lock was answered {other:?}")),
    }
}

/// No file is open, another process could take the vault, and only the twelve files are there.
pub(crate) fn at_rest(copy: &Copy) -> Result<(), String> {
    let folder = copy.folder();
    let open = fs::read_dir("/proc/self/fd")
        .unwrap()
        .filter_map(|entry| fs::read_link(entry.ok()?.path()).ok())
        .find(|path| path.starts_with(&folder));
    if let Some(path) = open {
        return Err(format!("still open: {:?}", path.file_name()));
    }
    if !could_be_taken(copy) {
        return Err("nobody else could open the vault".to_owned());
    }
    match copy.other_files().as_slice() {
        [] => Ok(()),
        others => Err(format!("files that are missing or too many: {others:?}")),
    }
}

/// Whether a process that tried right now would get the vault.
pub(crate) fn could_be_taken(copy: &Copy) -> bool {
    let lock = File::options().write(true).open(copy.folder().join("lock"));
    flock(lock.unwrap(), FlockOperation::NonBlockingLockExclusive).is_ok()
}
