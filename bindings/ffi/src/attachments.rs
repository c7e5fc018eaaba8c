//! Attachments: their bytes stream in and out, and never lie in memory whole.

use std::io::{self, Read, Write};
use std::sync::Arc;
use std::time::SystemTime;

use goldseam_core::id::AttachmentId;
use goldseam_core::journal::{
    Attachment as CoreAttachment, Detached, NewAttachment as CoreNew, Owner,
};

use crate::error::{GoldseamError, Result};
use crate::journal::{Journal, size};
use crate::task::{Progress, TaskHandle};
use crate::view::{all, id};

/// What an attachment belongs to.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum AttachmentOwner {
    /// An entry.
    Entry {
        /// Its id.
        entry_id: String,
    },
    /// A draft: what it has goes to its entry when it is finished.
    Draft {
        /// Its id.
        draft_id: String,
    },
}

/// A picture, voice, video or file.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct Attachment {
    /// Its id.
    pub attachment_id: String,
    /// The name of its file, if it has one. Without folders: safe to be given to a file that is written.
    pub name: Option<String>,
    /// Its media type, such as `image/jpeg`.
    pub media_type: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// When it was attached.
    pub added: SystemTime,
}

/// What the app knows of a new attachment.
#[derive(Clone, Debug, Default, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case", default, deny_unknown_fields)
)]
pub struct NewAttachment {
    /// The name of its file.
    #[uniffi(default)]
    pub name: Option<String>,
    /// A small picture of it that the platform drew, at most 64 KiB.
    #[uniffi(default)]
    pub thumbnail: Option<Vec<u8>>,
}

/// An attachment that was taken off, and can be put back for 30 days.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct DetachedAttachment {
    /// The attachment.
    pub attachment: Attachment,
    /// What it was taken off.
    pub owner: AttachmentOwner,
    /// When.
    pub removed: SystemTime,
}

/// A stream of the app's failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum StreamError {
    /// Nothing more can be read, or written.
    #[error("a stream failed")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for StreamError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// Bytes of the app's that come in. Called on the thread that does the work.
#[uniffi::export(foreign)]
pub trait ByteSource: Send + Sync {
    /// The next bytes, at most `most`; none at the end.
    fn read(&self, most: u32) -> std::result::Result<Vec<u8>, StreamError>;
}

/// Where the app takes bytes that go out. Called on the thread that does the work.
#[uniffi::export(foreign)]
pub trait ByteSink: Send + Sync {
    /// Takes all of `bytes`.
    fn write(&self, bytes: Vec<u8>) -> std::result::Result<(), StreamError>;
}

/// A source as the core reads.
pub(crate) struct Reader(pub(crate) Arc<dyn ByteSource>);

impl Read for Reader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = u32::try_from(buffer.len()).unwrap_or(u32::MAX);
        let bytes = self.0.read(most).map_err(io::Error::other)?;
        // A source that gives more than it was asked for is broken; to drop the rest would damage the file.
        let place = buffer
            .get_mut(..bytes.len())
            .ok_or(io::ErrorKind::InvalidData)?;
        place.copy_from_slice(&bytes);
        Ok(bytes.len())
    }
}

struct Writer(Arc<dyn ByteSink>);

impl Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes.to_vec()).map_err(io::Error::other)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[uniffi::export]
impl Journal {
    /// What an entry or a draft has with it, in its order. Nothing for an id that names nothing.
    pub async fn attachments(&self, owner: AttachmentOwner) -> Result<Vec<Attachment>> {
        self.session
            .read(None, move |app| {
                let owner = Owner::try_from(owner)?;
                Ok::<_, GoldseamError>(all(app.journal().attachments(owner)?))
            })
            .await
    }

    /// Reads `source` to its end and attaches it; gives the attachment's id when all of it is on the disk. On any error, a
    /// lock or a kill, nothing of it is attached. At most 512 MiB.
    #[uniffi::method(default(task = None))]
    pub async fn attach(
        &self,
        owner: AttachmentOwner,
        attachment: NewAttachment,
        source: Arc<dyn ByteSource>,
        task: Option<Arc<TaskHandle>>,
    ) -> Result<String> {
        self.session
            .long(task, move |app, token, report| {
                let new = CoreNew {
                    name: attachment.name,
                    thumbnail: attachment.thumbnail,
                };
                let attached = app.journal().attach(
                    Owner::try_from(owner)?,
                    new,
                    &mut Reader(source),
                    token,
                    &mut |bytes| report(bytes_so_far(bytes)),
                );
                Ok::<_, GoldseamError>(attached?.to_string())
            })
            .await
    }

