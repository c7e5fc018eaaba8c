//! Taking back a whole import.

use chrono::{DateTime, Utc};
use goldseam_vault::CancelToken;
use rusqlite::{Connection, params};
use serde::Serialize;

use super::super::attachments::mark_removed;
use super::super::error::{JournalError, Result};
use super::super::{Journal, store, tags, trash};
use super::{content_hash, forget_empty_batches};
use crate::id::{AttachmentId, EntryId, ImportId};

/// Entries of one transaction, as in the import itself.
const AT_ONCE: i64 = 25;

/// What was taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct UndoneImport {
    /// Entries that went to the trash.
    pub trashed: usize,
    /// Entries that stay, because they were changed since.
    pub kept: usize,
    /// Entries that a person had thrown away before.
    pub in_trash: usize,
    /// Attachments that came to entries of an earlier import and were detached.
    pub detached: usize,
}

impl Journal {
    /// Takes an import back: what it brought goes to the trash, where it can be restored from for
    /// [`crate::room::DAYS_KEPT`] days, and tags that nothing uses any more go. A later import of the same source brings
    /// it anew, but for what was restored.
    ///
    /// An entry stays if a person changed its text, moment or marks, began a draft of it, or attached something to it. A
    /// change of its tags alone is none.
    ///
    /// Done in short steps, behind everything that a person waits for; `progress` is called with the entries that were
    /// looked at and all of them. Cut short, it is taken back in part, and can be called again.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if there is no such import, the vault's.
    pub fn undo_import(
        &self,
        id: ImportId,
        token: &CancelToken,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<UndoneImport> {
        let batch = self.imports()?.into_iter().find(|batch| batch.id == id);
        let total = batch.ok_or(JournalError::NotFound)?.entries as usize;
        let (mut done, mut undone) = (0, UndoneImport::default());
        let mut after = None;
        loop {
            let now = self.now();
            let writer = self.vault.main().in_background().cancelled_by(token);
            let step = writer.write(move |tx| {
                let entries = entries(tx, id, after)?;
                let mut step = UndoneImport::default();
                for (entry, as_imported) in &entries {
                    take_back(tx, *entry, as_imported, now, &mut step)?;
                }
                tags::remove_unused(tx)?;
                Ok::<_, JournalError>((entries.len(), entries.last().map(|last| last.0), step))
            })?;
            let (looked_at, last, step) = step;
            if looked_at == 0 {
                break;
            }
            (after, done) = (last, done + looked_at);
            undone.trashed += step.trashed;
            undone.kept += step.kept;
            undone.in_trash += step.in_trash;
            progress(done.min(total), total);
        }
        let now = self.now();
        let writer = self.vault.main().in_background().cancelled_by(token);
        undone.detached = writer.write(move |tx| {
            let detached = detach_from_others(tx, id, now)?;
            forget_empty_batches(tx)?;
            Ok::<_, JournalError>(detached)
        })?;
        Ok(undone)
    }
}

/// The next entries of an import, in the order of their ids, each with its hash at that time.
fn entries(
    tx: &Connection,
    batch: ImportId,
    after: Option<EntryId>,
) -> Result<Vec<(EntryId, Vec<u8>)>> {
    let mut statement = tx.prepare_cached(
        "SELECT entry, as_imported FROM provenance
         WHERE batch = ?1 AND undone = 0 AND (?2 IS NULL OR entry > ?2) ORDER BY entry LIMIT ?3",
    )?;
    let rows = statement.query_map(params![batch, after, AT_ONCE], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn take_back(
    tx: &Connection,
    id: EntryId,
    as_imported: &[u8],
    now: DateTime<Utc>,
    step: &mut UndoneImport,
) -> Result<()> {
    match store::load(tx, id) {
        Err(JournalError::NotFound) => step.in_trash += 1,
        Err(error) => return Err(error),
        Ok(entry) if content_hash(&entry)? != as_imported || has_something_added(tx, id)? => {
            step.kept += 1;
            return Ok(());
        }
        Ok(_) => {
            trash::put(tx, store::take(tx, id)?, now)?;
            step.trashed += 1;
        }
    }
    tx.prepare_cached("UPDATE provenance SET undone = 1 WHERE entry = ?1")?
        .execute([id])?;
    Ok(())
}

/// Whether a person began a draft of an imported entry, or attached something to it.
fn has_something_added(tx: &Connection, id: EntryId) -> Result<bool> {
    Ok(tx
        .prepare_cached(
            "SELECT 1 FROM draft WHERE entry = ?1
             UNION ALL
             SELECT 1 FROM attachment WHERE owner = ?1 AND removed_millis IS NULL
                 AND NOT EXISTS (SELECT 1 FROM imported_file WHERE attachment = attachment.id)",
        )?
        .exists([id])?)
}

/// Detaches what this import attached to entries that came before it, so that a later one attaches it again.
fn detach_from_others(tx: &Connection, batch: ImportId, now: DateTime<Utc>) -> Result<usize> {
    let mut statement = tx.prepare_cached(
        "DELETE FROM imported_file WHERE batch = ?1
             AND entry NOT IN (SELECT entry FROM provenance WHERE provenance.batch = ?1)
         RETURNING attachment",
    )?;
    let attachments = statement
        .query_map([batch], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<AttachmentId>>>()?;
    let mut detached = 0;
    for id in attachments {
        match mark_removed(tx, id, Some(now)) {
            Ok(()) => detached += 1,
            // A person has detached it before.
            Err(JournalError::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(detached)
}
