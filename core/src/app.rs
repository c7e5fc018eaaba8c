//! The whole of Goldseam: opens a vault and hands out its rooms.

use std::path::Path;

use chrono::{DateTime, Utc};
use goldseam_vault::{
    Change, Environment, KdfParams, Passphrase, Result, Schema, Structure, Unlock, Vault,
};

use crate::journal::{self, Journal};

fn nothing(_: &rusqlite::Connection) -> rusqlite::Result<()> {
    Ok(())
}

fn no_upkeep(_: &rusqlite::Connection, _: DateTime<Utc>) -> rusqlite::Result<bool> {
    Ok(false)
}

/// The structure of both databases: each room's migrations, in the order they were released.
const SCHEMA: Schema = Schema {
    main: Structure {
        migrations: &[Change::Sql(journal::MIGRATION_1)],
        on_connect: nothing,
        on_idle: journal::tend,
        on_check: journal::check_search,
    },
    media: Structure {
        migrations: &[],
        on_connect: nothing,
        on_idle: no_upkeep,
        on_check: nothing,
    },
};

/// An open Goldseam. A handle: clones share one vault.
#[derive(Clone)]
pub struct Goldseam {
    vault: Vault,
}

impl Goldseam {
    /// Makes a vault in `folder` and opens it.
    ///
    /// # Errors
    /// As [`Vault::create`].
    pub fn create(
        folder: &Path,
        passphrase: &Passphrase,
        kdf: KdfParams,
        environment: &Environment,
    ) -> Result<Self> {
        Ok(Self {
            vault: Vault::create(folder, passphrase, kdf, &SCHEMA, environment)?,
        })
    }

    /// Opens the vault in `folder`.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn open(folder: &Path, unlock: Unlock<'_>, environment: &Environment) -> Result<Self> {
        Ok(Self {
            vault: Vault::open(folder, unlock, &SCHEMA, environment)?,
        })
    }

    /// The vault below: keys, checks, locking.
    #[must_use]
    pub fn vault(&self) -> &Vault {
        &self.vault
    }

    /// The journal.
    #[must_use]
    pub fn journal(&self) -> Journal {
        Journal::new(self.vault.clone())
    }
}
