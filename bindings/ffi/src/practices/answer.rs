//! Answers to steps.

use goldseam_core::practice::{Answer, AnswerRow};

use crate::error::Result;
use crate::view::{Day, all};

/// An answer to a step.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum PracticeAnswer {
    /// A number on a scale.
    Number {
        /// From 0 to the end of the scale.
        value: u16,
    },
    /// What was chosen, and what was added in own words.
    Choices {
        /// Keys of options.
        chosen: Vec<String>,
        /// Own words.
        own: Vec<String>,
    },
    /// A line, a text or a name.
    Text {
        /// What was written.
        text: String,
    },
    /// Lines.
    Lines {
        /// The lines.
        lines: Vec<String>,
    },
    /// Rows: pairs, rungs, feelings, rated things, shares, counters, or things in an order.
    Rows {
        /// The rows.
        rows: Vec<PracticeRow>,
    },
    /// Two lists.
    Columns {
        /// The first.
        first: Vec<String>,
        /// The second.
        second: Vec<String>,
    },
    /// A day.
    Date {
        /// The day.
        day: Day,
    },
    /// It was read, done or waited for.
    Done,
}

/// A row of an answer.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PracticeRow {
    /// The key of the option that it is about; none beside own words.
    pub key: Option<String>,
    /// Own words: of a pair both, of all others one; none beside a key.
    pub texts: Vec<String>,
    /// Its numbers: of a rung how uneasy and how likely it goes well (0 to 100 each), of a feeling its strength (0 to 100)
    /// if given, of a rated thing one for each rating (0 to 10), of a share its percent, of a counter its taps.
    pub numbers: Vec<u16>,
}

impl TryFrom<PracticeAnswer> for Answer {
    type Error = crate::error::GoldseamError;

    fn try_from(answer: PracticeAnswer) -> Result<Self> {
        Ok(match answer {
            PracticeAnswer::Number { value } => Self::Number(value),
            PracticeAnswer::Choices { chosen, own } => Self::Choices { chosen, own },
            PracticeAnswer::Text { text } => Self::Text(text),
            PracticeAnswer::Lines { lines } => Self::Lines(lines),
            PracticeAnswer::Rows { rows } => Self::Rows(all(rows)),
            PracticeAnswer::Columns { first, second } => Self::Columns { first, second },
            PracticeAnswer::Date { day } => Self::Date(day.try_into()?),
            PracticeAnswer::Done => Self::Done,
        })
    }
}

impl From<Answer> for PracticeAnswer {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Number(value) => Self::Number { value },
            Answer::Choices { chosen, own } => Self::Choices { chosen, own },
            Answer::Text(text) => Self::Text { text },
            Answer::Lines(lines) => Self::Lines { lines },
            Answer::Rows(rows) => Self::Rows { rows: all(rows) },
            Answer::Columns { first, second } => Self::Columns { first, second },
            Answer::Date(day) => Self::Date { day: day.into() },
            Answer::Done => Self::Done,
        }
    }
}

impl From<PracticeRow> for AnswerRow {
    fn from(row: PracticeRow) -> Self {
        Self {
            id: row.key,
            texts: row.texts,
            numbers: row.numbers,
        }
    }
}

impl From<AnswerRow> for PracticeRow {
    fn from(row: AnswerRow) -> Self {
        Self {
            key: row.id,
            texts: row.texts,
            numbers: row.numbers,
        }
    }
}
