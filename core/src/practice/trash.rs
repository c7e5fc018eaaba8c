//! The trash of this room: kept whole for 30 days, then really gone.

use chrono::{DateTime, Utc};
use goldseam_vault::VaultError;
use rusqlite::{Connection, params};

use super::Practices;
use super::error::{PracticeError, Result};
use super::sessions::Session;
use super::store::{self, TRASHED};
use crate::id::SessionId;
use crate::room;

/// A session in the trash.
#[derive(Clone, Debug, PartialEq)]
pub struct TrashedSession {
    /// The session.
    pub session: Session,
    /// When it was thrown away.
    pub trashed: DateTime<Utc>,
}

impl TrashedSession {
    /// Whole days until it is gone for good; 0 on its last day.
    #[must_use]
    pub fn days_left(&self, now: DateTime<Utc>) -> u32 {
        room::days_left(self.trashed, now)
    }
}

impl Practices {
    /// Moves a session to the trash, also on a full disk.
    ///
    /// # Errors
    /// [`PracticeError::NotFound`] if it is not there, or there already.
    pub fn trash(&self, id: SessionId) -> Result<()> {
        let now = self.now();
        self.make_room(|| {
            self.vault.write(move |tx| {
                let mut row = store::find(tx, id, false)?;
                row.record.trashed = Some(now);
                row.changed = now;
                store::write(tx, &row)
            })
        })
    }

    /// Puts a session back where it was.
    ///
    /// # Errors
    /// [`PracticeError::NotFound`] if it is not in the trash.
    pub fn restore(&self, id: SessionId) -> Result<()> {
        let now = self.now();
        self.vault.write(move |tx| {
            let mut row = store::find(tx, id, true)?;
            row.record.trashed = None;
            row.changed = now;
            store::write(tx, &row)
        })
    }

    /// What is in the trash, latest first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn trashed(&self) -> Result<Vec<TrashedSession>> {
        let rows = self.vault.read(|tx| {
            store::rows(
                tx,
                "state >= ?1 ORDER BY changed DESC, id DESC",
                &[&TRASHED],
            )
        })?;
        let trashed = rows.iter().filter_map(|row| {
            Some(TrashedSession {
                session: row.session(),
                trashed: row.record.trashed?,
            })
        });
        Ok(trashed.collect())
    }

    /// Empties the trash, and returns how much was in it.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn empty_trash(&self) -> Result<u64> {
        self.make_room(|| self.vault.write(|tx| Ok(empty_trash(tx)?)))
    }

    /// Lets what deletes have the blocks that are kept for it.
    pub(super) fn make_room<T>(&self, action: impl Fn() -> Result<T>) -> Result<T> {
        let is_full = |error: &_| matches!(error, PracticeError::Vault(VaultError::StorageFull));
        self.vault.make_room(is_full, action)
    }
}

/// One short piece of upkeep: removes what has been in the trash long enough.
///
/// # Errors
/// The database's.
pub fn tend(connection: &Connection, now: DateTime<Utc>) -> rusqlite::Result<()> {
    let transaction = connection.unchecked_transaction()?;
    purge(&transaction, room::oldest_kept(now))?;
    transaction.commit()
}

/// Removes everything in the trash.
pub(crate) fn empty_trash(tx: &Connection) -> rusqlite::Result<u64> {
    purge(tx, i64::MAX)
}

/// What is in the trash is changed by nothing, so `changed` tells since when.
fn purge(tx: &Connection, before: i64) -> rusqlite::Result<u64> {
    let gone = tx
        .prepare_cached("DELETE FROM practice WHERE state >= ?1 AND changed < ?2")?
        .execute(params![TRASHED, before])?;
    Ok(u64::try_from(gone).unwrap_or(0))
}
