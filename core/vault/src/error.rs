//! What can go wrong with a vault, told apart by what a person can do about it.

use std::time::Duration;
use std::{fmt, io};

/// Which part of a vault is damaged. Names a place, never any content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A key slot opened, but neither copy of the compartment's keyring does.
    Keyring,
    /// A database file is missing.
    MissingFile,
    /// A database file is empty, cut, or not a whole number of pages.
    FileSize,
    /// A page fails its check, or the database's structure is broken.
    Pages,
    /// The database opens but is not the one that belongs to these keys.
    Identity,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Keyring => "the keyring does not open",
            Self::MissingFile => "a file is missing",
            Self::FileSize => "a file has an impossible size",
            Self::Pages => "a page fails its check",
            Self::Identity => "a file belongs to something else",
        })
    }
}

/// Any failure of a vault's verbs. Carries no passphrase, key, path or text.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// No key slot opens with what was given; the header itself is whole.
    #[error("the passphrase, code or key does not open this vault")]
    WrongPassphrase,
    /// Both copies of the header fail their checks.
    #[error("both copies of the vault's header are damaged")]
    DamagedHeader,
    /// The keys are right, but the vault's content is damaged.
    #[error("the vault is damaged: {0}")]
    DamagedVault(Part),
    /// Another process, or another handle of this one, has the vault open.
    #[error("the vault is open elsewhere")]
    InUse,
    /// There is no vault in this folder.
    #[error("there is no vault here")]
    NotFound,
    /// A vault, or something else, is already in this folder.
    #[error("the folder already holds something")]
    AlreadyExists,
    /// The device has no room left. Reading, exporting and deleting still work.
    #[error("the storage is full")]
    StorageFull,
    /// The device failed to read or write.
    #[error("the storage failed")]
    Storage(#[source] io::Error),
    /// The vault was written by a newer version of Goldseam.
    #[error("the vault was made by a newer version (format {found}, this one knows {known})")]
    NewerVersion {
        /// The format in the file.
        found: u32,
        /// The newest format this build can read.
        known: u32,
    },
    /// Too many wrong attempts; the next one is allowed after `wait`.
    #[error("too many attempts, wait {} s", wait.as_secs())]
    TooManyAttempts {
        /// How long to wait.
        wait: Duration,
    },
    /// The passphrase has fewer than the required number of characters.
    #[error("the passphrase needs at least {minimum} characters")]
    PassphraseTooShort {
        /// The required number of characters.
        minimum: usize,
    },
    /// The passphrase already opens something in this vault.
    #[error("the passphrase already opens something here")]
    PassphraseInUse,
    /// The recovery code is mistyped: its check does not agree.
    #[error("the recovery code is mistyped")]
    RecoveryCodeTyped,
    /// Key derivation numbers outside the accepted range.
    #[error("key derivation numbers outside the accepted range")]
    KdfOutOfRange,
    /// The device does not have enough memory for the key derivation.
    #[error("not enough memory to derive the key")]
    OutOfMemory,
    /// The operating system gave no random bytes.
    #[error("no random bytes to be had")]
    Entropy,
    /// The caller cancelled the job.
    #[error("cancelled")]
    Cancelled,
    /// The vault was locked before the job could run or finish.
    #[error("the vault is locked")]
    Locked,
    /// A job ended in a panic: a defect of Goldseam. It was rolled back.
    #[error("an internal defect; nothing was changed")]
    Defect,
    /// A statement failed for a reason that is a defect of Goldseam, not of the vault.
    #[error("the store refused a statement")]
    Statement(#[source] rusqlite::Error),
}

/// Result of a vault's verbs.
pub type Result<T, E = VaultError> = std::result::Result<T, E>;

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::StorageFull,
            _ => Self::Storage(error),
        }
    }
}

impl From<rusqlite::Error> for VaultError {
    /// After a slot has opened, `NOTADB` and `CORRUPT` can only mean damage.
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::NotADatabase | Code::DatabaseCorrupt) => Self::DamagedVault(Part::Pages),
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::InUse,
            Some(Code::DiskFull) => Self::StorageFull,
            Some(Code::SystemIoFailure | Code::CannotOpen | Code::ReadOnly) => Self::Storage(
                io::Error::other("the database reported an input/output failure"),
            ),
            Some(Code::OperationInterrupted) => Self::Cancelled,
            Some(Code::OutOfMemory) => Self::OutOfMemory,
            _ => Self::Statement(error),
        }
    }
}
