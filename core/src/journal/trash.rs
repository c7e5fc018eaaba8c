//! The trash: kept whole for 30 days, then really gone.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use super::error::Result;
use super::record::Entry;
use super::{Journal, store};
use crate::id::EntryId;

/// How long the trash keeps what is in it.
pub const DAYS_KEPT: i64 = 30;

/// Something in the trash.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Trashed {
    /// The whole entry.
    pub entry: Entry,
    /// When it was thrown away.
    pub trashed: DateTime<Utc>,
}

impl Journal {
    /// Moves an entry to the trash: out of lists and search, until it is restored or the trash is emptied.
    ///
    /// # Errors
    /// [`super::JournalError::NotFound`].
    pub fn trash(&self, id: EntryId) -> Result<()> {
        let now = self.now().timestamp_millis();
        self.vault.write(move |tx| {
            let entry = store::take(tx, id)?;
            tx.execute(
                "INSERT INTO trash VALUES (?1, ?2, ?3)",
                (id, now, store::to_json(&entry)?),
            )?;
            Ok(())
        })
    }

    /// What is in the trash, latest first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn trashed(&self) -> Result<Vec<Trashed>> {
        self.vault.read(|tx| {
            let mut statement =
                tx.prepare_cached("SELECT trashed_millis, record FROM trash ORDER BY 1 DESC")?;
            let rows = statement
                .query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            rows.into_iter()
                .map(|(millis, record)| {
                    let trashed = DateTime::from_timestamp_millis(millis).unwrap_or_default();
                    Ok(Trashed {
                        entry: store::from_json(&record)?,
                        trashed,
                    })
                })
                .collect()
        })
    }

    /// Puts an entry back where it was.
    ///
    /// # Errors
    /// [`super::JournalError::NotFound`].
    pub fn restore(&self, id: EntryId) -> Result<()> {
        self.vault.write(move |tx| {
            let record: String = tx.query_row(
                "DELETE FROM trash WHERE id = ?1 RETURNING record",
                [id],
                |row| row.get(0),
            )?;
            store::insert(tx, &store::from_json(&record)?)
        })
    }

    /// Empties the trash. What was in it is overwritten in the database, its log and its free pages at the next quiet
    /// moment, at the latest when the vault is locked.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn empty_trash(&self) -> Result<u64> {
        self.vault
            .write(|tx| Ok(tx.execute("DELETE FROM trash", [])? as u64))
    }

    /// Removes what has been in the trash for [`DAYS_KEPT`] days.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn remove_expired(&self) -> Result<u64> {
        let limit = (self.now() - TimeDelta::days(DAYS_KEPT)).timestamp_millis();
        self.vault.write(move |tx| {
            Ok(tx.execute("DELETE FROM trash WHERE trashed_millis < ?1", [limit])? as u64)
        })
    }
}
