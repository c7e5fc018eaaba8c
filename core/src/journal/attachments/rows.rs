//! Attachments in the main database.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::super::error::{JournalError, Result};
use super::super::store;
use super::{Attachment, Digest, Owner};
use crate::id::{AttachmentId, DraftId, EntryId};

const COLUMNS: &str = "id, name, media_type, bytes, sha256, added_millis";

/// In SQL: how many attachments the entry has whose id is this parameter.
pub(in super::super) fn count_of(id: &str) -> String {
    format!("(SELECT count(*) FROM attachment WHERE owner = {id} AND removed_millis IS NULL)")
}

pub(super) fn columns(row: &Row<'_>) -> rusqlite::Result<Attachment> {
    Ok(Attachment {
        id: row.get(0)?,
        name: row.get(1)?,
        media_type: row.get(2)?,
        bytes: row.get::<_, i64>(3)?.unsigned_abs(),
        sha256: row.get::<_, Digest>(4)?.0,
        added: DateTime::from_timestamp_millis(row.get(5)?).unwrap_or_default(),
    })
}

pub(super) fn load(tx: &Connection, id: AttachmentId) -> Result<Attachment> {
    Ok(tx
        .prepare_cached(&format!("SELECT {COLUMNS} FROM attachment WHERE id = ?1"))?
        .query_row([id], columns)?)
}

pub(super) fn of_owner(tx: &Connection, owner: Owner) -> Result<Vec<Attachment>> {
    let mut statement = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM attachment WHERE owner = ?1 AND removed_millis IS NULL ORDER BY position, id"
    ))?;
    let rows = statement.query_map([owner], columns)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Puts a new attachment behind the others.
pub(super) fn insert(tx: &Connection, owner: Owner, attachment: &Attachment) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO attachment (id, owner, position, name, media_type, bytes, sha256, added_millis)
         VALUES (?1, ?2, (SELECT coalesce(max(position) + 1, 0) FROM attachment WHERE owner = ?2), ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        attachment.id,
        owner,
        attachment.name,
        attachment.media_type,
        i64::try_from(attachment.bytes).unwrap_or(i64::MAX),
        attachment.sha256,
        attachment.added.timestamp_millis(),
    ])?;
    recount(tx, owner)
}

/// Brings the number that the timeline shows up to date.
pub(in super::super) fn recount(tx: &Connection, owner: Owner) -> Result<()> {
    tx.prepare_cached(&format!(
        "UPDATE entry SET attachments = {} WHERE id = ?1",
        count_of("?1")
    ))?
    .execute([owner])?;
    Ok(())
}

/// # Errors
/// [`JournalError::NotFound`] if the entry is neither in the journal nor in the trash, or there is no such draft.
pub(super) fn check_owner(tx: &Connection, owner: Owner) -> Result<()> {
    let there = match owner {
        Owner::Entry(id) => tx
            .prepare_cached(
                "SELECT 1 FROM entry WHERE id = ?1 UNION ALL SELECT 1 FROM trash WHERE id = ?1",
            )?
            .exists([id])?,
        Owner::Draft(id) => tx
            .prepare_cached("SELECT 1 FROM draft WHERE id = ?1")?
            .exists([id])?,
    };
    there.then_some(()).ok_or(JournalError::NotFound)
}

/// # Errors
/// [`JournalError::Sealed`] if the entry is in the journal and its day has not come.
pub(super) fn check_seal_of(tx: &Connection, owner: Owner, today: NaiveDate) -> Result<()> {
    let until: Option<NaiveDate> = tx
        .prepare_cached("SELECT sealed_until FROM entry WHERE id = ?1")?
        .query_row([owner], |row| store::day(row, 0))
        .optional()?
        .flatten();
    match until {
        Some(until) if until > today => Err(JournalError::Sealed { until }),
        _ => Ok(()),
    }
}

/// # Errors
/// As [`check_seal_of`] for the entry that the attachment belongs to.
pub(super) fn check_seal(tx: &Connection, id: AttachmentId, today: NaiveDate) -> Result<()> {
    check_seal_of(tx, owner_of(tx, id)?, today)
}

pub(super) fn owner_of(tx: &Connection, id: AttachmentId) -> Result<Owner> {
    let (owner, is_draft) = tx
        .prepare_cached(
            "SELECT owner, EXISTS (SELECT 1 FROM draft WHERE draft.id = owner) FROM attachment WHERE id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(owner_from(owner, is_draft))
}

pub(super) fn owner_from(id: EntryId, is_draft: bool) -> Owner {
    if is_draft {
        Owner::Draft(DraftId::from_bytes(*id.as_bytes()))
    } else {
        Owner::Entry(id)
    }
}

pub(super) fn arrange(tx: &Connection, owner: Owner, order: &[AttachmentId]) -> Result<()> {
    let mut ids: Vec<AttachmentId> = of_owner(tx, owner)?.iter().map(|each| each.id).collect();
    if order.iter().any(|id| !ids.contains(id)) {
        return Err(JournalError::NotFound);
    }
    ids.sort_by_key(|id| {
        order
            .iter()
            .position(|named| named == id)
            .unwrap_or(order.len())
    });
    let mut statement = tx.prepare_cached("UPDATE attachment SET position = ?2 WHERE id = ?1")?;
    for (position, id) in (0_i64..).zip(ids) {
        statement.execute(params![id, position])?;
    }
    Ok(())
}

/// Gives an entry what its draft had, behind what it has itself.
pub(in super::super) fn hand_over(tx: &Connection, draft: DraftId, entry: EntryId) -> Result<()> {
    tx.prepare_cached(
        "UPDATE attachment SET owner = ?2,
             position = position + (SELECT coalesce(max(position) + 1, 0) FROM attachment WHERE owner = ?2)
         WHERE owner = ?1",
    )?
    .execute(params![draft, entry])?;
    recount(tx, entry.into())
}

/// Marks an attachment as detached at `at`, or takes the mark away.
///
/// # Errors
/// [`JournalError::NotFound`] if it is not there, or is so already.
pub(in super::super) fn mark_removed(
    tx: &Connection,
    id: AttachmentId,
    at: Option<DateTime<Utc>>,
) -> Result<()> {
    let owner = owner_of(tx, id)?;
    let changed = tx
        .prepare_cached(
            "UPDATE attachment SET removed_millis = ?2 WHERE id = ?1 AND (removed_millis IS NULL) <> (?2 IS NULL)",
        )?
        .execute(params![id, at.map(|at| at.timestamp_millis())])?;
    if changed == 0 {
        return Err(JournalError::NotFound);
    }
    recount(tx, owner)
}
