//! Attachments: pictures, voice, video and files beside an entry or a draft.
//!
//! Their bytes stream in and out of the media database in chunks of [`CHUNK`] bytes, each in a short transaction of its
//! own, so that a video never lies in memory whole and nobody waits for its upload. What there is, the main database
//! says: an attachment begins with its row there, after all of its bytes are on the disk, and ends with that row, before
//! its bytes are erased. Whatever is cut short in between is erased after the next opening.
//!
//! ```no_run
//! # use goldseam_core::{id::EntryId, journal::{Journal, NewAttachment, JournalError}, vault::CancelToken};
//! # fn of_a_screen(journal: &Journal, entry: EntryId, photo: &mut dyn std::io::Read) -> Result<(), JournalError> {
//! let new = NewAttachment { name: Some("window.jpg".into()), thumbnail: None };
//! let photo = journal.attach(entry, new, photo, &CancelToken::new(), &mut |bytes| println!("{bytes} so far"))?;
//! for attachment in journal.attachments(entry)? {
//!     println!("{} ({})", attachment.name.unwrap_or_default(), attachment.media_type);
//! }
//! let beginning = journal.read_attachment_range(photo, 0, 4096)?;
//! # Ok(()) }
//! ```

mod blob;
mod file_name;
mod media_type;
mod read;
mod removal;
mod rows;
mod upload;

pub use blob::erase_a_little;
pub use read::MAX_RANGE;
pub use removal::Detached;
pub(super) use removal::{discard_of_draft, purge};
pub(super) use rows::{count_of, hand_over, mark_removed};

use chrono::{DateTime, Utc};
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Serialize, Serializer};

use super::Journal;
use super::error::{JournalError, Result};
use crate::id::{AttachmentId, DraftId, EntryId};

/// The first structure of the media database.
pub const MEDIA_MIGRATION_1: &str = include_str!("../schema/media_0001.sql");

/// The largest attachment, in bytes.
pub const MAX_ATTACHMENT: u64 = 512 * 1024 * 1024;
/// The largest thumbnail, in bytes.
pub const MAX_THUMBNAIL: usize = 64 * 1024;
/// Bytes of one chunk: about 2 ms of encryption and one wait for the disk.
pub const CHUNK: usize = 256 * 1024;

/// What an attachment belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// An entry, in the journal or in the trash.
    Entry(EntryId),
    /// A draft: what it has goes to its entry when it is finished, and is gone when it is discarded.
    Draft(DraftId),
}

impl From<EntryId> for Owner {
    fn from(id: EntryId) -> Self {
        Self::Entry(id)
    }
}

impl From<DraftId> for Owner {
    fn from(id: DraftId) -> Self {
        Self::Draft(id)
    }
}

impl ToSql for Owner {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Entry(id) => id.to_sql(),
            Self::Draft(id) => id.to_sql(),
        }
    }
}

/// What the caller knows of a new attachment.
#[derive(Clone, Default)]
pub struct NewAttachment {
    /// The name of its file. Only the last part of a path is kept, without control characters and at most 255 bytes long.
    pub name: Option<String>,
    /// A small picture of it that the platform drew, at most [`MAX_THUMBNAIL`] bytes.
    pub thumbnail: Option<Vec<u8>>,
}

/// An attachment.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Attachment {
    /// Its id.
    pub id: AttachmentId,
    /// The name of its file, if it has one. Without folders: safe to be given to a file that is written.
    pub name: Option<String>,
    /// Its media type (RFC 6838), such as `image/jpeg`: of pictures, sound, video and PDF by its content; of other files
    /// by the name's ending; `application/octet-stream` if neither is known.
    pub media_type: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// SHA-256 of its bytes.
    #[serde(serialize_with = "as_hex")]
    pub sha256: [u8; 32],
    /// When it was attached.
    pub added: DateTime<Utc>,
}

fn as_hex<S: Serializer>(bytes: &[u8; 32], serializer: S) -> std::result::Result<S::Ok, S::Error> {
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    serializer.serialize_str(&hex)
}

/// A hash as it is stored.
struct Digest([u8; 32]);

impl FromSql for Digest {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        <[u8; 32]>::column_result(value).map(Self)
    }
}

impl Journal {
    /// What an entry, in the journal or in the trash, or a draft has with it, in its order. Nothing for an unknown id.
    ///
    /// # Errors
    /// [`JournalError::Sealed`].
    pub fn attachments(&self, owner: impl Into<Owner>) -> Result<Vec<Attachment>> {
        let (owner, today) = (owner.into(), self.today()?);
        self.vault.read(move |tx| {
            rows::check_seal_of(tx, owner, today)?;
            rows::of_owner(tx, owner)
        })
    }

    /// One attachment, also one that was detached.
    ///
    /// # Errors
    /// [`JournalError::NotFound`], [`JournalError::Sealed`].
    pub fn attachment(&self, id: AttachmentId) -> Result<Attachment> {
        let today = self.today()?;
        self.vault.read(move |tx| {
            rows::check_seal(tx, id, today)?;
            rows::load(tx, id)
        })
    }

    /// Puts the attachments of an entry or a draft into this order; those that are not named follow as they stood.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if one of them is not there; nothing is changed then.
    pub fn arrange_attachments(
        &self,
        owner: impl Into<Owner>,
        order: Vec<AttachmentId>,
    ) -> Result<()> {
        let owner = owner.into();
        self.vault.write(move |tx| rows::arrange(tx, owner, &order))
    }

    /// Bytes of all attachments, those in the trash included.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn attachment_bytes(&self) -> Result<u64> {
        self.vault.read(|tx| {
            let bytes: i64 = tx
                .prepare_cached("SELECT coalesce(sum(bytes), 0) FROM attachment")?
                .query_row([], |row| row.get(0))?;
            Ok(bytes.unsigned_abs())
        })
    }
}

fn check_thumbnail(thumbnail: &[u8]) -> Result<()> {
    if thumbnail.len() > MAX_THUMBNAIL {
        return Err(JournalError::TooLarge {
            limit: MAX_THUMBNAIL as u64,
        });
    }
    Ok(())
}
