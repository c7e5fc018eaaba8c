//! What a check-in asks.

use serde::{Deserialize, Serialize};

/// A part of the check-in that a person may leave out for good. Pleasantness is always asked, and never required.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckInPart {
    /// How much activation there is.
    Activation,
    /// Words for feelings.
    Feelings,
    /// Where in the body it is felt.
    Body,
    /// Own factors.
    Factors,
    /// Belonging.
    Belonging,
    /// How much is left in the person.
    Cup,
    /// A note.
    Note,
}

impl CheckInPart {
    /// Every part, in the order in which they are asked.
    pub const ALL: [Self; 7] = [
        Self::Activation,
        Self::Feelings,
        Self::Body,
        Self::Factors,
        Self::Belonging,
        Self::Cup,
        Self::Note,
    ];
}

/// What a check-in asks, and about what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckInChoices {
    /// The parts that are asked.
    pub parts: Vec<CheckInPart>,
    /// Whether it asks about today as a whole, and not about right now.
    pub about_today: bool,
}

impl Default for CheckInChoices {
    /// Few, so that the first check-in takes seconds.
    fn default() -> Self {
        Self {
            parts: vec![
                CheckInPart::Activation,
                CheckInPart::Feelings,
                CheckInPart::Factors,
                CheckInPart::Note,
            ],
            about_today: false,
        }
    }
}
