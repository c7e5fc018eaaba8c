//! What an import would do, what it did, and what it did not do and why.
//!
//! The types here hold relative paths of the person's own files, because the person must see which file is meant. They
//! are for the screen of that person only: they are no errors, they have no `Debug`, and they never go into a log.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::id::ImportId;

/// Why a file did not become an entry. Carries nothing of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// A name that begins with a dot, such as `.obsidian` or `.trash`: settings and rubbish of other programs.
    #[error("hidden, or another program's settings")]
    Hidden,
    /// A text inside a folder that a browser saved beside a page (`…_files`). Its pictures can still be attached.
    #[error("belongs to a saved web page")]
    CompanionFolder,
    /// A symbolic link. None is followed, as it can lead to files that nobody meant to import.
    #[error("a link to another place")]
    Symlink,
    /// A device, socket or pipe.
    #[error("not a regular file")]
    NotAFile,
    /// The name is not Unicode, or leads out of the folder.
    #[error("its name cannot be used")]
    UnusableName,
    /// Two files of one bundle have the same name; the first is taken.
    #[error("a second file of the same name")]
    DuplicateName,
    /// Deeper than [`MAX_DEPTH`](super::markdown::source::MAX_DEPTH) folders.
    #[error("too many folders inside each other")]
    TooDeep,
    /// The folder holds more than [`MAX_FILES`](super::markdown::source::MAX_FILES) files; the rest was not looked at.
    #[error("too many files; what follows was not looked at")]
    TooManyFiles,
    /// Longer than [`MAX_TEXT_BYTES`](super::markdown::source::MAX_TEXT_BYTES).
    #[error("the text is longer than 10 MiB")]
    TooLarge,
    /// The system refused to read it, or it went away meanwhile.
    #[error("could not be read")]
    Unreadable,
    /// Holds NUL bytes: not a text.
    #[error("not a text")]
    Binary,
    /// Neither UTF-8 nor UTF-16 with a byte-order mark. Guessing an encoding would damage letters in silence.
    #[error("not UTF-8 text; save it again as UTF-8")]
    UnknownEncoding,
    /// No text and no title.
    #[error("empty")]
    Empty,
}

/// Something that was imported, but not wholly as it stood. Nothing was lost in any of these cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// The front matter is no YAML mapping that could be read; it stays in the text as it is.
    #[error("the properties at the top could not be read and stay in the text")]
    FrontMatterUnreadable,
    /// A date in the front matter could not be read at all; it is kept with the other properties.
    #[error("a date in the properties could not be read")]
    DateUnreadable,
    /// The day was read from the front matter, but something after it was not; the original is kept.
    #[error("a date in the properties was read only in part")]
    DatePartlyRead,
    /// No date in text or name: the file's time of change is used, which copying may have altered.
    #[error("the date is a guess from the file's time of change")]
    DateGuessed,
    /// No date at all: the caller uses the moment of the import.
    #[error("no date was found")]
    DateMissing,
    /// A property that we know (title, tags, star) has a value of an unexpected kind; it is kept with the other properties.
    #[error("a property could not be read")]
    PropertyUnreadable,
    /// More than [`MAX_TAGS`](super::markdown::MAX_TAGS) tags; those left out still stand in the text or are kept with the
    /// other properties.
    #[error("too many tags; some were left out")]
    TooManyTags,
    /// A picture or file that the text shows is not in the folder.
    #[error("a picture or file that the text shows was not found")]
    AttachmentMissing,
    /// A picture or file is larger than [`MAX_ATTACHMENT`](crate::journal::MAX_ATTACHMENT).
    #[error("a picture or file is larger than 512 MiB and was left out")]
    AttachmentTooLarge,
    /// A picture or file is there, but cannot be read.
    #[error("a picture or file could not be read")]
    AttachmentUnreadable,
    /// The note was imported before and says something else now. The journal's entry is left as it is.
    #[error("it has changed since it was imported; the entry was left as it is")]
    ChangedSince,
}

/// A file that did not become an entry.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Skipped {
    /// Path from the folder's root with `/`, to be shown to the person and kept nowhere.
    pub path: String,
    /// Why.
    pub reason: SkipReason,
}

/// A file that became an entry with a remark.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Warned {
    /// Path from the folder's root with `/`, to be shown to the person and kept nowhere.
    pub path: String,
    /// What the person should know.
    pub warning: Warning,
}

/// What an import would do, before anything is written.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct ImportPreview {
    /// Files that would become new entries.
    pub new: usize,
    /// Files that are in the journal already, unchanged.
    pub already_present: usize,
    /// Files imported before whose text differs now.
    pub changed: usize,
    /// Files imported before whose entries are in the trash, and would stay there.
    pub in_trash: usize,
    /// Pictures and files that would be attached.
    pub attachments: usize,
    /// Their bytes.
    pub attachment_bytes: u64,
    /// The first local day of the new entries that have one.
    pub first_day: Option<NaiveDate>,
    /// The last local day of the new entries that have one.
    pub last_day: Option<NaiveDate>,
    /// Files that would be left out.
    pub skipped: Vec<Skipped>,
    /// Remarks on files that would be taken.
    pub warnings: Vec<Warned>,
}

/// What an import did.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// Names the import in [`Transfer::undo_import`](super::Transfer::undo_import), if anything came in.
    pub batch: Option<ImportId>,
    /// Whether it was cancelled before its end.
    pub cancelled: bool,
    /// Files that became new entries.
    pub imported: usize,
    /// Files that were in the journal already, unchanged.
    pub already_present: usize,
    /// Files imported before whose text differs now.
    pub changed: usize,
    /// Files imported before whose entries are in the trash, and stay there.
    pub in_trash: usize,
    /// Pictures and files that were attached.
    pub attachments: usize,
    /// Files that were left out.
    pub skipped: Vec<Skipped>,
    /// Remarks on files that were taken.
    pub warnings: Vec<Warned>,
}
