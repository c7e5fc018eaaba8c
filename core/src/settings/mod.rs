//! What a person has set, kept in the vault.

mod auto_lock;

pub use auto_lock::AutoLock;

use goldseam_vault::{Result, Vault};
use rusqlite::OptionalExtension;

use crate::topic::Topic;

const AUTO_LOCK: &str = "auto_lock";

/// The settings of an open vault.
#[derive(Clone)]
pub struct Settings {
    vault: Vault,
}

impl Settings {
    /// The settings in `vault`.
    #[must_use]
    pub fn new(vault: Vault) -> Self {
        Self {
            vault: vault.about(Topic::Settings.bit()),
        }
    }

    /// When to lock after the app was left. [`AutoLock::AtOnce`] at first, and if what is stored is of a newer version.
    ///
    /// # Errors
    /// The vault's.
    pub fn auto_lock(&self) -> Result<AutoLock> {
        let stored: Option<String> = self.vault.read(|tx| {
            tx.prepare_cached("SELECT value FROM setting WHERE name = ?1")?
                .query_row([AUTO_LOCK], |row| row.get(0))
                .optional()
                .map_err(goldseam_vault::VaultError::from)
        })?;
        Ok(stored
            .and_then(|stored| AutoLock::of_name(&stored))
            .unwrap_or_default())
    }

    /// Sets when to lock after the app was left.
    ///
    /// # Errors
    /// The vault's.
    pub fn set_auto_lock(&self, auto_lock: AutoLock) -> Result<()> {
        self.vault.write(move |tx| {
            tx.execute(
                "INSERT OR REPLACE INTO setting VALUES (?1, ?2)",
                (AUTO_LOCK, auto_lock.name()),
            )?;
            Ok(())
        })
    }
}
