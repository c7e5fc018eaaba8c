//! One error, by what a person can do about it. Carries no text that a person wrote.

use std::time::Duration;

use goldseam_core::day::DayError;
use goldseam_core::insight::InsightError;
use goldseam_core::journal::JournalError;
use goldseam_core::mood::MoodError;
use goldseam_core::practice::{AnswerError, PracticeError, WalkError};
use goldseam_core::transfer::import::ImportError;
use goldseam_core::vault::{Part, VaultError};

use crate::view::Day;

/// Result of a facade's verb.
pub(crate) type Result<T, E = GoldseamError> = std::result::Result<T, E>;

/// Whatever can go wrong. Show the platform's own words for it, chosen by `code()`; offer what `recovery()` says.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum GoldseamError {
    /// The vault is locked, or was locked while the call ran; then nothing of it was kept.
    #[error("locked")]
    Locked,
    /// There is no vault yet.
    #[error("no vault")]
    NoVault,
    /// There is a vault already, or something else in its folder.
    #[error("already exists")]
    AlreadyExists,
    /// The vault is open already: here, or in another process.
    #[error("in use")]
    InUse,
    /// The passphrase, recovery code or device key opens nothing here.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// Too many wrong attempts. Nothing is ever erased by them.
    #[error("too many attempts")]
    TooManyAttempts {
        /// Milliseconds until the next attempt may be made.
        wait_ms: u64,
    },
    /// There is no such entry, draft, tag, attachment or import (any more).
    #[error("not found")]
    NotFound,
    /// Something that was handed in cannot be taken; nothing was changed.
    #[error("invalid")]
    Invalid {
        /// What it is.
        field: Field,
        /// Why it cannot be taken.
        reason: Reason,
        /// The most or the least that is allowed, where `reason` is about a size: bytes of a text or file, characters of a
        /// passphrase, entries of one call.
        limit: Option<u64>,
    },
    /// The entry is sealed, and its day has not come. Its writer may break the seal.
    #[error("sealed")]
    Sealed {
        /// The local day on which it opens.
        until: Day,
    },
    /// Somebody cancelled the call; nothing of it was kept.
    #[error("cancelled")]
    Cancelled,
    /// The device has no room left. Reading, exporting and deleting still work.
    #[error("storage full")]
    StorageFull,
    /// The device failed to read or write.
    #[error("storage failed")]
    Storage,
    /// The vault, or an attachment in it, is damaged. The files are left as they are.
    #[error("damaged")]
    Damaged {
        /// Where.
        part: DamagedPart,
    },
    /// The vault was written by a newer Goldseam. It is whole.
    #[error("made by a newer version")]
    TooNew {
        /// The format of the vault.
        found: u32,
        /// The newest format that this build can read.
        supported: u32,
    },
    /// The device does not have enough memory for this.
    #[error("out of memory")]
    OutOfMemory,
    /// What was to come in cannot be read: a file, a folder, the app's own stream.
    #[error("unreadable")]
    Unreadable,
    /// The app's own stream took no more bytes.
    #[error("unwritable")]
    Unwritable,
    /// Unlocking by the device did not work. The passphrase always does.
    #[error("device unlock")]
    DeviceUnlock {
        /// Why.
        reason: DeviceUnlockFailure,
    },
    /// A defect of Goldseam. Nothing was changed.
    #[error("internal {code}")]
    Internal {
        /// For a report: tells developers where, and nothing of the person.
        code: String,
    },
}

/// What was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum Field {
    /// A passphrase.
    Passphrase,
    /// A recovery code.
    RecoveryCode,
    /// The title or the body of a text.
    Text,
    /// The name of a tag.
    Tag,
    /// A day or a time.
    Moment,
    /// Where a page begins.
    Cursor,
    /// The list of entries to change.
    Entries,
    /// A file to attach, or its small picture.
    File,
    /// An answer: nothing was answered, or a value is not one that may be.
    Answer,
    /// A word for a feeling, or an area of the body.
    Feeling,
    /// A factor.
    Factor,
    /// The name of a word or a factor.
    Name,
    /// A question of a look-back, a kind of step, or a question to insight.
    Question,
    /// The week or month of a look-back.
    Period,
}

/// Why something cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum Reason {
    /// The bytes are no UTF-8.
    NotText,
    /// Too short; `limit` is the least.
    TooShort,
    /// Too long or too many; `limit` is the most.
    TooLong,
    /// It has no letter or digit.
    NoLetter,
    /// It opens something here already.
    InUse,
    /// A typing error: its check does not agree.
    Mistyped,
    /// Outside of what there is: a 31st of February, a year beyond 9999, a cursor of nobody's.
    OutOfRange,
    /// Nothing was given, and something is needed.
    Empty,
    /// There is no such thing to choose.
    Unknown,
}

/// What is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum DamagedPart {
    /// Both copies of the header: no passphrase can be tried.
    Header,
    /// The keyring behind the passphrase.
    Keyring,
    /// A database: missing, cut, or with pages that fail their check.
    Database,
    /// One attachment.
    Attachment,
}

