//! Waiting after wrong attempts. Argon2id and the passphrase are what protects; this only slows down a hand.
//!
//! Five tries are free, then each wrong one costs 30 s, 1, 5, 15 and at last 60 minutes. Nothing is ever erased: a
//! hostile partner or a child could destroy a journal that way.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;

use crate::error::{Result, VaultError};

const FREE: u32 = 5;
const WAITS: [u64; 5] = [30, 60, 5 * 60, 15 * 60, 60 * 60];
const SIZE: usize = 64;

/// The count of wrong attempts, in a file of fixed size beside the vault.
pub(crate) struct Attempts {
    path: PathBuf,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
struct Count {
    wrong: u32,
    /// Boot clock at the last wrong attempt.
    last: Duration,
}

impl Attempts {
    pub(crate) fn new(path: PathBuf) -> Self {
        Self { path }
    }

    /// How long the next attempt has to wait, if it has to.
    pub(crate) fn wait(&self, since_boot: Duration) -> Option<Duration> {
        self.read().wait(since_boot)
    }

    /// Allows an attempt or says how long to wait, and counts it as wrong in advance: a kill cannot undo that.
    pub(crate) fn begin(&self, since_boot: Duration) -> Result<()> {
        let count = self.read();
        if let Some(wait) = count.wait(since_boot) {
            return Err(VaultError::TooManyAttempts { wait });
        }
        // A full disk must not keep anybody out.
        let _ = self
            .write(Count {
                wrong: count.wrong.saturating_add(1),
                last: since_boot,
            })
            .and_then(|file| Ok(file.sync_data()?));
        Ok(())
    }

    /// The attempt was right. Nobody waits until that is on the disk: after a power cut, one try less may be free.
    pub(crate) fn succeeded(&self) -> Result<()> {
        self.write(Count::default())?;
        Ok(())
    }

    /// A damaged or missing file counts as no wrong attempt.
    fn read(&self) -> Count {
        match fs::read(&self.path) {
            Ok(bytes) if bytes.len() == SIZE => {
                let number = |at: usize| u64::from_le_bytes(std::array::from_fn(|i| bytes[at + i]));
                Count {
                    wrong: u32::try_from(number(0)).unwrap_or(0),
                    last: Duration::from_secs(number(8)),
                }
            }
            _ => Count::default(),
        }
    }

    fn write(&self, count: Count) -> Result<File> {
        let mut bytes = [0; SIZE];
        bytes[..8].copy_from_slice(&u64::from(count.wrong).to_le_bytes());
        bytes[8..16].copy_from_slice(&count.last.as_secs().to_le_bytes());
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(&self.path)?;
        file.write_all(&bytes)?;
        if file.metadata()?.len() != SIZE as u64 {
            file.set_len(SIZE as u64)?;
            file.sync_data()?;
        }
        Ok(file)
    }
}

impl Count {
    fn wait(self, since_boot: Duration) -> Option<Duration> {
        let over = self.wrong.checked_sub(FREE)?;
        let seconds = WAITS.get(over as usize).or(WAITS.last())?;
        // The boot clock starts at zero with the device: then the wait starts over, neither ended nor endless.
        let from = if self.last > since_boot {
            Duration::ZERO
        } else {
            self.last
        };
        (from + Duration::from_secs(*seconds))
            .checked_sub(since_boot)
            .filter(|wait| !wait.is_zero())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(attempts: &Attempts, at: u64) -> Option<u64> {
        match attempts.begin(Duration::from_secs(at)) {
            Ok(()) => None,
            Err(VaultError::TooManyAttempts { wait }) => Some(wait.as_secs()),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn five_tries_are_free_and_then_each_costs_more() {
        let folder = tempfile::tempdir().unwrap();
        let attempts = Attempts::new(folder.path().join("attempts"));
        let mut now = 1000;
        for _ in 0..FREE {
            assert_eq!(wrong(&attempts, now), None);
        }
        for wait in [30, 60, 300, 900, 3600, 3600] {
            assert_eq!(wrong(&attempts, now), Some(wait));
            assert_eq!(wrong(&attempts, now + wait - 1), Some(1));
            now += wait;
            assert_eq!(wrong(&attempts, now), None);
        }
        attempts.succeeded().unwrap();
        assert_eq!(wrong(&attempts, now), None);
    }

    #[test]
    fn a_restart_of_the_device_neither_ends_the_wait_nor_makes_it_endless() {
        let folder = tempfile::tempdir().unwrap();
        let attempts = Attempts::new(folder.path().join("attempts"));
        for _ in 0..FREE {
            assert_eq!(wrong(&attempts, 1_000_000), None);
        }
        assert_eq!(wrong(&attempts, 10), Some(20));
        assert_eq!(wrong(&attempts, 30), None);
    }

    #[test]
    fn a_damaged_file_locks_nobody_out() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("attempts");
        let attempts = Attempts::new(path.clone());
        for garbage in [vec![], vec![0xff; SIZE], vec![0xff; 1000]] {
            fs::write(&path, garbage).unwrap();
            assert!(matches!(wrong(&attempts, 5), None | Some(0..=3600)));
        }
    }
}
