//! Bringing bytes in.

use std::io::{self, Read};

use goldseam_vault::{CancelToken, VaultError};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::super::Journal;
use super::super::error::{JournalError, Result};
use super::{
    Attachment, CHUNK, MAX_ATTACHMENT, NewAttachment, Owner, blob, check_thumbnail, file_name,
    media_type, rows,
};
use crate::id::AttachmentId;

/// What is known when all bytes are on the disk.
struct Uploaded {
    bytes: u64,
    sha256: [u8; 32],
    media_type: &'static str,
}

impl Journal {
    /// Reads `bytes` to the end and attaches them, behind everything that a person waits for. `progress` is called with
    /// the bytes that are on the disk. When this returns `Ok`, all of it is; on any error, a lock or a kill, nothing of
    /// it is attached, and what was written is erased.
    ///
    /// An entry that goes to the trash meanwhile has the attachment there.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if there is no such entry or draft, [`JournalError::TooLarge`] beyond
    /// [`MAX_ATTACHMENT`] or [`super::MAX_THUMBNAIL`], [`JournalError::Unreadable`] if `bytes` cannot be read, the
    /// vault's, among them [`VaultError::Cancelled`] through `token`.
    pub fn attach(
        &self,
        owner: impl Into<Owner>,
        new: NewAttachment,
        bytes: &mut dyn Read,
        token: &CancelToken,
        progress: &mut dyn FnMut(u64),
    ) -> Result<AttachmentId> {
        self.attach_and(owner.into(), new, bytes, token, progress, |_, _| Ok(()))
    }

    /// [`Journal::attach`], with something more in the transaction that makes it an attachment.
    pub(in super::super) fn attach_and(
        &self,
        owner: Owner,
        new: NewAttachment,
        bytes: &mut dyn Read,
        token: &CancelToken,
        progress: &mut dyn FnMut(u64),
        also: impl FnOnce(&Connection, AttachmentId) -> Result<()> + Send + 'static,
    ) -> Result<AttachmentId> {
        new.thumbnail.as_deref().map_or(Ok(()), check_thumbnail)?;
        let mut random = [0; 10];
        self.vault.entropy().fill(&mut random)?;
        let (added, id) = (self.now(), AttachmentId::new(self.now(), random));
        let name = new.name.as_deref().and_then(file_name::clean);
        self.vault.read(move |tx| rows::check_owner(tx, owner))?;

        let uploaded = self
            .upload(id, new.thumbnail, name.as_deref(), bytes, token, progress)
            .inspect_err(|_| self.give_up(id))?;
        let attachment = Attachment {
            id,
            name,
            media_type: uploaded.media_type.to_owned(),
            bytes: uploaded.bytes,
            sha256: uploaded.sha256,
            added,
        };
        let attached = self.vault.main().in_background().write(move |tx| {
            rows::check_owner(tx, owner)?;
            rows::insert(tx, owner, &attachment)?;
            also(tx, id)
        });
        match attached {
            // If this fails, the next opening finds the row in the main database and does it.
            Ok(()) => drop(blob::settle(&self.vault, vec![id], true)),
            // After a failure of the storage nobody knows what the next opening will find: it decides.
            Err(JournalError::Vault(error)) => return Err(error.into()),
            Err(error) => {
                self.give_up(id);
                return Err(error);
            }
        }
        Ok(id)
    }

    fn upload(
        &self,
        id: AttachmentId,
        thumbnail: Option<Vec<u8>>,
        name: Option<&str>,
        bytes: &mut dyn Read,
        token: &CancelToken,
        progress: &mut dyn FnMut(u64),
    ) -> Result<Uploaded> {
        let media = || self.vault.media().in_background().cancelled_by(token);
        let blob = media().write(move |tx| blob::begin(tx, id, thumbnail))?;
        let mut hash = Sha256::new();
        let mut total = 0;
        let mut found_type = media_type::detect(&[], name);
        for ordinal in 0.. {
            let chunk = next_chunk(bytes).map_err(JournalError::Unreadable)?;
            if chunk.is_empty() {
                break;
            }
            if ordinal == 0 {
                found_type = media_type::detect(&chunk, name);
            }
            total += chunk.len() as u64;
            if total > MAX_ATTACHMENT {
                return Err(JournalError::TooLarge {
                    limit: MAX_ATTACHMENT,
                });
            }
            hash.update(&chunk);
            media().write(move |tx| blob::append(tx, blob, ordinal, &chunk))?;
            progress(total);
        }
        if token.is_cancelled() {
            return Err(VaultError::Cancelled.into());
        }
        Ok(Uploaded {
            bytes: total,
            sha256: hash.finalize().into(),
            media_type: found_type,
        })
    }

    /// Erases what came in so far. What cannot be erased now is erased after the next opening.
    fn give_up(&self, id: AttachmentId) {
        if blob::settle(&self.vault, vec![id], false).is_ok() {
            let _ = self.erase_blobs();
        }
    }
}

/// A full chunk, or what is left.
fn next_chunk(bytes: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut chunk = Vec::with_capacity(CHUNK);
    bytes.take(CHUNK as u64).read_to_end(&mut chunk)?;
    Ok(chunk)
}