/// Why unlocking by the device did not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum DeviceUnlockFailure {
    /// It is not set up.
    NotSetUp,
    /// Not now: the biometric is locked out or the hardware is busy. Later it may.
    Unavailable,
    /// The platform has lost the key, as it does when a finger or a face is enrolled. It is switched off here, and can be
    /// switched on again behind the passphrase.
    Lost,
    /// The app's `KeySealer` failed in a way that it does not explain.
    Unexpected,
}

/// What a screen should offer after an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum Recovery {
    /// Nothing: to say it is enough, if that.
    None,
    /// To try the same again.
    Retry,
    /// To correct what was typed or chosen.
    Correct,
    /// To wait, with the time that is left.
    Wait,
    /// To open the vault with its passphrase.
    AskPassphrase,
    /// To look again: the thing has gone meanwhile.
    Refresh,
    /// To free some storage; emptying the trash works also now.
    FreeSpace,
    /// To install the newer version.
    UpdateApp,
    /// To restore a backup.
    RestoreBackup,
    /// To report a defect.
    Report,
}

#[uniffi::export]
impl GoldseamError {
    /// A stable name of the kind of error, such as `wrong-passphrase`, to choose the platform's words by.
    pub fn code(&self) -> String {
        match self {
            Self::Locked => "locked",
            Self::NoVault => "no-vault",
            Self::AlreadyExists => "already-exists",
            Self::InUse => "in-use",
            Self::WrongPassphrase => "wrong-passphrase",
            Self::TooManyAttempts { .. } => "too-many-attempts",
            Self::NotFound => "not-found",
            Self::Invalid { .. } => "invalid",
            Self::Sealed { .. } => "sealed",
            Self::Cancelled => "cancelled",
            Self::StorageFull => "storage-full",
            Self::Storage => "storage",
            Self::Damaged { .. } => "damaged",
            Self::TooNew { .. } => "too-new",
            Self::OutOfMemory => "out-of-memory",
            Self::Unreadable => "unreadable",
            Self::Unwritable => "unwritable",
            Self::DeviceUnlock { .. } => "device-unlock",
            Self::Internal { .. } => "internal",
        }
        .to_owned()
    }

    /// What to offer.
    pub fn recovery(&self) -> Recovery {
        match self {
            Self::Cancelled => Recovery::None,
            Self::Locked | Self::DeviceUnlock { .. } => Recovery::AskPassphrase,
            Self::WrongPassphrase | Self::Invalid { .. } | Self::Sealed { .. } => Recovery::Correct,
            Self::TooManyAttempts { .. } => Recovery::Wait,
            Self::NotFound | Self::NoVault | Self::AlreadyExists => Recovery::Refresh,
            Self::InUse
            | Self::Storage
            | Self::OutOfMemory
            | Self::Unreadable
            | Self::Unwritable => Recovery::Retry,
            Self::StorageFull => Recovery::FreeSpace,
            Self::Damaged { .. } => Recovery::RestoreBackup,
            Self::TooNew { .. } => Recovery::UpdateApp,
            Self::Internal { .. } => Recovery::Report,
        }
    }
}

impl GoldseamError {
    pub(crate) fn invalid(field: Field, reason: Reason) -> Self {
        Self::Invalid {
            field,
            reason,
            limit: None,
        }
    }

    pub(crate) fn beyond(field: Field, reason: Reason, limit: impl TryInto<u64>) -> Self {
        Self::Invalid {
            field,
            reason,
            limit: limit.try_into().ok(),
        }
    }

    pub(crate) fn internal(code: &str) -> Self {
        Self::Internal { code: code.into() }
    }
}

impl From<VaultError> for GoldseamError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::WrongPassphrase => Self::WrongPassphrase,
            VaultError::DamagedHeader => Self::Damaged {
                part: DamagedPart::Header,
            },
            VaultError::DamagedVault(part) => Self::Damaged {
                part: match part {
                    Part::Keyring => DamagedPart::Keyring,
                    Part::MissingFile | Part::FileSize | Part::Pages | Part::Identity => {
                        DamagedPart::Database
                    }
                },
            },
            VaultError::InUse => Self::InUse,
            VaultError::NotFound => Self::NoVault,
            VaultError::AlreadyExists => Self::AlreadyExists,
            VaultError::StorageFull => Self::StorageFull,
            VaultError::Storage(_) => Self::Storage,
            VaultError::NewerVersion { found, known } => Self::TooNew {
                found,
                supported: known,
            },
            VaultError::TooManyAttempts { wait } => Self::TooManyAttempts {
                wait_ms: whole_millis(wait),
            },
            VaultError::PassphraseTooShort { minimum } => {
                Self::beyond(Field::Passphrase, Reason::TooShort, minimum)
            }
            VaultError::PassphraseInUse => Self::invalid(Field::Passphrase, Reason::InUse),
            VaultError::RecoveryCodeTyped => Self::invalid(Field::RecoveryCode, Reason::Mistyped),
            VaultError::OutOfMemory => Self::OutOfMemory,
            VaultError::Cancelled => Self::Cancelled,
            VaultError::Locked => Self::Locked,
            VaultError::KdfOutOfRange => Self::internal("kdf"),
            VaultError::Entropy => Self::internal("entropy"),
            VaultError::Defect => Self::internal("store"),
            VaultError::Statement(_) => Self::internal("statement"),
        }
    }
}

