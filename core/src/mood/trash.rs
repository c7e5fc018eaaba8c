//! The trash of this room: kept whole for 30 days, then really gone.

use chrono::{DateTime, Utc};
use goldseam_vault::VaultError;
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::error::{MoodError, Result};
use super::undo::{self, ChangeKind, Record, RecordId};
use super::{Moods, store};
use crate::room;

/// Something in the trash.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trashed {
    /// What it is.
    pub record: Record,
    /// When it was thrown away.
    pub trashed: DateTime<Utc>,
}

impl Trashed {
    /// Whole days until it is gone for good; 0 on its last day.
    #[must_use]
    pub fn days_left(&self, now: DateTime<Utc>) -> u32 {
        room::days_left(self.trashed, now)
    }
}

impl Moods {
    /// Moves something to the trash, also on a full disk.
    ///
    /// # Errors
    /// [`MoodError::NotFound`] if it is not there, or there already.
    pub fn trash(&self, id: RecordId) -> Result<()> {
        let now = self.now();
        self.make_room(|| {
            self.vault.write(move |tx| {
                undo::remember(tx, ChangeKind::Trashed, id, now)?;
                put(tx, Record::take(tx, id)?, now)
            })
        })
    }

    /// What is in the trash, latest first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn trashed(&self) -> Result<Vec<Trashed>> {
        self.vault.read(|tx| {
            let mut statement =
                tx.prepare_cached("SELECT trashed_millis, record FROM mood_trash ORDER BY 1 DESC")?;
            let rows = statement.query_map([], columns)?;
            rows.map(|row| trashed(row?)).collect()
        })
    }

    /// Puts something back where it was.
    ///
    /// # Errors
    /// [`MoodError::NotFound`]; [`MoodError::PeriodTaken`] for a look-back whose week or month has another one by now.
    pub fn restore(&self, id: RecordId) -> Result<()> {
        let now = self.now();
        self.vault.write(move |tx| {
            undo::remember(tx, ChangeKind::Restored, id, now)?;
            take(tx, id)?.record.insert(tx)
        })
    }

    /// Empties the trash, and returns how much was in it.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn empty_trash(&self) -> Result<u64> {
        self.make_room(|| self.vault.write(|tx| -> Result<_> { Ok(empty_trash(tx)?) }))
    }

    /// Removes what has been in the trash for [`room::DAYS_KEPT`] days.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn remove_expired(&self) -> Result<u64> {
        let now = self.now();
        self.vault
            .write(move |tx| -> Result<_> { Ok(purge_expired(tx, now)?) })
    }

    fn make_room<T>(&self, action: impl Fn() -> Result<T>) -> Result<T> {
        let is_full = |error: &_| matches!(error, MoodError::Vault(VaultError::StorageFull));
        self.vault.make_room(is_full, action)
    }
}

/// Removes everything in the trash.
pub(crate) fn empty_trash(tx: &Connection) -> rusqlite::Result<u64> {
    purge(tx, i64::MAX)
}

pub(super) fn purge_expired(tx: &Connection, now: DateTime<Utc>) -> rusqlite::Result<u64> {
    purge(tx, room::oldest_kept(now))
}

/// Removes what was thrown away before `limit`, also from what an undo would bring back.
fn purge(tx: &Connection, limit: i64) -> rusqlite::Result<u64> {
    let removed = tx.execute("DELETE FROM mood_trash WHERE trashed_millis < ?1", [limit])?;
    if removed > 0 {
        undo::forget(tx)?;
    }
    Ok(removed as u64)
}

pub(super) fn put(tx: &Connection, record: Record, now: DateTime<Utc>) -> Result<()> {
    tx.prepare_cached("INSERT INTO mood_trash VALUES (?1, ?2, ?3)")?
        .execute(params![
            record.id().bytes(),
            now.timestamp_millis(),
            store::to_json(&record)?
        ])?;
    Ok(())
}

pub(super) fn load(tx: &Connection, id: RecordId) -> Result<Trashed> {
    let found = trashed(
        tx.prepare_cached("SELECT trashed_millis, record FROM mood_trash WHERE id = ?1")?
            .query_row([id.bytes()], columns)?,
    )?;
    // An id of another kind names nothing.
    if found.record.id() == id {
        Ok(found)
    } else {
        Err(MoodError::NotFound)
    }
}

pub(super) fn take(tx: &Connection, id: RecordId) -> Result<Trashed> {
    let taken = load(tx, id)?;
    tx.prepare_cached("DELETE FROM mood_trash WHERE id = ?1")?
        .execute([id.bytes()])?;
    Ok(taken)
}

fn columns(row: &Row<'_>) -> rusqlite::Result<(i64, String)> {
    Ok((row.get(0)?, row.get(1)?))
}

fn trashed((millis, record): (i64, String)) -> Result<Trashed> {
    Ok(Trashed {
        record: store::from_json(&record)?,
        trashed: DateTime::from_timestamp_millis(millis).unwrap_or_default(),
    })
}
