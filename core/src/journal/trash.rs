//! The trash: kept whole for 30 days, then really gone.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::bulk::Change;
use super::error::Result;
use super::record::{Entry, EntryCard};
use super::{Journal, attachments, imported, store, undo};
use crate::id::EntryId;
use crate::room;

/// Something in the trash.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trashed {
    /// The whole entry.
    pub entry: Entry,
    /// When it was thrown away.
    pub trashed: DateTime<Utc>,
}

/// What a list shows of something in the trash.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct TrashCard {
    /// The entry.
    pub card: EntryCard,
    /// When it was thrown away.
    pub trashed: DateTime<Utc>,
    /// Whole days until it is gone for good; 0 on its last day.
    pub days_left: u32,
}

impl Journal {
    /// Moves an entry to the trash: out of lists and search, until it is restored or the trash is emptied.
    ///
    /// # Errors
    /// [`super::JournalError::NotFound`].
    pub fn trash(&self, id: EntryId) -> Result<()> {
        self.change_all(&[id], Change::Trash)
    }

    /// What is in the trash, latest first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn trashed(&self) -> Result<Vec<Trashed>> {
        self.vault.read(|tx| {
            let mut statement =
                tx.prepare_cached("SELECT trashed_millis, record FROM trash ORDER BY 1 DESC")?;
            let rows = statement.query_map([], columns)?;
            rows.map(|row| trashed(row?)).collect()
        })
    }

    /// What is in the trash, latest first, as a list shows it: what a seal or a cover hides stays hidden.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn trash_cards(&self) -> Result<Vec<TrashCard>> {
        let (now, today) = (self.now(), self.today()?);
        self.vault.read(move |tx| {
            let mut statement = tx.prepare_cached(&format!(
                "SELECT trashed_millis, record, {} FROM trash ORDER BY 1 DESC",
                attachments::count_of("trash.id")
            ))?;
            let rows = statement.query_map([], |row| Ok((columns(row)?, row.get(2)?)))?;
            rows.map(|row| {
                let (columns, attachments) = row?;
                let Trashed { entry, trashed } = trashed(columns)?;
                Ok(TrashCard {
                    card: store::card_of(&entry, attachments, today),
                    trashed,
                    days_left: room::days_left(trashed, now),
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
        self.change_all(&[id], Change::Restore)
    }

    /// Empties the trash, and returns how many entries were in it. Their texts are overwritten in the database, its log
    /// and its free pages at the next quiet moment, at the latest when the vault is locked. The bytes of their
    /// attachments, and of those that were detached, are erased when this returns.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn empty_trash(&self) -> Result<u64> {
        let removed =
            self.make_room(|| self.vault.write(|tx| -> Result<_> { Ok(empty_trash(tx)?) }))?;
        self.erase_gone()?;
        Ok(removed)
    }

    /// Removes what has been in the trash for [`room::DAYS_KEPT`] days.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn remove_expired(&self) -> Result<u64> {
        let now = self.now();
        let removed = self
            .vault
            .write(move |tx| -> Result<_> { Ok(purge_expired(tx, now)?) })?;
        // Bytes that cannot be erased now are erased after the next opening.
        let _ = self.erase_gone();
        Ok(removed)
    }
}

/// Removes everything in the trash. The bytes of attachments are to be erased after it.
pub(crate) fn empty_trash(tx: &Connection) -> rusqlite::Result<u64> {
    purge(tx, i64::MAX)
}

pub(super) fn purge_expired(tx: &Connection, now: DateTime<Utc>) -> rusqlite::Result<u64> {
    purge(tx, room::oldest_kept(now))
}

/// Removes what was thrown away before `limit`, also from what an undo would bring back.
fn purge(tx: &Connection, limit: i64) -> rusqlite::Result<u64> {
    attachments::purge(tx, limit)?;
    imported::purge(tx, limit)?;
    let removed = tx.execute("DELETE FROM trash WHERE trashed_millis < ?1", [limit])?;
    if removed > 0 {
        undo::forget(tx)?;
    }
    Ok(removed as u64)
}

pub(super) fn put(tx: &Connection, entry: Entry, now: DateTime<Utc>) -> Result<()> {
    tx.prepare_cached("INSERT INTO trash VALUES (?1, ?2, ?3)")?
        .execute(params![
            entry.id,
            now.timestamp_millis(),
            store::to_json(&entry)?
        ])?;
    Ok(())
}

pub(super) fn load(tx: &Connection, id: EntryId) -> Result<Trashed> {
    trashed(
        tx.prepare_cached("SELECT trashed_millis, record FROM trash WHERE id = ?1")?
            .query_row([id], columns)?,
    )
}

pub(super) fn take(tx: &Connection, id: EntryId) -> Result<Trashed> {
    let taken = load(tx, id)?;
    tx.prepare_cached("DELETE FROM trash WHERE id = ?1")?
        .execute([id])?;
    Ok(taken)
}

fn columns(row: &Row<'_>) -> rusqlite::Result<(i64, String)> {
    Ok((row.get(0)?, row.get(1)?))
}

fn trashed((millis, record): (i64, String)) -> Result<Trashed> {
    Ok(Trashed {
        entry: store::from_json(&record)?,
        trashed: DateTime::from_timestamp_millis(millis).unwrap_or_default(),
    })
}
