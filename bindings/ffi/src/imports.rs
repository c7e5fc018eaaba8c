//! What comes in from elsewhere: a folder of Markdown or text notes.

use std::io::Read;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use goldseam_core::journal::{ImportBatch, UndoneImport as CoreUndone};
use goldseam_core::transfer::import::ImportProgress;
use goldseam_core::transfer::markdown::source::{Folder, Listing, Source, SourceError, SourceFile};
use goldseam_core::transfer::report::{
    ImportPreview as CorePreview, ImportReport as CoreReport, Skipped, Warned,
};
use goldseam_core::vault::Clock;

use crate::attachments::{ByteSource, Reader, StreamError};
use crate::error::{GoldseamError, Result};
use crate::session::Session;
use crate::task::{Progress, TaskHandle};
use crate::view::{Day, all, id};

pub use goldseam_core::transfer::report::{SkipReason, Warning as NoteWarning};

/// What comes in from elsewhere.
#[derive(uniffi::Object)]
pub struct Imports {
    pub(crate) session: Arc<Session>,
}

/// Where notes come from.
#[derive(uniffi::Enum)]
pub enum ImportOrigin {
    /// A folder that this process can read.
    Folder {
        /// Its path.
        path: String,
    },
    /// A tree of files that only the platform can read, such as one that the person picked on Android.
    Files {
        /// Lists and opens them.
        tree: Arc<dyn FileTree>,
    },
}

/// A tree of files that the platform reads. Called on the thread that does the work.
#[uniffi::export(foreign)]
pub trait FileTree: Send + Sync {
    /// What the person calls it. Tells its notes from those of another tree with the same paths.
    fn label(&self) -> std::result::Result<String, StreamError>;

    /// Every file in it.
    fn files(&self) -> std::result::Result<Vec<TreeFile>, StreamError>;

    /// Opens one of them.
    fn open_file(&self, path: String) -> std::result::Result<Arc<dyn ByteSource>, StreamError>;
}

/// A file of a tree.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct TreeFile {
    /// Path from the root, with `/`.
    pub path: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// When it was last changed, if that is known.
    #[uniffi(default)]
    pub modified: Option<SystemTime>,
}

/// Why a file does not become an entry.
#[uniffi::remote(Enum)]
pub enum SkipReason {
    /// A name that begins with a dot: settings and rubbish of other programs.
    Hidden,
    /// Belongs to a saved web page.
    CompanionFolder,
    /// A link to another place. None is followed.
    Symlink,
    /// A device, socket or pipe.
    NotAFile,
    /// The name is no text, or leads out of the folder.
    UnusableName,
    /// Two files have the same name; the first is taken.
    DuplicateName,
    /// Too many folders inside each other.
    TooDeep,
    /// Too many files; what follows was not looked at.
    TooManyFiles,
    /// Longer than 10 MiB.
    TooLarge,
    /// Could not be read.
    Unreadable,
    /// Not a text.
    Binary,
    /// Neither UTF-8 nor UTF-16 with a byte-order mark.
    UnknownEncoding,
    /// No text and no title.
    Empty,
}

/// Something that comes in, but not wholly as it stands. Nothing is lost.
#[uniffi::remote(Enum)]
pub enum NoteWarning {
    /// The properties at the top could not be read; they stay in the text.
    FrontMatterUnreadable,
    /// A date in the properties could not be read; it is kept with them.
    DateUnreadable,
    /// A date in the properties was read in part.
    DatePartlyRead,
    /// The date is a guess from the file's time of change.
    DateGuessed,
    /// No date was found.
    DateMissing,
    /// A property could not be read; it is kept with the others.
    PropertyUnreadable,
    /// Too many tags; those left out are kept.
    TooManyTags,
    /// A picture or file that the text shows is not there.
    AttachmentMissing,
    /// A picture or file is larger than 512 MiB.
    AttachmentTooLarge,
    /// A picture or file could not be read.
    AttachmentUnreadable,
    /// It has changed since it was imported; the entry is left as it is.
    ChangedSince,
}

