//! The whole of Goldseam: opens a vault and hands out its rooms.

use std::path::Path;

use chrono::{DateTime, Utc};
use goldseam_vault::{
    CancelToken, Change, Environment, KdfParams, Passphrase, Result, Schema, Structure, Unlock,
    Vault, VaultError,
};

use crate::insight::Insights;
use crate::journal::{self, Journal};
use crate::mood::{self, Moods};
use crate::practice::{self, Practices, Private};
use crate::settings::Settings;
use crate::topic::Topic;
use crate::transfer::Transfer;

fn tend(main: &rusqlite::Connection, now: DateTime<Utc>) -> rusqlite::Result<bool> {
    mood::tend(main, now)?;
    practice::tend(main, now)?;
    journal::tend(main, now)
}

fn check(main: &rusqlite::Connection) -> Result<()> {
    mood::mend_roll_ups(main)?;
    Ok(journal::check_search(main)?)
}

fn erase_media(media: &rusqlite::Connection, _: DateTime<Utc>) -> rusqlite::Result<bool> {
    journal::erase_a_little(media)
}

/// The structure of both databases: each room's migrations, in the order they were released.
const SCHEMA: Schema = Schema {
    main: Structure {
        migrations: &[
            Change::Sql(journal::MIGRATION_1),
            Change::Sql(mood::MIGRATION_1),
            Change::Sql(practice::MIGRATION_1),
        ],
        on_connect: |_| Ok(()),
        on_idle: tend,
        on_check: check,
    },
    media: Structure {
        migrations: &[Change::Sql(journal::MEDIA_MIGRATION_1)],
        on_connect: |_| Ok(()),
        on_idle: erase_media,
        on_check: |_| Ok(()),
    },
};

/// An open Goldseam. A handle: clones share one vault.
#[derive(Clone)]
pub struct Goldseam {
    vault: Vault,
    private: Private,
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
            private: Private::default(),
        })
    }

    /// Opens the vault in `folder`.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn open(folder: &Path, unlock: Unlock<'_>, environment: &Environment) -> Result<Self> {
        let app = Self {
            vault: Vault::open(folder, unlock, &SCHEMA, environment)?,
            private: Private::default(),
        };
        // What fails here is tried again at the next opening; nobody may be kept out of the journal by a damaged video.
        let _ = app.journal().settle_attachments();
        Ok(app)
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

    /// Check-ins and what belongs to them.
    #[must_use]
    pub fn moods(&self) -> Moods {
        Moods::new(self.vault.clone())
    }

    /// Practices, and what they leave behind.
    #[must_use]
    pub fn practices(&self) -> Practices {
        Practices::new(self.vault.clone(), self.private.clone())
    }

    /// Empties the trash of every room in one step, and returns how many things were in it. What is gone is gone as
    /// [`Journal::empty_trash`] says. Works also on a full disk.
    ///
    /// # Errors
    /// Only the vault's. After an error the trash is as it was, unless bytes of attachments could not be erased: those are
    /// erased after the next opening.
    pub fn empty_trash(&self) -> journal::Result<u64> {
        let topics = Topic::Entries.bit() | Topic::Moods.bit() | Topic::Practices.bit();
        let vault = self.vault.about(topics);
        let is_full = |error: &VaultError| matches!(error, VaultError::StorageFull);
        let removed = vault.make_room(is_full, || {
            vault.write(|tx| -> Result<_> {
                Ok(journal::empty_trash(tx)? + mood::empty_trash(tx)? + practice::empty_trash(tx)?)
            })
        })?;
        self.journal().erase_gone()?;
        Ok(removed)
    }

    /// What can be seen in what the person noted.
    #[must_use]
    pub fn insights(&self) -> Insights {
        Insights::new(self.moods(), self.practices())
    }

    /// What the person has set.
    #[must_use]
    pub fn settings(&self) -> Settings {
        Settings::new(self.vault.clone())
    }

    /// The same Goldseam, whose short calls end when the token is cancelled.
    #[must_use]
    pub fn cancelled_by(&self, token: &CancelToken) -> Self {
        Self {
            vault: self.vault.cancelled_by(token),
            private: self.private.clone(),
        }
    }

    /// What comes in and what goes out.
    #[must_use]
    pub fn transfer(&self) -> Transfer {
        Transfer::new(self.vault.clone())
    }
}
