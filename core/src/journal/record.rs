//! What an entry is, and what a list shows of it.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};

use super::error::{JournalError, Result};
use crate::day::Moment;
use crate::id::EntryId;

/// The longest title, in bytes.
pub const MAX_TITLE: usize = 1000;
/// The longest body, in bytes: far beyond a day's writing, below what one row may hold.
pub const MAX_BODY: usize = 16 * 1024 * 1024;

/// What an entry is written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Free writing.
    #[default]
    Note,
    /// A letter: to somebody who will not get it, or to oneself.
    Letter,
    /// An answer to a question that was offered.
    Prompt,
    /// Good things that happened, and thanks.
    Gratitude,
}

impl Kind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Note, Self::Letter, Self::Prompt, Self::Gratitude];

    /// As it is stored and written in exports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Letter => "letter",
            Self::Prompt => "prompt",
            Self::Gratitude => "gratitude",
        }
    }
}

impl ToSql for Kind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Text(
            self.as_str().as_bytes(),
        )))
    }
}

impl FromSql for Kind {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let stored = value.as_str()?;
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == stored)
            .ok_or(FromSqlError::InvalidType)
    }
}

/// What a person writes.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryText {
    /// What it is written as.
    #[serde(default)]
    pub kind: Kind,
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
    /// Sealed until this local day begins: neither lists nor search nor [`super::Journal::entry`] show what it says, so
    /// that a letter to oneself stays closed. It is the writer's own seal and [`super::Journal::break_seal`] opens it.
    #[serde(default)]
    pub sealed_until: Option<NaiveDate>,
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
    /// What it is written as.
    pub kind: Kind,
    /// When it is about.
    pub moment: Moment,
    /// Its title, if it has one and is not sealed.
    pub title: Option<String>,
    /// The beginning of the body, in one line without Markdown. Empty if the entry is covered or sealed.
    pub preview: String,
    /// Words of the body; 0 if it is sealed.
    pub words: u32,
    /// Marked with a star.
    pub starred: bool,
    /// May be hard to re-read.
    pub covered: bool,
    /// The day on which its seal opens, if that is still to come.
    pub sealed_until: Option<NaiveDate>,
    /// How many attachments it has; 0 if it is sealed.
    pub attachments: u32,
}

impl EntryCard {
    /// Without what a seal or a cover hides.
    pub(super) fn seen_on(mut self, today: NaiveDate) -> Self {
        self.sealed_until = self.sealed_until.filter(|until| *until > today);
        if self.sealed_until.is_some() {
            self.title = None;
            (self.words, self.attachments) = (0, 0);
        }
        if self.covered || self.sealed_until.is_some() {
            self.preview.clear();
        }
        self
    }
}
