//! Detaching, and what is really gone.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use serde::Serialize;

use super::super::Journal;
use super::super::error::Result;
use super::{Attachment, Owner, blob, rows};
use crate::id::{AttachmentId, DraftId};

/// An attachment that was taken off, and is kept as long as the trash keeps.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Detached {
    /// The attachment.
    pub attachment: Attachment,
    /// What it was taken off.
    pub owner: Owner,
    /// When.
    pub removed: DateTime<Utc>,
}

impl Journal {
    /// Takes an attachment off its entry or draft. It is kept for [`crate::room::DAYS_KEPT`] days, or until the trash is
    /// emptied.
    ///
    /// # Errors
    /// [`super::JournalError::NotFound`] if it is not there or was detached before, [`super::JournalError::Sealed`].
    pub fn detach(&self, id: AttachmentId) -> Result<()> {
        let (now, today) = (self.now(), self.today()?);
        self.make_room(|| {
            self.vault.write(move |tx| {
                rows::check_seal(tx, id, today)?;
                rows::mark_removed(tx, id, Some(now))
            })
        })
    }

    /// Puts a detached attachment back where it was.
    ///
    /// # Errors
    /// [`super::JournalError::NotFound`] if it is gone, or was not detached.
    pub fn restore_attachment(&self, id: AttachmentId) -> Result<()> {
        self.vault.write(move |tx| rows::mark_removed(tx, id, None))
    }

    /// What was detached and can be restored, latest first; nothing of sealed entries.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn detached(&self) -> Result<Vec<Detached>> {
        let today = self.today()?.to_string();
        self.vault.read(move |tx| {
            let mut statement = tx.prepare_cached(
                "SELECT attachment.id, name, media_type, bytes, sha256, added_millis, owner,
                        EXISTS (SELECT 1 FROM draft WHERE draft.id = owner), removed_millis
                 FROM attachment LEFT JOIN entry ON entry.id = owner
                 WHERE removed_millis IS NOT NULL AND (sealed_until IS NULL OR sealed_until <= ?1)
                 ORDER BY removed_millis DESC, attachment.id DESC",
            )?;
            let rows = statement.query_map([today], |row| {
                Ok(Detached {
                    attachment: rows::columns(row)?,
                    owner: rows::owner_from(row.get(6)?, row.get(7)?),
                    removed: DateTime::from_timestamp_millis(row.get(8)?).unwrap_or_default(),
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Erases the bytes of attachments that are gone.
    pub(crate) fn erase_gone(&self) -> Result<()> {
        self.make_room(|| self.hand_over_gone())?;
        self.erase_blobs()
    }

    pub(super) fn erase_blobs(&self) -> Result<()> {
        let step = || -> Result<bool> {
            let media = self.vault.media().in_background();
            media.write(|tx| Ok(blob::erase_a_little(tx)?))
        };
        while self.make_room(step)? {}
        Ok(())
    }

    /// Settles what a lock or a kill cut short: an upload whose row is in the main database is whole, any other is to be
    /// erased. To be called before the first upload, which would look the same.
    pub(crate) fn settle_attachments(&self) -> Result<()> {
        let unsettled = self.vault.media().read(|tx| blob::uploading(tx))?;
        if !unsettled.is_empty() {
            let (kept, of_nobody) = self.vault.read(move |tx| -> Result<_> {
                let mut statement = tx.prepare_cached("SELECT 1 FROM attachment WHERE id = ?1")?;
                let (mut kept, mut of_nobody) = (Vec::new(), Vec::new());
                for id in unsettled {
                    let list = match statement.exists([id])? {
                        true => &mut kept,
                        false => &mut of_nobody,
                    };
                    list.push(id);
                }
                Ok((kept, of_nobody))
            })?;
            blob::settle(&self.vault, kept, true)?;
            blob::settle(&self.vault, of_nobody, false)?;
        }
        self.hand_over_gone()
    }

    /// Tells the media database what is gone, so that it erases it, step by step.
    fn hand_over_gone(&self) -> Result<()> {
        let gone = self.vault.read(|tx| -> Result<Vec<AttachmentId>> {
            let mut statement = tx.prepare_cached("SELECT id FROM gone_attachment")?;
            let ids = statement.query_map([], |row| row.get(0))?;
            Ok(ids.collect::<rusqlite::Result<_>>()?)
        })?;
        if gone.is_empty() {
            return Ok(());
        }
        blob::settle(&self.vault, gone.clone(), false)?;
        self.vault.main().in_background().write(move |tx| {
            let mut statement = tx.prepare_cached("DELETE FROM gone_attachment WHERE id = ?1")?;
            for id in gone {
                statement.execute([id])?;
            }
            Ok(())
        })
    }
}

/// Removes for good what was detached before `limit`, and what entries have that were thrown away before it.
pub(in super::super) fn purge(tx: &Connection, limit: i64) -> rusqlite::Result<()> {
    for condition in [
        "removed_millis < ?1",
        "owner IN (SELECT id FROM trash WHERE trashed_millis < ?1)",
    ] {
        tx.prepare_cached(&format!("DELETE FROM attachment WHERE {condition}"))?
            .execute([limit])?;
    }
    Ok(())
}

/// Removes for good what a draft has.
pub(in super::super) fn discard_of_draft(tx: &Connection, id: DraftId) -> rusqlite::Result<()> {
    tx.prepare_cached("DELETE FROM attachment WHERE owner = ?1")?
        .execute(params![id])?;
    Ok(())
}
