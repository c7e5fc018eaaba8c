//! Bytes in the media database.

use goldseam_vault::Vault;
use rusqlite::{Connection, OptionalExtension, params};

use super::super::error::Result;
use super::CHUNK;
use crate::id::AttachmentId;

/// Chunks that are erased in one step: a few milliseconds.
const ERASED_AT_ONCE: i64 = 4;

/// A blob that is being filled, by its number.
#[derive(Clone, Copy)]
pub(super) struct Number(i64);

pub(super) fn begin(
    tx: &Connection,
    attachment: AttachmentId,
    thumbnail: Option<Vec<u8>>,
) -> Result<Number> {
    tx.prepare_cached(
        "INSERT INTO blob (attachment, state, chunk_bytes, thumbnail) VALUES (?1, 'uploading', ?2, ?3)",
    )?
    .execute(params![attachment, CHUNK as i64, thumbnail])?;
    Ok(Number(tx.last_insert_rowid()))
}

pub(super) fn append(tx: &Connection, blob: Number, ordinal: i64, bytes: &[u8]) -> Result<()> {
    tx.prepare_cached("INSERT INTO chunk (blob, ordinal, bytes) VALUES (?1, ?2, ?3)")?
        .execute(params![blob.0, ordinal, bytes])?;
    Ok(())
}

/// What stands in a blob's row.
pub(super) struct Blob {
    number: i64,
    pub(super) chunk_bytes: u64,
}

/// The blob of an attachment; none if there is none, or it is being erased.
pub(super) fn find(tx: &Connection, attachment: AttachmentId) -> Result<Option<Blob>> {
    let blob = tx
        .prepare_cached(
            "SELECT number, chunk_bytes FROM blob WHERE attachment = ?1 AND state <> 'erasing'",
        )?
        .query_row([attachment], |row| {
            Ok(Blob {
                number: row.get(0)?,
                chunk_bytes: row.get::<_, i64>(1)?.unsigned_abs(),
            })
        })
        .optional()?;
    Ok(blob.filter(|blob| blob.chunk_bytes > 0))
}

pub(super) fn chunk(tx: &Connection, blob: &Blob, ordinal: u64) -> Result<Option<Vec<u8>>> {
    let ordinal = i64::try_from(ordinal).unwrap_or(i64::MAX);
    Ok(tx
        .prepare_cached("SELECT bytes FROM chunk WHERE blob = ?1 AND ordinal = ?2")?
        .query_row([blob.number, ordinal], |row| row.get(0))
        .optional()?)
}

/// Whose uploads were begun and not settled.
pub(super) fn uploading(tx: &Connection) -> Result<Vec<AttachmentId>> {
    let mut statement =
        tx.prepare_cached("SELECT attachment FROM blob WHERE state = 'uploading'")?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Says of these blobs that they are kept, or to be erased.
pub(super) fn settle(vault: &Vault, ids: Vec<AttachmentId>, kept: bool) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let state = if kept { "kept" } else { "erasing" };
    vault.media().in_background().write(move |tx| {
        let mut statement =
            tx.prepare_cached("UPDATE blob SET state = ?2 WHERE attachment = ?1")?;
        for id in ids {
            statement.execute(params![id, state])?;
        }
        Ok(())
    })
}

/// One short step of erasing what is to be erased in the media database; whether more is left.
///
/// # Errors
/// The database's.
pub fn erase_a_little(media: &Connection) -> rusqlite::Result<bool> {
    let next: Option<i64> = media
        .prepare_cached("SELECT number FROM blob WHERE state = 'erasing' LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let Some(blob) = next else {
        return Ok(false);
    };
    let erased = media
        .prepare_cached(
            "DELETE FROM chunk WHERE rowid IN (SELECT rowid FROM chunk WHERE blob = ?1 ORDER BY ordinal LIMIT ?2)",
        )?
        .execute([blob, ERASED_AT_ONCE])?;
    if erased == 0 {
        media
            .prepare_cached("DELETE FROM blob WHERE number = ?1")?
            .execute([blob])?;
    }
    Ok(true)
}
