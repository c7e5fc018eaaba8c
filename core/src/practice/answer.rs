//! What somebody answers, and whether it fits what was asked.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::error::AnswerError;
use crate::content::{Input, Pack};

/// The longest line, in bytes.
pub const MAX_LINE: usize = 2_000;

/// The longest text, in bytes.
pub const MAX_TEXT: usize = 1 << 20;

/// How many own answers may stand beside those that a step offers.
pub const MAX_OWN: usize = 20;

/// The most taps that one counter counts.
pub const MAX_TAPS: u16 = 9_999;

/// An answer to a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A number on a scale.
    Number(u16),
    /// What was chosen of what was offered, by id, and what was added in own words.
    Choices {
        /// Ids of options, or of areas of the body.
        chosen: Vec<String>,
        /// Own words.
        own: Vec<String>,
    },
    /// A line or a text.
    Text(String),
    /// Lines.
    Lines(Vec<String>),
    /// Rows: pairs, rungs, feelings, rated things, shares, counters, or things in an order.
    Rows(Vec<AnswerRow>),
    /// Two lists.
    Columns {
        /// The first.
        first: Vec<String>,
        /// The second.
        second: Vec<String>,
    },
    /// A day.
    Date(NaiveDate),
    /// It was read, done or waited for.
    Done,
}

/// A row of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerRow {
    /// What it is about, if that was offered: the id of an option, a label or a word for a feeling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Own words: of a pair both, of all others one; none beside an id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<String>,
    /// Its numbers: of a rung how uneasy (0 to 100) and how likely it goes well (0 to 100), of a feeling its strength (0 to
    /// 100) if given, of a rated thing one for each rating (0 to 10), of a share its percent, of a counter its taps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<u16>,
}

impl Answer {
    /// Whether nothing is in it. Such an answer counts as skipped.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Choices { chosen, own } => chosen.is_empty() && own.is_empty(),
            Self::Text(text) => text.is_empty(),
            Self::Lines(lines) => lines.is_empty(),
            Self::Rows(rows) => rows.is_empty(),
            Self::Columns { first, second } => first.is_empty() && second.is_empty(),
            Self::Number(_) | Self::Date(_) | Self::Done => false,
        }
    }

    /// The number by which a practice may branch: that of a scale, or the sum of all taps.
    #[must_use]
    pub fn number(&self) -> Option<i32> {
        match self {
            Self::Number(number) => Some((*number).into()),
            Self::Rows(rows) => {
                let numbers = rows.iter().flat_map(|row| &row.numbers);
                Some(numbers.map(|number| i32::from(*number)).sum())
            }
            _ => None,
        }
    }

    /// Whether this option was chosen, ordered or rated.
    #[must_use]
    pub fn chose(&self, option: &str) -> bool {
        match self {
            Self::Choices { chosen, .. } => chosen.iter().any(|id| id == option),
            Self::Rows(rows) => rows.iter().any(|row| row.id.as_deref() == Some(option)),
            _ => false,
        }
    }

    /// Without spaces around texts, and without lines and rows in which nothing stands.
    pub(super) fn tidied(self) -> Self {
        match self {
            Self::Choices { chosen, own } => Self::Choices {
                chosen,
                own: tidy(own),
            },
            Self::Text(text) => Self::Text(text.trim().to_owned()),
            Self::Lines(lines) => Self::Lines(tidy(lines)),
            Self::Rows(rows) => {
                Self::Rows(rows.into_iter().filter_map(AnswerRow::tidied).collect())
            }
            Self::Columns { first, second } => Self::Columns {
                first: tidy(first),
                second: tidy(second),
            },
            Self::Number(_) | Self::Date(_) | Self::Done => self,
        }
    }

    /// Checks the answer, tidied, against what is asked.
    pub(super) fn fits(&self, input: Option<&Input>) -> Result<(), AnswerError> {
        let Some(input) = input else {
            return expect(*self == Self::Done);
        };
        match (input, self) {
            (Input::Scale { max }, Self::Number(number)) => within(*number, u16::from(*max)),
            (Input::ChoiceOne { .. }, Self::Choices { chosen, own }) => {
                most(chosen.len() + own.len(), 1)?;
                choices(input, chosen, own)
            }
            (Input::ChoiceMany { .. }, Self::Choices { chosen, own }) => {
                choices(input, chosen, own)
            }
            (Input::BodyMap, Self::Choices { chosen, own }) => {
                most(own.len(), 0)?;
                known(chosen, Pack::bundled().body_areas())
            }
            (Input::ShortText | Input::Person, Self::Text(text)) => long(text, MAX_LINE),
            (Input::LongText, Self::Text(text)) => long(text, MAX_TEXT),
            (Input::List { most: limit }, Self::Lines(list)) => lines(list, *limit),
            (Input::TwoColumns { most }, Self::Columns { first, second }) => {
                lines(first, *most)?;
                lines(second, *most)
            }
            (Input::Date, Self::Date(_)) => Ok(()),
            (
                Input::Timer { .. } | Input::BreathPacer(_) | Input::Confirm | Input::Later { .. },
                Self::Done,
            ) => Ok(()),
            (_, Self::Rows(rows)) => rows_fit(input, rows),
            _ => Err(AnswerError::WrongKind),
        }
    }
}

