use std::io;

use chrono::NaiveDate;
use goldseam_vault::VaultError;

/// What can go wrong in the journal. Carries no text of a person.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// There is no such entry, draft, tag, attachment or import.
    #[error("there is no such thing in the journal")]
    NotFound,
    /// A text is longer than can be kept.
    #[error("the text is longer than {limit} bytes")]
    TooLong {
        /// The longest text, in bytes.
        limit: usize,
    },
    /// The entry is sealed and its day has not come.
    #[error("the entry is sealed until {until}")]
    Sealed {
        /// The local day on which it opens.
        until: NaiveDate,
    },
    /// More entries in one call than can be changed at once.
    #[error("more than {limit} entries at once")]
    TooMany {
        /// How many may be.
        limit: usize,
    },
    /// A tag's name needs a letter or a digit.
    #[error("a tag needs a letter or a digit")]
    TagName,
    /// The device's clock or offset is outside what can be kept (years 1 to 9999).
    #[error("the date is outside the years 1 to 9999")]
    Moment,
    /// A file is larger than can be kept.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The largest file, in bytes.
        limit: u64,
    },
    /// What was to be attached could not be read to its end.
    #[error("the file to attach cannot be read")]
    Unreadable(#[source] io::Error),
    /// The caller's output took no more bytes of an attachment.
    #[error("the attachment cannot be written out")]
    Unwritable(#[source] io::Error),
    /// An attachment is not what was attached: a part of it is missing or altered.
    #[error("the attachment is damaged")]
    DamagedAttachment,
    /// A stored record cannot be read: a defect, or a newer version wrote it.
    #[error("a stored record cannot be read")]
    Record,
    /// The vault failed.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

/// Result of the journal's verbs.
pub type Result<T, E = JournalError> = std::result::Result<T, E>;

impl From<rusqlite::Error> for JournalError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound,
            error => Self::Vault(error.into()),
        }
    }
}
