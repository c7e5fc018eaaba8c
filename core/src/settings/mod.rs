//! What a person has set, kept in the vault.

mod auto_lock;
mod check_in;
mod insight;

pub use auto_lock::AutoLock;
pub use check_in::{CheckInChoices, CheckInPart};
pub use insight::{InsightChoices, MOST_ASKED};

use goldseam_vault::{Result, Vault, VaultError};
use rusqlite::OptionalExtension;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::remind::ReminderChoices;
use crate::topic::Topic;

const AUTO_LOCK: &str = "auto_lock";
const CHECK_IN: &str = "check_in";
const INSIGHT: &str = "insight";
const REMINDERS: &str = "reminders";
const REMINDER_SEED: &str = "reminder_seed";

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
        Ok(self
            .stored(AUTO_LOCK)?
            .and_then(|stored| AutoLock::of_name(&stored))
            .unwrap_or_default())
    }

    /// Sets when to lock after the app was left.
    ///
    /// # Errors
    /// The vault's.
    pub fn set_auto_lock(&self, auto_lock: AutoLock) -> Result<()> {
        self.store(AUTO_LOCK, auto_lock.name().to_owned())
    }

    /// What a check-in asks.
    ///
    /// # Errors
    /// The vault's.
    pub fn check_in(&self) -> Result<CheckInChoices> {
        self.read(CHECK_IN)
    }

    /// Sets what a check-in asks.
    ///
    /// # Errors
    /// The vault's.
    pub fn set_check_in(&self, choices: &CheckInChoices) -> Result<()> {
        self.write(CHECK_IN, choices)
    }

    /// What the person chose about insight.
    ///
    /// # Errors
    /// The vault's.
    pub fn insight(&self) -> Result<InsightChoices> {
        self.read(INSIGHT)
    }

    /// Sets what the person chose about insight.
    ///
    /// # Errors
    /// The vault's.
    pub fn set_insight(&self, choices: &InsightChoices) -> Result<()> {
        self.write(INSIGHT, choices)
    }

    /// When the person wants to be asked.
    ///
    /// # Errors
    /// The vault's.
    pub fn reminders(&self) -> Result<ReminderChoices> {
        self.read(REMINDERS)
    }

    /// Sets when the person wants to be asked.
    ///
    /// # Errors
    /// The vault's.
    pub fn set_reminders(&self, choices: &ReminderChoices) -> Result<()> {
        self.write(REMINDERS, choices)
    }

    /// What the minutes of this vault's reminders are drawn from; made at the first call.
    ///
    /// # Errors
    /// The vault's.
    pub fn reminder_seed(&self) -> Result<[u8; 32]> {
        if let Some(seed) = self
            .stored(REMINDER_SEED)?
            .and_then(|stored| serde_json::from_str(&stored).ok())
        {
            return Ok(seed);
        }
        let mut seed = [0; 32];
        self.vault.entropy().fill(&mut seed)?;
        self.write(REMINDER_SEED, &seed)?;
        Ok(seed)
    }

    /// A setting; its default at first, and if what is stored is of a newer version.
    fn read<T: Default + DeserializeOwned>(&self, name: &'static str) -> Result<T> {
        Ok(self
            .stored(name)?
            .and_then(|stored| serde_json::from_str(&stored).ok())
            .unwrap_or_default())
    }

    fn write(&self, name: &'static str, setting: &impl Serialize) -> Result<()> {
        // A struct of lists, texts and numbers always has a JSON form.
        self.store(name, serde_json::to_string(setting).unwrap_or_default())
    }

    fn stored(&self, name: &'static str) -> Result<Option<String>> {
        self.vault.read(move |tx| {
            tx.prepare_cached("SELECT value FROM setting WHERE name = ?1")?
                .query_row([name], |row| row.get(0))
                .optional()
                .map_err(VaultError::from)
        })
    }

    fn store(&self, name: &'static str, value: String) -> Result<()> {
        self.vault.write(move |tx| {
            tx.execute(
                "INSERT OR REPLACE INTO setting VALUES (?1, ?2)",
                (name, value),
            )?;
            Ok(())
        })
    }
}