impl AnswerRow {
    fn tidied(self) -> Option<Self> {
        let texts: Vec<String> = self
            .texts
            .iter()
            .map(|text| text.trim().to_owned())
            .collect();
        let says = self.id.is_some() || texts.iter().any(|text| !text.is_empty());
        says.then_some(Self { texts, ..self })
    }
}

fn tidy(lines: Vec<String>) -> Vec<String> {
    let lines = lines.into_iter().map(|line| line.trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

fn rows_fit(input: &Input, rows: &[AnswerRow]) -> Result<(), AnswerError> {
    let ids: Vec<String> = rows.iter().filter_map(|row| row.id.clone()).collect();
    match input {
        Input::Pairs { most: limit } => {
            most(rows.len(), usize::from(*limit))?;
            rows.iter().try_for_each(|row| shape(row, false, 2, 0, 0))
        }
        Input::Ladder { most: limit } => {
            most(rows.len(), usize::from(*limit))?;
            rows.iter().try_for_each(|row| shape(row, false, 1, 2, 100))
        }
        Input::Shares { most: limit } => {
            most(rows.len(), usize::from(*limit))?;
            rows.iter()
                .try_for_each(|row| shape(row, false, 1, 1, 100))?;
            let sum: u32 = rows
                .iter()
                .flat_map(|row| &row.numbers)
                .map(|n| u32::from(*n))
                .sum();
            if sum > 100 {
                return Err(AnswerError::OutOfRange { max: 100 });
            }
            Ok(())
        }
        Input::Feelings { most: limit } => {
            most(rows.len(), usize::from(*limit))?;
            once(&ids)?;
            for row in rows {
                shape(row, true, 1, row.numbers.len().min(1), 100)?;
                let own = row.id.is_none();
                expect_known(own || row.id.as_deref().is_some_and(is_feeling))?;
            }
            Ok(())
        }
        Input::Rated { ratings, own, .. } => {
            known(&ids, input.options())?;
            most(rows.len() - ids.len(), if *own { MAX_OWN } else { 0 })?;
            rows.iter()
                .try_for_each(|row| shape(row, true, 1, ratings.len(), 10))
        }
        Input::Ranking { own, .. } => {
            known(&ids, input.options())?;
            most(rows.len() - ids.len(), if *own { MAX_OWN } else { 0 })?;
            rows.iter().try_for_each(|row| shape(row, true, 1, 0, 0))
        }
        Input::TapCounter { .. } => {
            known(&ids, input.options())?;
            most(rows.len() - ids.len(), 0)?;
            rows.iter()
                .try_for_each(|row| shape(row, true, 1, 1, MAX_TAPS))
        }
        _ => Err(AnswerError::WrongKind),
    }
}

/// What is offered as a word for a feeling. Own words of the mood room are own words here, too.
fn is_feeling(id: &str) -> bool {
    Pack::bundled().feeling(id).is_some()
}

/// A row has either an id (where that may be) or `texts` texts, and `numbers` numbers of at most `max`.
fn shape(
    row: &AnswerRow,
    may_have_id: bool,
    texts: usize,
    numbers: usize,
    max: u16,
) -> Result<(), AnswerError> {
    let named = may_have_id && row.id.is_some();
    let wanted = if named { 0 } else { texts };
    expect(row.texts.len() == wanted && (named || row.id.is_none()))?;
    expect(row.numbers.len() == numbers)?;
    row.texts.iter().try_for_each(|text| long(text, MAX_LINE))?;
    row.numbers
        .iter()
        .try_for_each(|number| within(*number, max))
}

fn choices(input: &Input, chosen: &[String], own: &[String]) -> Result<(), AnswerError> {
    known(chosen, input.options())?;
    most(own.len(), if input.takes_own() { MAX_OWN } else { 0 })?;
    own.iter().try_for_each(|text| long(text, MAX_LINE))
}

fn known(chosen: &[String], offered: &[String]) -> Result<(), AnswerError> {
    once(chosen)?;
    expect_known(chosen.iter().all(|id| offered.contains(id)))
}

fn once(ids: &[String]) -> Result<(), AnswerError> {
    let twice = (1..ids.len()).any(|at| {
        ids.get(..at)
            .is_some_and(|left| ids.get(at).is_some_and(|id| left.contains(id)))
    });
    if twice {
        Err(AnswerError::UnknownOption)
    } else {
        Ok(())
    }
}

fn lines(list: &[String], limit: u8) -> Result<(), AnswerError> {
    most(list.len(), usize::from(limit))?;
    list.iter().try_for_each(|line| long(line, MAX_LINE))
}

fn expect(fits: bool) -> Result<(), AnswerError> {
    if fits {
        Ok(())
    } else {
        Err(AnswerError::WrongKind)
    }
}

fn expect_known(known: bool) -> Result<(), AnswerError> {
    if known {
        Ok(())
    } else {
        Err(AnswerError::UnknownOption)
    }
}

fn most(count: usize, limit: usize) -> Result<(), AnswerError> {
    if count > limit {
        return Err(AnswerError::TooMany { limit });
    }
    Ok(())
}

fn long(text: &str, limit: usize) -> Result<(), AnswerError> {
    if text.len() > limit {
        return Err(AnswerError::TooLong { limit });
    }
    Ok(())
}

fn within(number: u16, max: u16) -> Result<(), AnswerError> {
    if number > max {
        return Err(AnswerError::OutOfRange { max });
    }
    Ok(())
}
