//! Getting bytes out.

use std::io::Write;

use goldseam_vault::{CancelToken, Vault};
use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};

use super::super::Journal;
use super::super::error::{JournalError, Result};
use super::{Attachment, blob, check_thumbnail};
use crate::id::AttachmentId;

/// The most that [`Journal::read_attachment_range`] gives at once, in bytes.
pub const MAX_RANGE: usize = 1024 * 1024;

impl Journal {
    /// Writes the whole attachment to `out`, chunk by chunk and behind everything that a person waits for. `progress` is
    /// called with the bytes that were written.
    ///
    /// # Errors
    /// [`JournalError::DamagedAttachment`] if a part is missing or its SHA-256 is not that of when it was attached: what
    /// was written must then be thrown away. [`JournalError::NotFound`], [`JournalError::Sealed`],
    /// [`JournalError::Unwritable`] if `out` fails, the vault's.
    pub fn read_attachment(
        &self,
        id: AttachmentId,
        out: &mut dyn Write,
        token: &CancelToken,
        progress: &mut dyn FnMut(u64),
    ) -> Result<()> {
        let attachment = self.attachment(id)?;
        let mut hash = Sha256::new();
        let mut done = 0;
        while done < attachment.bytes {
            let part = self.part(&attachment, done, |vault| {
                vault.media().in_background().cancelled_by(token)
            })?;
            hash.update(&part);
            out.write_all(&part).map_err(JournalError::Unwritable)?;
            done += part.len() as u64;
            progress(done);
        }
        if <[u8; 32]>::from(hash.finalize()) == attachment.sha256 {
            Ok(())
        } else {
            Err(JournalError::DamagedAttachment)
        }
    }

    /// Up to `length` bytes from `offset` on, for players and viewers that jump about. Fewer at the end of the
    /// attachment, none behind it, never more than [`MAX_RANGE`].
    ///
    /// # Errors
    /// [`JournalError::DamagedAttachment`] if a part is missing; [`JournalError::NotFound`], [`JournalError::Sealed`].
    pub fn read_attachment_range(
        &self,
        id: AttachmentId,
        offset: u64,
        length: usize,
    ) -> Result<Vec<u8>> {
        let attachment = self.attachment(id)?;
        let end = offset
            .saturating_add(length.min(MAX_RANGE) as u64)
            .min(attachment.bytes);
        let mut range = Vec::new();
        let mut at = offset;
        while at < end {
            let mut part = self.part(&attachment, at, Vault::media)?;
            part.truncate(usize::try_from(end - at).unwrap_or(usize::MAX));
            at += part.len() as u64;
            range.extend_from_slice(&part);
        }
        Ok(range)
    }

    /// The bytes from `offset` to the end of its chunk; at least one.
    fn part<'a>(
        &'a self,
        attachment: &Attachment,
        offset: u64,
        media: impl FnOnce(&'a Vault) -> goldseam_vault::Caller<'a>,
    ) -> Result<Vec<u8>> {
        let (id, bytes) = (attachment.id, attachment.bytes);
        let part = media(&self.vault).read(move |tx| -> Result<_> {
            let Some(blob) = blob::find(tx, id)? else {
                return Ok(None);
            };
            let ordinal = offset / blob.chunk_bytes;
            let start = ordinal * blob.chunk_bytes;
            let whole = blob.chunk_bytes.min(bytes - start);
            let chunk = blob::chunk(tx, &blob, ordinal)?
                .filter(|chunk| chunk.len() as u64 == whole)
                .map(|mut chunk| {
                    chunk.drain(..usize::try_from(offset - start).unwrap_or(usize::MAX));
                    chunk
                });
            Ok(chunk)
        })?;
        match part {
            Some(part) => Ok(part),
            // It may have been erased for good since its row was read.
            None => self
                .attachment(id)
                .and(Err(JournalError::DamagedAttachment)),
        }
    }

    /// The small picture of an attachment, if it has one.
    ///
    /// # Errors
    /// [`JournalError::NotFound`], [`JournalError::Sealed`].
    pub fn thumbnail(&self, id: AttachmentId) -> Result<Option<Vec<u8>>> {
        self.attachment(id)?;
        self.vault.media().read(move |tx| {
            let thumbnail = tx
                .prepare_cached("SELECT thumbnail FROM blob WHERE attachment = ?1")?
                .query_row([id], |row| row.get(0))
                .optional()?;
            Ok(thumbnail.flatten())
        })
    }

    /// Gives an attachment another small picture, or none.
    ///
    /// # Errors
    /// [`JournalError::TooLarge`] beyond [`super::MAX_THUMBNAIL`], [`JournalError::NotFound`],
    /// [`JournalError::Sealed`].
    pub fn set_thumbnail(&self, id: AttachmentId, thumbnail: Option<Vec<u8>>) -> Result<()> {
        thumbnail.as_deref().map_or(Ok(()), check_thumbnail)?;
        self.attachment(id)?;
        self.vault.media().write(move |tx| {
            tx.prepare_cached("UPDATE blob SET thumbnail = ?2 WHERE attachment = ?1")?
                .execute((id, thumbnail))?;
            Ok(())
        })
    }
}
