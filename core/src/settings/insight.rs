//! What insight looks at, and what of it a person wants to see.

use serde::{Deserialize, Serialize};

/// How many questions a person may ask of their own numbers: each more would make a chance finding likelier.
pub const MOST_ASKED: usize = 5;

/// What a person chose about insight. Questions and findings are named by insight's own keys.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InsightChoices {
    /// Questions that the person asks, at most [`MOST_ASKED`].
    pub asked: Vec<String>,
    /// Findings that do not fit the person: they are not shown again.
    pub muted: Vec<String>,
    /// Words only, without numbers.
    pub hide_numbers: bool,
}
