//! The trash of this room: kept whole for 30 days, then really gone.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

use super::Practices;
use super::error::{PracticeError, Result};
use super::sessions::Session;
use super::store::{self, COLUMNS};
use crate::id::SessionId;
use crate::room;

/// A session in the trash.
#[derive(Clone, Debug, PartialEq)]
pub struct TrashedSession {
    /// The session, without what was answered.
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
    /// Moves a session to the trash.
    ///
    /// # Errors
    /// [`PracticeError::NotFound`] if it is not there, or there already.
    pub fn trash(&self, id: SessionId) -> Result<()> {
        let now = self.now().timestamp_millis();
        self.vault.write(move |tx| {
            let changed = tx
                .prepare_cached(
                    "UPDATE practice_session SET trashed_millis = ?2 WHERE id = ?1 AND trashed_millis IS NULL",
                )?
                .execute(params![id, now])?;
            one(changed)
        })
    }

    /// Puts a session back where it was.
    ///
    /// # Errors
    /// [`PracticeError::NotFound`] if it is not in the trash.
    pub fn restore(&self, id: SessionId) -> Result<()> {
        self.vault.write(move |tx| {
            let changed = tx
                .prepare_cached(
                    "UPDATE practice_session SET trashed_millis = NULL WHERE id = ?1 AND trashed_millis IS NOT NULL",
                )?
                .execute([id])?;
            one(changed)
        })
    }

    /// What is in the trash, latest first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn trashed(&self) -> Result<Vec<TrashedSession>> {
        self.vault.read(|tx| {
            let mut statement = tx.prepare_cached(&format!(
                "SELECT {COLUMNS}, trashed_millis FROM practice_session WHERE trashed_millis IS NOT NULL
                 ORDER BY trashed_millis DESC, number DESC"
            ))?;
            let rows = statement.query_map([], |row| {
                Ok(TrashedSession {
                    session: store::session(row)?,
                    trashed: store::time(row.get("trashed_millis")?),
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Empties the trash, and returns how much was in it.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn empty_trash(&self) -> Result<u64> {
        self.vault.write(|tx| Ok(purge(tx, i64::MAX)?))
    }
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 {
        Ok(())
    } else {
        Err(PracticeError::NotFound)
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

fn purge(tx: &Connection, before: i64) -> rusqlite::Result<u64> {
    let gone = tx
        .prepare_cached("DELETE FROM practice_session WHERE trashed_millis < ?1")?
        .execute([before])?;
    Ok(u64::try_from(gone).unwrap_or(0))
}
