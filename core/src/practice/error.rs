//! What can go wrong in the practice room. Carries no text of a person.

use goldseam_vault::VaultError;

use super::care::Refusal;

/// Why an answer does not fit what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// Another kind of answer is asked for.
    #[error("another kind of answer is asked for")]
    WrongKind,
    /// Something was chosen that is not offered, or was chosen twice.
    #[error("this is not offered here, or was chosen twice")]
    UnknownOption,
    /// A number is beyond its scale, or shares add up to more than the whole.
    #[error("a number is greater than {max}")]
    OutOfRange {
        /// The greatest number.
        max: u16,
    },
    /// More lines, rows or choices than may be.
    #[error("more than {limit} at once")]
    TooMany {
        /// How many may be.
        limit: usize,
    },
    /// A text is longer than can be kept.
    #[error("the text is longer than {limit} bytes")]
    TooLong {
        /// The longest text, in bytes.
        limit: usize,
    },
}

/// Why a step of a walk is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WalkError {
    /// The walk is somewhere else: the answer belongs to another step.
    #[error("the practice is at another step")]
    NotHere,
    /// The answer does not fit.
    #[error(transparent)]
    Answer(#[from] AnswerError),
}

/// What can go wrong in the practice room.
#[derive(Debug, thiserror::Error)]
pub enum PracticeError {
    /// There is no such session.
    #[error("there is no such session of a practice")]
    NotFound,
    /// The content pack has no such practice (any more). What was answered can still be read.
    #[error("the content pack has no such practice")]
    UnknownPractice,
    /// The content pack has no such state.
    #[error("the content pack has no such state")]
    UnknownState,
    /// The session is finished; its answers can be edited one by one.
    #[error("the session is finished")]
    Finished,
    /// Not now, for a reason of care.
    #[error("not now ({0:?})")]
    NotNow(Refusal),
    /// An answer does not fit, or belongs elsewhere.
    #[error(transparent)]
    Walk(#[from] WalkError),
    /// The device's clock or offset is outside what can be kept.
    #[error("the moment cannot be kept")]
    Moment,
    /// A stored record cannot be read: a defect, or a newer version wrote it.
    #[error("a stored record cannot be read")]
    Record,
    /// The vault failed.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl From<AnswerError> for PracticeError {
    fn from(error: AnswerError) -> Self {
        Self::Walk(WalkError::Answer(error))
    }
}

impl From<rusqlite::Error> for PracticeError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound,
            error => Self::Vault(error.into()),
        }
    }
}

/// Result of the room's verbs.
pub type Result<T, E = PracticeError> = std::result::Result<T, E>;
