use chrono::NaiveDate;
use goldseam_vault::VaultError;

/// What a person answered, for [`MoodError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Pleasantness, activation, belonging or the cup: 0 to 100.
    Scale,
    /// The value of a factor: what its kind allows.
    Factor,
    /// The rating of a question of a look-back: 0 to 10.
    Rating,
}

/// What can go wrong in the mood room. Carries no text of a person.
#[derive(Debug, thiserror::Error)]
pub enum MoodError {
    /// There is no such check-in, look-back, step, word or factor.
    #[error("there is no such thing among the check-ins")]
    NotFound,
    /// Nothing was answered: one answer is enough, but one is needed.
    #[error("nothing was answered")]
    Empty,
    /// A value is outside what it may be.
    #[error("a value is out of range ({0:?})")]
    OutOfRange(Part),
    /// More words, factors or check-ins than may be given at once.
    #[error("more than {limit} at once")]
    TooMany {
        /// How many may be.
        limit: usize,
    },
    /// A note or name is longer than can be kept.
    #[error("the text is longer than {limit} bytes")]
    TooLong {
        /// The longest text, in bytes.
        limit: usize,
    },
    /// A word for a feeling that neither the content pack nor the person has.
    #[error("no such word for a feeling")]
    UnknownFeeling,
    /// A factor that the person does not have, or a starter that the content pack does not have.
    #[error("no such factor")]
    UnknownFactor,
    /// An area of the body that the content pack does not have.
    #[error("no such area of the body")]
    UnknownBodyArea,
    /// A question or kind of step that the content pack does not have.
    #[error("no such question")]
    UnknownQuestion,
    /// A name needs a letter or a digit.
    #[error("a name needs a letter or a digit")]
    Name,
    /// Another word or factor has this name.
    #[error("the name is taken")]
    NameTaken,
    /// A look-back of this kind and period is there already.
    #[error("there is a look-back of {period} already")]
    PeriodTaken {
        /// First day of the period.
        period: NaiveDate,
    },
    /// The moment is outside the years 1 to 9999.
    #[error("the date is outside the years 1 to 9999")]
    Moment,
    /// A stored record cannot be read: a defect, or a newer version wrote it.
    #[error("a stored record cannot be read")]
    Record,
    /// The vault failed.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

/// Result of the room's verbs.
pub type Result<T, E = MoodError> = std::result::Result<T, E>;

impl From<rusqlite::Error> for MoodError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound,
            error => Self::Vault(error.into()),
        }
    }
}
