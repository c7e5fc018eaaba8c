//! Why a command failed, told apart by what a person can do about it. Carries no text of a person.

use std::io;

use goldseam_core::insight::InsightError;
use goldseam_core::journal::JournalError;
use goldseam_core::mood::MoodError;
use goldseam_core::practice::PracticeError;
use goldseam_core::transfer::import::ImportError;
use goldseam_core::vault::VaultError;

pub(crate) type Result<T, E = CliError> = std::result::Result<T, E>;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CliError {
    #[error("{0}")]
    Usage(&'static str),
    #[error("nothing in the journal has that id")]
    NoSuchEntry,
    #[error("several entries have an id that ends like that")]
    AmbiguousId,
    #[error("there is no import to take back")]
    NoImport,
    #[error("stopped, as you asked")]
    Cancelled,
    #[error("no such word for a feeling")]
    NoSuchFeeling,
    #[error("no such area of the body")]
    NoSuchArea,
    #[error("you track nothing of that name")]
    NoSuchFactor,
    #[error("no attachment there")]
    NoSuchAttachment,
    #[error("a file outside the vault could not be opened")]
    File(#[source] io::Error),
    #[error("the journal's words were found on the disk")]
    ReadableOnDisk,
    #[error("the part of the tour that was to be killed ended by itself")]
    Uncrashed,
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error(transparent)]
    Journal(#[from] JournalError),
    #[error(transparent)]
    Mood(#[from] MoodError),
    #[error(transparent)]
    Insight(#[from] InsightError),
    #[error(transparent)]
    Practice(#[from] PracticeError),
    #[error("there is no such session of a practice")]
    NoSuchSession,
    #[error("there is nothing to read of that name")]
    NoSuchCard,
    #[error(transparent)]
    Import(#[from] ImportError),
    #[error("the terminal or a file could not be read or written")]
    Io(#[from] io::Error),
}

/// The kinds that a script can tell apart, each with its exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    Failed,
    Usage,
    WrongPassphrase,
    Damaged,
    InUse,
    NotFound,
    TooManyAttempts,
    NewerVersion,
    Storage,
    Cancelled,
    Sealed,
}

impl Kind {
    /// Stable: scripts rely on it.
    pub(crate) fn exit_code(self) -> u8 {
        match self {
            Self::Failed => 1,
            Self::Usage => 2,
            Self::WrongPassphrase => 3,
            Self::Damaged => 4,
            Self::InUse => 5,
            Self::NotFound => 6,
            Self::TooManyAttempts => 7,
            Self::NewerVersion => 8,
            Self::Storage => 9,
            Self::Cancelled => 10,
            Self::Sealed => 11,
        }
    }
}

/// For `--help`.
pub(crate) const EXIT_CODES: &str = "\
Exit codes:
   0  done                     6  nothing there (vault, entry, tag)
   1  another failure          7  too many wrong attempts: wait
   2  the command is unclear   8  made by a newer Goldseam
   3  wrong passphrase/code    9  storage full or failing
   4  damaged                 10  cancelled
   5  open elsewhere          11  sealed until a day that has not come";

impl CliError {
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::Usage(_) | Self::AmbiguousId => Kind::Usage,
            Self::NoSuchEntry
            | Self::NoSuchAttachment
            | Self::NoImport
            | Self::NoSuchFeeling
            | Self::NoSuchArea
            | Self::NoSuchFactor
            | Self::NoSuchSession
            | Self::NoSuchCard => Kind::NotFound,
            Self::Cancelled => Kind::Cancelled,
            Self::File(error) => match error.kind() {
                io::ErrorKind::NotFound => Kind::NotFound,
                io::ErrorKind::AlreadyExists => Kind::Usage,
                _ => Kind::Storage,
            },
            Self::ReadableOnDisk | Self::Uncrashed | Self::Import(ImportError::Source(_)) => {
                Kind::Failed
            }
            Self::Vault(error) => of_vault(error),
            Self::Mood(error) | Self::Insight(InsightError::Mood(error)) => of_mood(error),
            Self::Practice(error) | Self::Insight(InsightError::Practice(error)) => {
                of_practice(error)
            }
            Self::Journal(error) | Self::Import(ImportError::Journal(error)) => of_journal(error),
            Self::Io(error) if error.kind() == io::ErrorKind::Interrupted => Kind::Cancelled,
            Self::Io(_) => Kind::Storage,
        }
    }

    /// What is safe, and what to do next.
    pub(crate) fn advice(&self) -> Option<&'static str> {
        match self {
            Self::NoSuchEntry => {
                return Some(
                    "`goldseam list` shows ids at the end of each line, `goldseam trash` those in the trash.",
                );
            }
            Self::NoSuchAttachment => {
                return Some("`goldseam attach ID` lists what an entry has, with numbers.");
            }
            Self::File(_) => {
                return Some(
                    "Is it there, and may you read or make it? A file that is there is never written over.",
                );
            }
            Self::NoSuchFeeling => {
                return Some("`goldseam check-in` without words shows some to choose from.");
            }
            Self::NoSuchFactor => {
                return Some(
                    "`goldseam track` lists what you track, `goldseam track NAME` begins.",
                );
            }
            Self::AmbiguousId => {
                return Some("Give more of its end: `goldseam show` prints a whole id.");
            }
            Self::Import(ImportError::Source(_)) => {
                return Some("Is the folder there, and may you read it? Nothing was changed.");
            }
            Self::Vault(VaultError::PassphraseTooShort { .. }) => {
                return Some(
                    "Four or five unrelated words are easy to remember and hard to guess.",
                );
            }
            Self::Vault(VaultError::RecoveryCodeTyped) => {
                return Some(
                    "It has 32 letters and digits; dashes, spaces and case do not matter.",
                );
            }
            Self::Vault(VaultError::AlreadyExists) => {
                return Some("A vault needs an empty folder: choose another with --vault.");
            }
            Self::Journal(JournalError::TagName | JournalError::Moment) => {
                return Some("Nothing was changed.");
            }
            _ => {}
        }
        match self.kind() {
            Kind::WrongPassphrase => {
                Some("Nothing was changed, and nothing is ever erased by trying.")
            }
            Kind::Damaged => Some(
                "Goldseam leaves the files as they are. Copy the vault's folder before you try anything else.",
            ),
            Kind::InUse => Some(
                "Close it there, then try again. If a program was killed, its lock is already gone.",
            ),
            Kind::NotFound => match self {
                Self::Vault(_) => {
                    Some("`goldseam init` makes one; --vault FOLDER says where yours is.")
                }
                _ => Some("Nothing was changed."),
            },
            Kind::TooManyAttempts => {
                Some("Waiting only slows a guesser down. Your journal is whole.")
            }
            Kind::NewerVersion => {
                Some("Your journal is whole. Install the newer Goldseam to open it.")
            }
            Kind::Storage => {
                Some("What was kept before is safe. Is there room left, and may you write there?")
            }
            Kind::Cancelled => Some("What was finished before is kept; the rest was not begun."),
            Kind::Sealed => {
                Some("`goldseam show --break-seal ID` opens it now. It is your own seal.")
            }
            Kind::Failed | Kind::Usage => None,
        }
    }

    /// The reader of our output has gone, as in `goldseam list | head`.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Io(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

fn of_mood(error: &MoodError) -> Kind {
    match error {
        MoodError::NotFound => Kind::NotFound,
        MoodError::Vault(error) => of_vault(error),
        MoodError::Record => Kind::Failed,
        _ => Kind::Usage,
    }
}

fn of_practice(error: &PracticeError) -> Kind {
    match error {
        PracticeError::NotFound | PracticeError::UnknownPractice | PracticeError::UnknownState => {
            Kind::NotFound
        }
        PracticeError::Vault(error) => of_vault(error),
        PracticeError::Record => Kind::Failed,
        _ => Kind::Usage,
    }
}

fn of_journal(error: &JournalError) -> Kind {
    match error {
        JournalError::NotFound => Kind::NotFound,
        JournalError::Sealed { .. } => Kind::Sealed,
        JournalError::DamagedAttachment => Kind::Damaged,
        JournalError::Unreadable(_) | JournalError::Unwritable(_) => Kind::Storage,
        JournalError::TooLong { .. }
        | JournalError::TooMany { .. }
        | JournalError::TooLarge { .. }
        | JournalError::TagName
        | JournalError::Moment => Kind::Usage,
        JournalError::Record => Kind::Failed,
        JournalError::Vault(error) => of_vault(error),
    }
}

fn of_vault(error: &VaultError) -> Kind {
    match error {
        VaultError::WrongPassphrase | VaultError::RecoveryCodeTyped => Kind::WrongPassphrase,
        VaultError::TooManyAttempts { .. } => Kind::TooManyAttempts,
        VaultError::DamagedHeader | VaultError::DamagedVault(_) => Kind::Damaged,
        VaultError::InUse => Kind::InUse,
        VaultError::NotFound => Kind::NotFound,
        VaultError::AlreadyExists
        | VaultError::PassphraseTooShort { .. }
        | VaultError::PassphraseInUse => Kind::Usage,
        VaultError::StorageFull | VaultError::Storage(_) => Kind::Storage,
        VaultError::NewerVersion { .. } => Kind::NewerVersion,
        VaultError::Cancelled => Kind::Cancelled,
        VaultError::KdfOutOfRange
        | VaultError::OutOfMemory
        | VaultError::Entropy
        | VaultError::Locked
        | VaultError::Defect
        | VaultError::Statement(_) => Kind::Failed,
    }
}