/// A file that does not become an entry.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct SkippedFile {
    /// Its path from the root.
    pub path: String,
    /// Why.
    pub reason: SkipReason,
}

/// A file that becomes an entry, with a remark.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct WarnedFile {
    /// Its path from the root.
    pub path: String,
    /// What the person should know.
    pub warning: NoteWarning,
}

/// What an import would do, before anything is written.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct ImportPreview {
    /// Notes that would become entries.
    pub new: u32,
    /// Notes that are in the journal already, unchanged.
    pub already_present: u32,
    /// Notes imported before whose text differs now.
    pub changed: u32,
    /// Notes imported before that are in the trash, and would stay there.
    pub in_trash: u32,
    /// Pictures and files that would be attached.
    pub attachments: u32,
    /// Their bytes.
    pub attachment_bytes: u64,
    /// The first local day of the new entries that have one.
    pub first_day: Option<Day>,
    /// The last one.
    pub last_day: Option<Day>,
    /// Files that would be left out.
    pub skipped: Vec<SkippedFile>,
    /// Remarks on files that would be taken.
    pub warnings: Vec<WarnedFile>,
}

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct ImportReport {
    /// Names the import for `undo`, if anything came in.
    pub import_id: Option<String>,
    /// Whether it was cancelled before its end. The next import of the same notes goes on from there.
    pub cancelled: bool,
    /// Notes that became entries.
    pub imported: u32,
    /// Notes that were in the journal already, unchanged.
    pub already_present: u32,
    /// Notes imported before whose text differs now.
    pub changed: u32,
    /// Notes imported before that are in the trash, and stay there.
    pub in_trash: u32,
    /// Pictures and files that were attached.
    pub attachments: u32,
    /// Files that were left out.
    pub skipped: Vec<SkippedFile>,
    /// Remarks on files that were taken.
    pub warnings: Vec<WarnedFile>,
}

/// An import that was done and not taken back.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PastImport {
    /// Its id.
    pub import_id: String,
    /// When it began.
    pub at: SystemTime,
    /// The local day of that.
    pub day: Day,
    /// Entries of it that are there or in the trash.
    pub entries: u32,
    /// Attachments of it likewise.
    pub attachments: u32,
}

/// What the taking back of an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct UndoneImport {
    /// Entries that went to the trash.
    pub trashed: u32,
    /// Entries that were changed since they came in, and stay.
    pub kept: u32,
    /// Entries that were in the trash already.
    pub in_trash: u32,
    /// Attachments that were taken off entries that stay.
    pub detached: u32,
}

#[uniffi::export]
impl Imports {
    /// Reads every note and counts what `run` would do. Writes nothing.
    #[uniffi::method(default(task = None))]
    pub async fn preview(
        &self,
        origin: ImportOrigin,
        task: Option<Arc<TaskHandle>>,
    ) -> Result<ImportPreview> {
        self.session
            .long(task, move |app, token, report| {
                let mut report = |at| report(progress(at));
                app.transfer()
                    .preview(origin.source().as_ref(), token, &mut report)
            })
            .await
            .map(Into::into)
    }

    /// Imports every note, with the pictures and files that it shows. Cancelled, it ends with a report of what came in.
    #[uniffi::method(default(task = None))]
    pub async fn run(
        &self,
        origin: ImportOrigin,
        task: Option<Arc<TaskHandle>>,
    ) -> Result<ImportReport> {
        self.session
            .long(task, move |app, token, report| {
                let mut report = |at| report(progress(at));
                app.transfer()
                    .import(origin.source().as_ref(), token, &mut report)
            })
            .await
            .map(Into::into)
    }

    /// What was imported and not taken back, latest first.
    pub async fn past(&self) -> Result<Vec<PastImport>> {
        self.session
            .read(None, |app| {
                let clock = app.vault().clock();
                let past = app.transfer().imports()?.into_iter();
                Ok::<_, GoldseamError>(past.map(|batch| PastImport::of(batch, clock)).collect())
            })
            .await
    }