    /// Up to `length` bytes from `offset` on, for players and viewers that jump about; at most 1 MiB.
    pub async fn read_attachment(
        &self,
        attachment_id: String,
        offset: u64,
        length: u32,
    ) -> Result<Vec<u8>> {
        self.session
            .read(None, move |app| {
                let id = id(&attachment_id)?;
                Ok::<_, GoldseamError>(app.journal().read_attachment_range(
                    id,
                    offset,
                    size(length),
                )?)
            })
            .await
    }

    /// Writes the whole attachment to `sink`. After `Damaged`, what was written must be thrown away.
    #[uniffi::method(default(task = None))]
    pub async fn export_attachment(
        &self,
        attachment_id: String,
        sink: Arc<dyn ByteSink>,
        task: Option<Arc<TaskHandle>>,
    ) -> Result<()> {
        self.session
            .long(task, move |app, token, report| {
                let id = id(&attachment_id)?;
                let mut report = |bytes| report(bytes_so_far(bytes));
                let journal = app.journal();
                journal.read_attachment(id, &mut Writer(sink), token, &mut report)?;
                Ok::<_, GoldseamError>(())
            })
            .await
    }

    /// The small picture of an attachment, if it has one.
    pub async fn thumbnail(&self, attachment_id: String) -> Result<Option<Vec<u8>>> {
        self.session
            .read(None, move |app| {
                Ok::<_, GoldseamError>(app.journal().thumbnail(id(&attachment_id)?)?)
            })
            .await
    }

    /// Puts the attachments of an entry or a draft into this order; those that are not named follow as they stood.
    pub async fn arrange_attachments(
        &self,
        owner: AttachmentOwner,
        attachment_ids: Vec<String>,
    ) -> Result<()> {
        self.session
            .write(move |app| {
                let order: Vec<AttachmentId> = attachment_ids
                    .iter()
                    .map(|text| id(text))
                    .collect::<Result<_>>()?;
                let owner = Owner::try_from(owner)?;
                Ok::<_, GoldseamError>(app.journal().arrange_attachments(owner, order)?)
            })
            .await
    }

    /// Takes an attachment off its entry or draft. It can be put back for 30 days.
    pub async fn detach(&self, attachment_id: String) -> Result<()> {
        self.session
            .write(move |app| Ok::<_, GoldseamError>(app.journal().detach(id(&attachment_id)?)?))
            .await
    }

    /// Puts an attachment back where it was.
    pub async fn restore_attachment(&self, attachment_id: String) -> Result<()> {
        self.session
            .write(move |app| {
                Ok::<_, GoldseamError>(app.journal().restore_attachment(id(&attachment_id)?)?)
            })
            .await
    }

    /// What was taken off and can be put back, latest first.
    pub async fn detached(&self) -> Result<Vec<DetachedAttachment>> {
        self.session
            .read(None, |app| app.journal().detached())
            .await
            .map(all)
    }
}

fn bytes_so_far(bytes: u64) -> Progress {
    Progress {
        bytes,
        ..Progress::default()
    }
}

impl TryFrom<AttachmentOwner> for Owner {
    type Error = GoldseamError;

    fn try_from(owner: AttachmentOwner) -> Result<Self> {
        Ok(match owner {
            AttachmentOwner::Entry { entry_id } => Self::Entry(id(&entry_id)?),
            AttachmentOwner::Draft { draft_id } => Self::Draft(id(&draft_id)?),
        })
    }
}

impl From<Owner> for AttachmentOwner {
    fn from(owner: Owner) -> Self {
        match owner {
            Owner::Entry(id) => Self::Entry {
                entry_id: id.to_string(),
            },
            Owner::Draft(id) => Self::Draft {
                draft_id: id.to_string(),
            },
        }
    }
}

impl From<CoreAttachment> for Attachment {
    fn from(attachment: CoreAttachment) -> Self {
        Self {
            attachment_id: attachment.id.to_string(),
            name: attachment.name,
            media_type: attachment.media_type,
            bytes: attachment.bytes,
            added: attachment.added.into(),
        }
    }
}

impl From<Detached> for DetachedAttachment {
    fn from(detached: Detached) -> Self {
        Self {
            attachment: detached.attachment.into(),
            owner: detached.owner.into(),
            removed: detached.removed.into(),
        }
    }
}