impl From<JournalError> for GoldseamError {
    fn from(error: JournalError) -> Self {
        match error {
            JournalError::NotFound => Self::NotFound,
            JournalError::TooLong { limit } => Self::beyond(Field::Text, Reason::TooLong, limit),
            JournalError::Sealed { until } => Self::Sealed {
                until: until.into(),
            },
            JournalError::TooMany { limit } => Self::beyond(Field::Entries, Reason::TooLong, limit),
            JournalError::TagName => Self::invalid(Field::Tag, Reason::NoLetter),
            JournalError::Moment => Self::invalid(Field::Moment, Reason::OutOfRange),
            JournalError::TooLarge { limit } => Self::beyond(Field::File, Reason::TooLong, limit),
            JournalError::Unreadable(_) => Self::Unreadable,
            JournalError::Unwritable(_) => Self::Unwritable,
            JournalError::DamagedAttachment => Self::Damaged {
                part: DamagedPart::Attachment,
            },
            JournalError::Record => Self::internal("record"),
            JournalError::Vault(error) => error.into(),
        }
    }
}

impl From<MoodError> for GoldseamError {
    fn from(error: MoodError) -> Self {
        match error {
            MoodError::NotFound => Self::NotFound,
            MoodError::Empty => Self::invalid(Field::Answer, Reason::Empty),
            MoodError::OutOfRange(_) => Self::invalid(Field::Answer, Reason::OutOfRange),
            MoodError::TooMany { limit } => Self::beyond(Field::Answer, Reason::TooLong, limit),
            MoodError::TooLong { limit } => Self::beyond(Field::Text, Reason::TooLong, limit),
            MoodError::UnknownFeeling | MoodError::UnknownBodyArea => {
                Self::invalid(Field::Feeling, Reason::Unknown)
            }
            MoodError::UnknownFactor => Self::invalid(Field::Factor, Reason::Unknown),
            MoodError::UnknownQuestion => Self::invalid(Field::Question, Reason::Unknown),
            MoodError::Name => Self::invalid(Field::Name, Reason::NoLetter),
            MoodError::NameTaken => Self::invalid(Field::Name, Reason::InUse),
            MoodError::PeriodTaken { .. } => Self::invalid(Field::Period, Reason::InUse),
            MoodError::Moment => Self::invalid(Field::Moment, Reason::OutOfRange),
            MoodError::Record => Self::internal("record"),
            MoodError::Vault(error) => error.into(),
        }
    }
}

impl From<InsightError> for GoldseamError {
    fn from(error: InsightError) -> Self {
        match error {
            InsightError::Mood(error) => error.into(),
            InsightError::Practice(error) => error.into(),
        }
    }
}

impl From<PracticeError> for GoldseamError {
    fn from(error: PracticeError) -> Self {
        match error {
            PracticeError::NotFound
            | PracticeError::UnknownPractice
            | PracticeError::UnknownState => Self::NotFound,
            // Who begins hears of it as a view, with its reason.
            PracticeError::NotNow(_) => Self::internal("not now"),
            PracticeError::Finished => Self::invalid(Field::Answer, Reason::InUse),
            PracticeError::Walk(WalkError::NotHere) => {
                Self::invalid(Field::Question, Reason::Unknown)
            }
            PracticeError::Walk(WalkError::Answer(error)) => match error {
                AnswerError::WrongKind | AnswerError::UnknownOption => {
                    Self::invalid(Field::Answer, Reason::Unknown)
                }
                AnswerError::OutOfRange { max } => {
                    Self::beyond(Field::Answer, Reason::OutOfRange, usize::from(max))
                }
                AnswerError::TooMany { limit } => {
                    Self::beyond(Field::Answer, Reason::TooLong, limit)
                }
                AnswerError::TooLong { limit } => Self::beyond(Field::Text, Reason::TooLong, limit),
            },
            PracticeError::Moment => Self::invalid(Field::Moment, Reason::OutOfRange),
            PracticeError::Record => Self::internal("record"),
            PracticeError::Vault(error) => error.into(),
        }
    }
}

impl From<ImportError> for GoldseamError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Source(_) => Self::Unreadable,
            ImportError::Journal(error) => error.into(),
        }
    }
}

impl From<DayError> for GoldseamError {
    fn from(_: DayError) -> Self {
        Self::invalid(Field::Moment, Reason::OutOfRange)
    }
}

/// Milliseconds, rounded up: nobody is told to try a moment too early.
pub(crate) fn whole_millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_micros().div_ceil(1000)).unwrap_or(u64::MAX)
}