    /// Takes an import back: its entries go to the trash, but for those that were changed since.
    #[uniffi::method(default(task = None))]
    pub async fn undo(
        &self,
        import_id: String,
        task: Option<Arc<TaskHandle>>,
    ) -> Result<UndoneImport> {
        self.session
            .long(task, move |app, token, report| {
                let id = id(&import_id)?;
                let mut report = |done, total| {
                    report(Progress {
                        done: count(done),
                        total: count(total),
                        bytes: 0,
                    });
                };
                Ok::<_, GoldseamError>(app.transfer().undo_import(id, token, &mut report)?)
            })
            .await
            .map(Into::into)
    }
}

impl ImportOrigin {
    fn source(self) -> Box<dyn Source> {
        match self {
            Self::Folder { path } => Box::new(Folder::new(PathBuf::from(path))),
            Self::Files { tree } => Box::new(Tree(tree)),
        }
    }
}

/// A tree as the core reads.
struct Tree(Arc<dyn FileTree>);

impl Source for Tree {
    fn name(&self) -> String {
        self.0.label().unwrap_or_default()
    }

    fn list(&self) -> std::result::Result<Listing, SourceError> {
        let files = self
            .0
            .files()
            .map_err(|error| SourceError::Unreadable(std::io::Error::other(error)))?;
        Ok(Listing::of(files.into_iter().map(|file| SourceFile {
            path: file.path,
            size: file.bytes,
            modified: file.modified.map(Into::into),
        })))
    }

    fn open(&self, path: &str) -> std::result::Result<Box<dyn Read + '_>, SkipReason> {
        let bytes = self
            .0
            .open_file(path.to_owned())
            .map_err(|_| SkipReason::Unreadable)?;
        Ok(Box::new(Reader(bytes)))
    }
}

fn count(number: usize) -> u64 {
    number.try_into().unwrap_or(u64::MAX)
}

fn small(number: usize) -> u32 {
    number.try_into().unwrap_or(u32::MAX)
}

fn progress(at: ImportProgress) -> Progress {
    Progress {
        done: count(at.notes),
        total: count(at.of),
        bytes: at.attachment_bytes,
    }
}

impl From<CorePreview> for ImportPreview {
    fn from(preview: CorePreview) -> Self {
        Self {
            new: small(preview.new),
            already_present: small(preview.already_present),
            changed: small(preview.changed),
            in_trash: small(preview.in_trash),
            attachments: small(preview.attachments),
            attachment_bytes: preview.attachment_bytes,
            first_day: preview.first_day.map(Into::into),
            last_day: preview.last_day.map(Into::into),
            skipped: all(preview.skipped),
            warnings: all(preview.warnings),
        }
    }
}

impl From<CoreReport> for ImportReport {
    fn from(report: CoreReport) -> Self {
        Self {
            import_id: report.batch.map(|id| id.to_string()),
            cancelled: report.cancelled,
            imported: small(report.imported),
            already_present: small(report.already_present),
            changed: small(report.changed),
            in_trash: small(report.in_trash),
            attachments: small(report.attachments),
            skipped: all(report.skipped),
            warnings: all(report.warnings),
        }
    }
}

impl From<Skipped> for SkippedFile {
    fn from(skipped: Skipped) -> Self {
        Self {
            path: skipped.path,
            reason: skipped.reason,
        }
    }
}

impl From<Warned> for WarnedFile {
    fn from(warned: Warned) -> Self {
        Self {
            path: warned.path,
            warning: warned.warning,
        }
    }
}

impl PastImport {
    fn of(batch: ImportBatch, clock: &dyn Clock) -> Self {
        let local = batch.at.with_timezone(&clock.offset_at(batch.at));
        Self {
            import_id: batch.id.to_string(),
            at: batch.at.into(),
            day: local.date_naive().into(),
            entries: batch.entries,
            attachments: batch.attachments,
        }
    }
}

impl From<CoreUndone> for UndoneImport {
    fn from(undone: CoreUndone) -> Self {
        Self {
            trashed: small(undone.trashed),
            kept: small(undone.kept),
            in_trash: small(undone.in_trash),
            detached: small(undone.detached),
        }
    }
}
