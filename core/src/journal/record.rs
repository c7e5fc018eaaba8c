//! What an entry is, and what a list shows of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::error::{JournalError, Result};
use crate::day::Moment;
use crate::id::EntryId;

/// The longest title, in bytes.
pub const MAX_TITLE: usize = 1000;
/// The longest body, in bytes: far beyond a day's writing, below what one row may hold.
pub const MAX_BODY: usize = 16 * 1024 * 1024;

/// What a person writes.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryText {
    /// A line above the text, if any.
    pub title: Option<String>,
    /// Markdown.
    pub body: String,
    /// Names of tags; new ones are made.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Marked with a star.
    #[serde(default)]
    pub starred: bool,
    /// May be hard to re-read: lists cover it until it is opened on purpose.
    #[serde(default)]
    pub covered: bool,
    /// Kept out of insights.
    #[serde(default)]
    pub apart: bool,
}

impl EntryText {
    pub(super) fn check(&self) -> Result<()> {
        if self
            .title
            .as_ref()
            .is_some_and(|title| title.len() > MAX_TITLE)
        {
            return Err(JournalError::TooLong { limit: MAX_TITLE });
        }
        if self.body.len() > MAX_BODY {
            return Err(JournalError::TooLong { limit: MAX_BODY });
        }
        Ok(())
    }
}

/// A whole entry.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// When it is about.
    pub moment: Moment,
    /// When it was last changed.
    pub edited: DateTime<Utc>,
    /// What was written.
    pub text: EntryText,
}

impl Entry {
    pub(super) fn new(id: EntryId, moment: Moment, edited: DateTime<Utc>, text: EntryText) -> Self {
        Self {
            id,
            moment,
            edited,
            text,
        }
    }
}

/// What the timeline shows of an entry.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct EntryCard {
    /// Its id.
    pub id: EntryId,
    /// When it is about.
    pub moment: Moment,
    /// Its title, if it has one.
    pub title: Option<String>,
    /// The beginning of the body, in one line without Markdown. Empty if the entry is covered.
    pub preview: String,
    /// Words of the body.
    pub words: u32,
    /// Marked with a star.
    pub starred: bool,
    /// May be hard to re-read.
    pub covered: bool,
}
