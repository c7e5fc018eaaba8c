//! What can go wrong while insight looks.

use crate::mood::MoodError;
use crate::practice::PracticeError;

/// What the rooms answered that insight reads. Carries no text of a person.
#[derive(Debug, thiserror::Error)]
pub enum InsightError {
    /// The check-ins.
    #[error(transparent)]
    Mood(#[from] MoodError),
    /// The sessions of practices.
    #[error(transparent)]
    Practice(#[from] PracticeError),
}

/// Result of the verbs of insight.
pub type Result<T, E = InsightError> = std::result::Result<T, E>;
